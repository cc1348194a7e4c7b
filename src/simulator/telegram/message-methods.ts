import { badRequest } from './api-error.ts';
import { type BotAccount } from './bot-account.ts';
import { type ChatRoom, messageBody } from './chats.ts';
import { parseHtml } from './html.ts';
import { readButtons, readKeys } from './keyboard.ts';
import { type Params } from './params.ts';
import { readFile, readPhoto } from './uploads.ts';
import { type ChatMessage, type FormattedText, type MessageContent, type TextEntity } from './types.ts';

/** Answers one method of the Bot API, or throws an ApiError. */
export type Method = (bot: BotAccount, params: Params, signal: AbortSignal) => unknown;

const MOST_TEXT = 4096;
const MOST_CAPTION = 1024;
const MOST_ENTITIES = 100;

/** sendMessage */
export const sendMessage: Method = (bot, params) => {
  const room = openForWriting(bot, params);
  const markup = params.value('reply_markup');
  const content = { ...readText(params, 'text'), buttons: readButtons(markup) };
  room.keys = readKeys(markup) ?? room.keys;
  return post(bot, room, { ...content, topic: readTopic(room, params) });
};

/** sendDocument */
export const sendDocument: Method = (bot, params) =>
  sendFile(bot, params, { document: readFile(params, 'document') });

/** sendPhoto */
export const sendPhoto: Method = (bot, params) =>
  sendFile(bot, params, { photo: readPhoto(params, 'photo') });

/** editMessageMedia, for photos */
export const editMessageMedia: Method = (bot, params) => {
  const { room, message } = findOwn(bot, params);
  const media = params.inside('media');
  if (media.text('type') !== 'photo') throw badRequest('only photos are known here');
  const buttons = readButtons(params.value('reply_markup'));
  return change(bot, room, message, {
    ...readText(media, 'caption'),
    buttons,
    photo: readPhoto(media, 'media'),
  });
};

/** editMessageText */
export const editMessageText: Method = (bot, params) => {
  const { room, message } = findOwn(bot, params);
  if (hasFile(message)) throw badRequest('there is no text in the message to edit');
  const text = readText(params, 'text');
  return change(bot, room, message, { ...text, buttons: readButtons(params.value('reply_markup')) });
};

/** editMessageReplyMarkup */
export const editMessageReplyMarkup: Method = (bot, params) => {
  const { room, message } = findOwn(bot, params);
  return change(bot, room, message, { ...message, buttons: readButtons(params.value('reply_markup')) });
};

/** editMessageCaption */
export const editMessageCaption: Method = (bot, params) => {
  const { room, message } = findOwn(bot, params);
  if (!hasFile(message)) throw badRequest('there is no caption in the message to edit');
  const buttons = readButtons(params.value('reply_markup'));
  return change(bot, room, message, { ...message, ...readText(params, 'caption'), buttons });
};

/** deleteMessage */
export const deleteMessage: Method = (bot, params) => {
  const room = bot.chats.open(params.number('chat_id'));
  const message = room.messages.get(params.number('message_id') ?? 0);
  if (message === undefined) throw badRequest('message to delete not found');
  if (message.sender.id !== bot.me.id && room.chat.type !== 'private')
    throw badRequest("message can't be deleted");
  bot.chats.remove(room, message.id);
  return true;
};

function openForWriting(bot: BotAccount, params: Params): ChatRoom {
  const room = bot.chats.open(params.number('chat_id'));
  bot.flood.check(room.chat);
  const reply = params.value('reply_parameters') as ReplyParameters | undefined;
  const isMissing = reply?.message_id !== undefined && !room.messages.has(reply.message_id);
  if (isMissing && reply.allow_sending_without_reply !== true)
    throw badRequest('message to be replied not found');
  return room;
}

function readTopic(room: ChatRoom, params: Params): number | undefined {
  const topic = params.number('message_thread_id');
  if (topic !== undefined && !room.topics.has(topic)) throw badRequest('message thread not found');
  return topic;
}

interface ReplyParameters {
  readonly message_id?: number;
  readonly allow_sending_without_reply?: boolean;
}

function sendFile(
  bot: BotAccount,
  params: Params,
  file: Pick<MessageContent, 'document' | 'photo'>,
): unknown {
  const room = openForWriting(bot, params);
  const buttons = readButtons(params.value('reply_markup'));
  return post(bot, room, {
    ...readText(params, 'caption'),
    buttons,
    topic: readTopic(room, params),
    ...file,
  });
}

function post(bot: BotAccount, room: ChatRoom, content: MessageContent): unknown {
  return messageBody(room, bot.chats.post(room, bot.me, content));
}

function findOwn(
  bot: BotAccount,
  params: Params,
): { readonly room: ChatRoom; readonly message: ChatMessage } {
  const room = bot.chats.open(params.number('chat_id'));
  const message = room.messages.get(params.number('message_id') ?? 0);
  if (message === undefined) throw badRequest('message to edit not found');
  if (message.sender.id !== bot.me.id) throw badRequest("message can't be edited");
  return { room, message };
}

function change(bot: BotAccount, room: ChatRoom, message: ChatMessage, content: MessageContent): unknown {
  if (fingerprint(message) === fingerprint(content)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  bot.flood.check(room.chat);
  return messageBody(room, bot.chats.edit(room, message, content));
}

function fingerprint({ text, entities, buttons, photo }: MessageContent): string {
  return JSON.stringify([text, entities, buttons, photo?.content.toString('base64')]);
}

function hasFile({ document, photo }: MessageContent): boolean {
  return document !== undefined || photo !== undefined;
}

/** Reads a text with its formatting and holds it to the limits of its kind; a caption may be missing. */
function readText(params: Params, name: 'text' | 'caption'): FormattedText {
  const source = params.text(name) ?? '';
  const formatted = format(params, source, name === 'text' ? 'entities' : 'caption_entities');
  if (formatted.text === '' && name === 'text') throw badRequest('message text is empty');
  if (formatted.text.length > (name === 'text' ? MOST_TEXT : MOST_CAPTION)) {
    throw badRequest(name === 'text' ? 'message is too long' : 'message caption is too long');
  }
  if (formatted.entities.length > MOST_ENTITIES) throw badRequest('too many entities');
  return formatted;
}

function format(params: Params, source: string, entityField: string): FormattedText {
  const mode = params.text('parse_mode');
  if (mode?.toLowerCase() === 'html') return parseHtml(source);
  if (mode !== undefined) throw badRequest(`unsupported parse_mode ${mode}`);
  return { text: source.trim(), entities: (params.value(entityField) as TextEntity[] | undefined) ?? [] };
}
