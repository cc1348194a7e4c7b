import {
  type ForceReply,
  type InlineKeyboardButton,
  type InlineKeyboardMarkup,
  type ReplyKeyboardMarkup,
  type ReplyKeyboardRemove,
} from 'grammy/types';
import { encodeCallback } from '../callbacks/callback-data.ts';
import { cutText } from './cut-text.ts';
import { type Button, type Screen } from './screen.ts';

const LABEL_CHARACTERS = 64;

/** What Telegram is told to show under a message; undefined for nothing. */
export function toMarkup({
  buttons,
  replyHint,
  keys,
}: Screen): InlineKeyboardMarkup | ForceReply | ReplyKeyboardMarkup | ReplyKeyboardRemove | undefined {
  if (keys !== undefined) return toReplyKeyboard(keys);
  if (replyHint !== undefined) return { force_reply: true, input_field_placeholder: replyHint };
  return buttons.length === 0 ? undefined : toInlineKeyboard({ buttons });
}

function toReplyKeyboard(keys: readonly (readonly string[])[]): ReplyKeyboardMarkup | ReplyKeyboardRemove {
  if (keys.length === 0) return { remove_keyboard: true };
  const keyboard = keys.map((row) => row.map((text) => ({ text })));
  return { keyboard, is_persistent: true, resize_keyboard: true };
}

/** The buttons of a message; an edit without any takes the earlier ones away. */
export function toInlineKeyboard({ buttons }: Pick<Screen, 'buttons'>): InlineKeyboardMarkup {
  return { inline_keyboard: buttons.filter((row) => row.length > 0).map((row) => row.map(toInlineButton)) };
}

function toInlineButton(button: Button): InlineKeyboardButton {
  const text = cutText(button.text, LABEL_CHARACTERS);
  if ('page' in button) return { text, web_app: { url: button.page } };
  return 'url' in button ? { text, url: button.url } : { text, callback_data: encodeCallback(button.action) };
}
