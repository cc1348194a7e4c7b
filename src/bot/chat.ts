import { type Api, type Context, GrammyError } from 'grammy';
import { type BotCommand } from 'grammy/types';
import { toInlineKeyboard, toMarkup } from './keyboard.ts';
import { type Screen } from './screen.ts';
import { splitHtml } from './split-html.ts';
import { toApiSignal } from './api-signal.ts';
import { type Words } from './words/words.ts';

/** Telegram takes no longer text, tags not counted. */
const MAX_TEXT = 4096;

/** One chat as the features see it: screens go in, message ids come out. */
export interface Chat {
  readonly id: number;
  readonly isGroup: boolean;
  /** The language in which it is spoken to. */
  readonly words: Words;
  /** Sends a screen, as several messages if it is too long, and resolves with the id of the one with the buttons. */
  readonly send: (screen: Screen, signal?: AbortSignal) => Promise<number>;
  /** Changes a message; a screen that is too long is cut to the first message's worth. */
  readonly edit: (messageId: number, screen: Screen, signal?: AbortSignal) => Promise<void>;
  /** Changes a message, or sends a new one if it is gone; resolves with the id of the message that shows the screen. */
  readonly replace: (messageId: number, screen: Screen) => Promise<number>;
  /** Whether somebody administers this group; nobody does in a private chat. */
  readonly isAdministrator: (userId: number) => Promise<boolean>;
  /** Makes these commands the menu of this chat alone. */
  readonly showMenu: (commands: readonly BotCommand[]) => Promise<void>;
}

/** The chat that an update came from, or undefined for updates without one. */
export function toChat(context: Context, words: Words): Chat | undefined {
  const { chat, msg, api } = context;
  if (chat === undefined) return undefined;
  const thread = msg?.is_topic_message === true ? msg.message_thread_id : undefined;
  return buildChat(api, { id: chat.id, isGroup: chat.type !== 'private', words, thread });
}

/** The private chat with somebody; Telegram refuses to write there before they have. */
export function openPrivateChat(api: Api, userId: number, words: Words): Chat {
  return openChat(api, userId, words);
}

/** Any chat by its number, which is negative for groups; what is silent arrives without a sound. */
export function openChat(api: Api, id: number, words: Words, { silent = false } = {}): Chat {
  return buildChat(api, { id, isGroup: id < 0, words, thread: undefined, silent });
}

interface Address extends Pick<Chat, 'id' | 'isGroup' | 'words'> {
  readonly thread: number | undefined;
  readonly silent?: boolean;
}

const FORMAT = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

function buildChat(api: Api, { id, isGroup, words, thread, silent = false }: Address): Chat {
  const send = async (screen: Screen, signal?: AbortSignal): Promise<number> => {
    const parts = splitHtml(screen.text, MAX_TEXT);
    const markup = toMarkup(screen);
    let messageId = 0;
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const other = {
        ...FORMAT,
        ...(thread === undefined ? {} : { message_thread_id: thread }),
        ...(silent ? { disable_notification: true } : {}),
        ...(isLast && markup !== undefined ? { reply_markup: markup } : {}),
      };
      messageId = (await api.sendMessage(id, part.source, other, toApiSignal(signal))).message_id;
    }
    return messageId;
  };
  const edit = async (messageId: number, screen: Screen, signal?: AbortSignal): Promise<void> => {
    const [text = screen.text] = splitHtml(screen.text, MAX_TEXT);
    const other = { ...FORMAT, reply_markup: toInlineKeyboard(screen) };
    await api.editMessageText(id, messageId, text.source, other, toApiSignal(signal));
  };
  const replace = async (messageId: number, screen: Screen): Promise<number> => {
    try {
      await edit(messageId, screen);
      return messageId;
    } catch (error) {
      if (isMessageGone(error)) return send(screen);
      throw error;
    }
  };
  const isAdministrator = async (userId: number): Promise<boolean> => {
    if (!isGroup) return false;
    const { status } = await api.getChatMember(id, userId);
    return status === 'creator' || status === 'administrator';
  };
  const showMenu = async (commands: readonly BotCommand[]): Promise<void> => {
    await api.setMyCommands(commands, { scope: { type: 'chat', chat_id: id } });
  };
  return { id, isGroup, words, send, edit, replace, isAdministrator, showMenu };
}

/** True iff Telegram says that the message was deleted or can no longer be changed. */
export function isMessageGone(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    /message to edit not found|message can't be edited/.test(error.description)
  );
}
