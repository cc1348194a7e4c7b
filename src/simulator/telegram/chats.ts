import { badRequest, forbidden } from './api-error.ts';
import { type ChatMessage, type MessageContent, type TelegramChat, type TelegramUser } from './types.ts';

/** A chat with its messages and members. */
export interface ChatRoom {
  readonly chat: TelegramChat;
  readonly members: Map<number, TelegramUser>;
  /** The ids of those who administer it. */
  readonly administrators: Set<number>;
  readonly messages: Map<number, ChatMessage>;
  /** The topics of a group, but for the general one. */
  readonly topics: Set<number>;
  /** What stands on the keys below the input field, row by row. */
  keys: readonly (readonly string[])[];
  /** Blocked by the user, or removed from the group. */
  isClosed: boolean;
}

/** Every chat of the bot. */
export interface Chats {
  /** The chat of an id; throws as the Bot API does for unknown and closed ones. */
  open(id: number | undefined): ChatRoom;
  find(id: number): ChatRoom | undefined;
  /** The chat of an id, created if it is new. */
  ensure(chat: TelegramChat): ChatRoom;
  all(): Iterable<ChatRoom>;
  post(room: ChatRoom, sender: TelegramUser, content: MessageContent): ChatMessage;
  edit(room: ChatRoom, message: ChatMessage, content: MessageContent): ChatMessage;
  remove(room: ChatRoom, id: number): void;
  /** The number of the latest change. */
  revision(): number;
  /** Calls back after every change; the result stops that. */
  watch(listener: () => void): () => void;
}

/** Creates the chats, with none in them; the clock is in milliseconds since 1970. */
export function createChats(now: () => number): Chats {
  const rooms = new Map<number, ChatRoom>();
  const listeners = new Set<() => void>();
  let nextMessageId = 1;
  let revision = 0;
  const store = (room: ChatRoom, message: Omit<ChatMessage, 'revision'>): ChatMessage => {
    const stored = { ...message, revision: ++revision };
    room.messages.set(stored.id, stored);
    for (const listener of listeners) listener();
    return stored;
  };
  return {
    open(id) {
      const room = rooms.get(id ?? 0);
      if (room === undefined) throw badRequest('chat not found');
      if (!room.isClosed) return room;
      throw forbidden(
        room.chat.type === 'private' ? 'bot was blocked by the user' : 'bot was kicked from the group chat',
      );
    },
    find: (id) => rooms.get(id),
    all: () => rooms.values(),
    ensure(chat) {
      const room = rooms.get(chat.id) ?? {
        chat,
        members: new Map<number, TelegramUser>(),
        administrators: new Set<number>(),
        messages: new Map<number, ChatMessage>(),
        topics: new Set<number>(),
        keys: [],
        isClosed: false,
      };
      rooms.set(chat.id, room);
      return room;
    },
    post: (room, sender, content) =>
      store(room, { ...content, id: nextMessageId++, sender, date: Math.floor(now() / 1000), edits: 0 }),
    edit: (room, message, content) => store(room, { ...message, ...content, edits: message.edits + 1 }),
    remove(room, id) {
      room.messages.delete(id);
      revision++;
      for (const listener of listeners) listener();
    },
    revision: () => revision,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A message as the Bot API writes it. */
export function messageBody({ chat }: ChatRoom, message: ChatMessage): Record<string, unknown> {
  const { id, sender, date, edits, text, entities, buttons, document, photo } = message;
  const file = document ?? photo;
  const textField = file === undefined ? 'text' : 'caption';
  const entityField = file === undefined ? 'entities' : 'caption_entities';
  return {
    message_id: id,
    from: sender,
    chat,
    date,
    ...(message.topic === undefined ? {} : { message_thread_id: message.topic, is_topic_message: true }),
    ...(edits > 0 ? { edit_date: date } : {}),
    ...(text === '' ? {} : { [textField]: text }),
    ...(entities.length === 0 ? {} : { [entityField]: entities }),
    ...(document === undefined
      ? {}
      : { document: { ...fileIds(id), file_name: document.filename, file_size: document.bytes } }),
    ...(photo === undefined
      ? {}
      : { photo: [{ ...fileIds(id), width: photo.width, height: photo.height, file_size: photo.bytes }] }),
    ...(buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: buttons } }),
  };
}

function fileIds(id: number): object {
  return { file_id: `file-${id}`, file_unique_id: `unique-${id}` };
}
