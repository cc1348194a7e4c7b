import { type Api, type Context, GrammyError, InputFile } from 'grammy';
import { type BotCommand } from 'grammy/types';
import { type Html } from './html.ts';
import { buildChatPhotos, type ChatPhotos } from './chat-photos.ts';
import { toInlineKeyboard, toMarkup } from './keyboard.ts';
import { type Screen } from './screen.ts';
import { splitHtml } from './split-html.ts';
import { toApiSignal } from '../api-signal.ts';
import { type Words } from '../words/words.ts';

/** Telegram takes no longer text, tags not counted. */
const MAX_TEXT = 4096;

/** A file that is sent. */
export interface ChatDocument {
  readonly filename: string;
  readonly content: string | Buffer;
  /** What stands under the file, at most 1024 characters. */
  readonly caption: Html;
}

/** One chat as the features see it: screens go in, message ids come out. */
export interface Chat extends ChatPhotos {
  readonly id: number;
  readonly isGroup: boolean;
  /** The topic of a group in which messages are sent; undefined is the whole chat. */
  readonly topic: number | undefined;
  /** The language in which it is spoken to. */
  readonly words: Words;
  /** Sends a screen, as several messages if it is too long, and resolves with the id of the one with the buttons. */
  readonly send: (screen: Screen, signal?: AbortSignal) => Promise<number>;
  /** Sends a file and resolves with the id of its message. */
  readonly sendDocument: (document: ChatDocument, signal?: AbortSignal) => Promise<number>;
  /** Changes a message; a screen that is too long is cut to the first message's worth. */
  readonly edit: (messageId: number, screen: Screen, signal?: AbortSignal) => Promise<void>;
  /** Changes a message, or sends a new one if it is gone; resolves with the id of the message that shows the screen. */
  readonly replace: (messageId: number, screen: Screen) => Promise<number>;
  /** Deletes a message of the bot's; false iff Telegram does not let it any more, as after two days. */
  readonly remove: (messageId: number) => Promise<boolean>;
  /** Whether somebody administers this group; nobody does in a private chat. */
  readonly isAdministrator: (userId: number) => Promise<boolean>;
  /** Makes these commands the menu of this chat alone. */
  readonly showMenu: (commands: readonly BotCommand[]) => Promise<void>;
}

/** The chat that an update came from, or undefined for updates without one. */
export function toChat(context: Context, words: Words): Chat | undefined {
  const { chat, msg, api } = context;
  if (chat === undefined) return undefined;
  const topic = msg?.is_topic_message === true ? msg.message_thread_id : undefined;
  return buildChat(api, { id: chat.id, isGroup: chat.type !== 'private', words, topic });
}

/** The private chat with somebody; Telegram refuses to write there before they have. */
export function openPrivateChat(api: Api, userId: number, words: Words): Chat {
  return openChat(api, userId, words);
}

/** Any chat by its number, which is negative for groups; what is silent arrives without a sound. */
export function openChat(api: Api, id: number, words: Words, options: OpenOptions = {}): Chat {
  const { silent = false, topic } = options;
  return buildChat(api, { id, isGroup: id < 0, words, topic, silent });
}

/** How messages that nobody asked for are sent. */
export interface OpenOptions {
  readonly silent?: boolean;
  readonly topic?: number | undefined;
}

interface Address extends Pick<Chat, 'id' | 'isGroup' | 'words' | 'topic'> {
  readonly silent?: boolean;
}

const FORMAT = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

function buildChat(api: Api, { id, isGroup, words, topic, silent = false }: Address): Chat {
  const place = {
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    ...(silent ? { disable_notification: true } : {}),
  };
  const send = async (screen: Screen, signal?: AbortSignal): Promise<number> => {
    const parts = splitHtml(screen.text, MAX_TEXT);
    const markup = toMarkup(screen);
    let messageId = 0;
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const other = {
        ...FORMAT,
        ...place,
        ...(isLast && markup !== undefined ? { reply_markup: markup } : {}),
      };
      messageId = (await api.sendMessage(id, part.source, other, toApiSignal(signal))).message_id;
    }
    return messageId;
  };
  const sendDocument = async (document: ChatDocument, signal?: AbortSignal): Promise<number> => {
    const file = new InputFile(Buffer.from(document.content), document.filename);
    const other = { caption: document.caption.source, parse_mode: 'HTML', ...place } as const;
    return (await api.sendDocument(id, file, other, toApiSignal(signal))).message_id;
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
  const showMenu = async (commands: readonly BotCommand[]): Promise<void> => {
    await api.setMyCommands(commands, { scope: { type: 'chat', chat_id: id } });
  };
  return {
    ...{ id, isGroup, topic, words, send, sendDocument, edit, replace, showMenu },
    ...buildChatPhotos(api, id, place),
    remove: (messageId) => remove(api, id, messageId),
    isAdministrator: async (userId) => isGroup && (await administers(api, id, userId)),
  };
}

async function administers(api: Api, id: number, userId: number): Promise<boolean> {
  const { status } = await api.getChatMember(id, userId);
  return status === 'creator' || status === 'administrator';
}

async function remove(api: Api, id: number, messageId: number): Promise<boolean> {
  try {
    return await api.deleteMessage(id, messageId);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return error.description.includes('message to delete not found');
  }
}

/** True iff Telegram says that the topic was deleted or closed. */
export function isTopicGone(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    /message thread not found|TOPIC_DELETED|TOPIC_CLOSED/.test(error.description)
  );
}

/** True iff Telegram says that the message was deleted or can no longer be changed. */
export function isMessageGone(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    /message to edit not found|message can't be edited/.test(error.description)
  );
}
