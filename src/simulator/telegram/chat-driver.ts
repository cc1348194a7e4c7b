import { type BotAccount } from './bot-account.ts';
import { type CallbackAnswer } from './callbacks.ts';
import { type ChatRoom, messageBody } from './chats.ts';
import { type InlineAnswer, type InlineResult } from './inline.ts';
import { renderChat } from './render.ts';
import {
  type ChatMessage,
  type InlineButton,
  type KeptFile,
  type MessageContent,
  type TelegramUser,
} from './types.ts';

/** A message as a person sees it. */
export interface SeenMessage extends ChatMessage {
  readonly from: 'bot' | 'user';
}

/** A person's hands and eyes in one chat. */
export interface ChatDriver {
  readonly chatId: number;
  /** What the bot answered to this person's taps, oldest first. */
  readonly alerts: readonly CallbackAnswer[];
  /** Writes to the bot; resolves with the message's id. */
  send(text: string): Promise<number>;
  /** Sends something that is no text, of which only the kind is told; resolves with the message's id. */
  sendOther(kind: 'photo' | 'sticker' | 'voice' | 'location' | 'document'): Promise<number>;
  /** Sends a file with a text under it; resolves with the message's id. */
  sendFile(file: { readonly filename: string; readonly content: string }, caption?: string): Promise<number>;
  /** Changes an own message. */
  edit(id: number, text: string): void;
  /**
   * Taps a button by its text, a part of its text or its number from 0, on a message or on the newest one that has it.
   * Resolves with the bot's answer, or undefined if none came within five seconds; a link gives its address.
   */
  tap(button: string | number, message?: { readonly id: number }): Promise<CallbackAnswer | undefined>;
  /** Types the bot's name and a query; resolves with the answer, or undefined if none came within five seconds. */
  askInline(query: string, offset?: string): Promise<InlineAnswer | undefined>;
  /** Sends one of the results into this chat; resolves with the message's id. */
  pickInline(result: InlineResult): number;
  /** What stands on the keys below the input field; pressing one sends its text. */
  keys(): readonly (readonly string[])[];
  messages(): readonly SeenMessage[];
  lastMessage(): SeenMessage | undefined;
  /**
   * The newest message of the bot that fits, among those that it wrote or edited since this person last did something;
   * waits for one, and throws with what the chat shows when none came in time.
   */
  waitFor(fits: (message: SeenMessage) => boolean, timeoutMs?: number): Promise<SeenMessage>;
}

const ANSWER_TIMEOUT_MS = 5_000;

/** Creates a person's view of a chat. */
export function createChatDriver(
  bot: BotAccount,
  room: ChatRoom,
  user: TelegramUser,
  topic?: number,
): ChatDriver {
  const alerts: CallbackAnswer[] = [];
  let actedAt = 0;
  const messages = (): readonly SeenMessage[] => [...room.messages.values()].map(toSeen);
  const findNew = (fits: (message: SeenMessage) => boolean): SeenMessage | undefined =>
    messages().findLast((message) => message.from === 'bot' && message.revision > actedAt && fits(message));
  const write = (content: Partial<MessageContent>, other = {}): Promise<number> => {
    const message = bot.chats.post(room, user, { text: '', entities: [], buttons: [], topic, ...content });
    actedAt = bot.chats.revision();
    bot.updates.add('message', { ...messageBody(room, message), ...other });
    return Promise.resolve(message.id);
  };
  const onAct = (): void => void (actedAt = bot.chats.revision());
  return {
    ...buildOtherHands(bot, room, user, onAct),
    chatId: room.chat.id,
    alerts,
    keys: () => room.keys,
    messages,
    lastMessage: () => messages().at(-1),
    send: (text) => write({ text, entities: commandEntities(text) }),
    sendFile: (file, caption = '') => write({ text: caption, document: toKeptFile(file) }),
    sendOther: (kind) => write({}, { [kind]: {} }),
    async tap(wanted, on) {
      const { message, button } = findButton(messages(), wanted, on?.id);
      if (button.callback_data === undefined) {
        return { text: '', alert: false, url: button.url ?? button.web_app?.url };
      }
      actedAt = bot.chats.revision();
      const answer = await bot.callbacks.wait(
        enqueueTap(bot, room, user, message, button),
        ANSWER_TIMEOUT_MS,
      );
      if (answer !== undefined) alerts.push(answer);
      return answer;
    },
    waitFor: (fits, timeoutMs = ANSWER_TIMEOUT_MS) =>
      waitForChange(
        bot,
        timeoutMs,
        () => findNew(fits),
        () => renderChat(messages()),
      ),
  };
}

function toKeptFile({ filename, content }: { filename: string; content: string }): KeptFile {
  const bytes = Buffer.from(content);
  return { filename, bytes: bytes.length, content: bytes };
}

function askInline(
  bot: BotAccount,
  room: ChatRoom,
  user: TelegramUser,
  asked: { readonly query: string; readonly offset: string },
): Promise<InlineAnswer | undefined> {
  const id = bot.inlineQueries.open();
  bot.updates.add('inline_query', { id, from: user, ...asked, chat_type: chatTypeOf(room) });
  return bot.inlineQueries.wait(id, ANSWER_TIMEOUT_MS);
}

function toSeen(message: ChatMessage): SeenMessage {
  return { ...message, from: message.sender.is_bot ? 'bot' : 'user' };
}

/** What a person does beside writing and tapping. */
function buildOtherHands(
  bot: BotAccount,
  room: ChatRoom,
  user: TelegramUser,
  onAct: () => void,
): Pick<ChatDriver, 'edit' | 'askInline' | 'pickInline'> {
  return {
    edit(id, text) {
      const message = room.messages.get(id);
      if (message === undefined) throw new Error(`no message ${id}`);
      const content = { ...message, text, entities: commandEntities(text) };
      onAct();
      bot.updates.add('edited_message', messageBody(room, bot.chats.edit(room, message, content)));
    },
    askInline: (query, offset = '') => askInline(bot, room, user, { query, offset }),
    pickInline: ({ content }) => bot.chats.post(room, user, content).id,
  };
}

/** As the Bot API says it of the chat from which somebody asks: its own private chat is "sender". */
function chatTypeOf({ chat }: ChatRoom): string {
  return chat.type === 'private' ? 'sender' : chat.type;
}

function commandEntities(text: string): ChatMessage['entities'] {
  const command = /^\/[A-Za-z0-9_]+(@\w+)?/.exec(text)?.[0];
  return command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
}

function enqueueTap(
  bot: BotAccount,
  room: ChatRoom,
  user: TelegramUser,
  message: ChatMessage,
  button: InlineButton,
): string {
  const data = button.callback_data ?? '';
  const id = bot.callbacks.open(user.id, data);
  bot.updates.add('callback_query', {
    id,
    from: user,
    message: messageBody(room, message),
    chat_instance: String(room.chat.id),
    data,
  });
  return id;
}

function findButton(
  messages: readonly SeenMessage[],
  wanted: string | number,
  messageId: number | undefined,
): { readonly message: SeenMessage; readonly button: InlineButton } {
  const places = messages
    .filter((message) => messageId === undefined || message.id === messageId)
    .toReversed();
  for (const message of places) {
    const button = pickButton(message.buttons.flat(), wanted);
    if (button !== undefined) return { message, button };
  }
  throw new Error(`no button ${JSON.stringify(wanted)} in\n${renderChat(messages)}`);
}

function pickButton(buttons: readonly InlineButton[], wanted: string | number): InlineButton | undefined {
  if (typeof wanted === 'number') return buttons[wanted];
  return buttons.find(({ text }) => text === wanted) ?? buttons.find(({ text }) => text.includes(wanted));
}

function waitForChange(
  bot: BotAccount,
  timeoutMs: number,
  find: () => SeenMessage | undefined,
  describe: () => string,
): Promise<SeenMessage> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = find();
      if (found === undefined) return;
      stop();
      clearTimeout(timer);
      resolve(found);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`no such message within ${timeoutMs} ms in\n${describe()}`));
    }, timeoutMs);
    const stop = bot.chats.watch(look);
    look();
  });
}
