import { type HttpReply, type HttpRequest, jsonReply } from '../http/exchange.ts';
import { createHttpServer, type ServerOptions, type SimulatedServer } from '../http/server.ts';
import { ApiError } from './api-error.ts';
import { type BotAccount, type BotCommand, commandsKey, createBotAccount } from './bot-account.ts';
import { callMethod } from './bot-methods.ts';
import { type CallbackTap } from './callbacks.ts';
import { sendFileOf } from './files.ts';
import { driveByHand } from './hand-driving.ts';
import { readParams } from './params.ts';
import { createPerson, type Person, type PersonOptions } from './people.ts';
import { type TelegramChat } from './types.ts';

/** What the imitation of the Bot API is created with. */
export interface TelegramServerOptions extends ServerOptions {
  /** The only token that is let in; without this every well-formed one is. */
  readonly botToken?: string;
}

/** The imitation of the Bot API, with people who use the bot. */
export interface TelegramServer extends SimulatedServer {
  user(person: PersonOptions): Person;
  group(group: { readonly id: number; readonly title: string }): TelegramChat;
  /** Opens a topic in a group; resolves with its number. */
  openTopic(group: TelegramChat): number;
  deleteTopic(group: TelegramChat, topic: number): void;
  /** Taps that the bot has not answered. */
  unanswered(): readonly CallbackTap[];
  /** The commands that the bot announced, for a scope (the default one) and a language (none). */
  commands(
    scope?: { readonly type: string; readonly chat_id?: number },
    language?: string,
  ): readonly BotCommand[];
  /** Switches the limits on how fast the bot may write. */
  enforceFlood(isEnforced: boolean): void;
  /** How many messages and edits the limits would let into a chat at once. */
  room(chatId: number): number;
}

/** The general topic is number 1. */
const FIRST_TOPIC = 100;

const BOT_PATH = /^\/bot(\d+:[\w-]+)\/(\w+)$/;

/** Starts the imitation of the Bot API. */
export async function createTelegramServer(options: TelegramServerOptions = {}): Promise<TelegramServer> {
  const bot = createBotAccount(options.now ?? Date.now, options.limits ?? true);
  const handle = async (request: HttpRequest): Promise<HttpReply> =>
    (await driveByHand(bot, request)) ??
    sendFileOf(bot, request, options.botToken) ??
    (await answerBot(bot, request, options.botToken));
  const server = await createHttpServer('telegram', handle, options);
  return {
    ...server,
    close: () => {
      bot.webhook.close();
      return server.close();
    },
    user: (person) => createPerson(bot, person),
    group: ({ id, title }) => bot.chats.ensure({ id, title, type: 'supergroup' }).chat,
    openTopic: (group) => {
      const { topics } = bot.chats.ensure(group);
      const topic = FIRST_TOPIC + topics.size;
      topics.add(topic);
      return topic;
    },
    deleteTopic: (group, topic) => void bot.chats.ensure(group).topics.delete(topic),
    unanswered: () => bot.callbacks.unanswered(),
    commands: (scope, language) => bot.commands.get(commandsKey(scope, language)) ?? [],
    enforceFlood: (isEnforced) => bot.flood.enforce(isEnforced),
    room: (chatId) => bot.flood.room(bot.chats.open(chatId).chat),
  };
}

async function answerBot(
  bot: BotAccount,
  request: HttpRequest,
  botToken: string | undefined,
): Promise<HttpReply> {
  const [, token, name = ''] = BOT_PATH.exec(decodeURIComponent(request.path)) ?? [];
  if (token === undefined) return refuse(new ApiError(404, 'Not Found'));
  if (botToken !== undefined && token !== botToken) return refuse(new ApiError(401, 'Unauthorized'));
  try {
    const result = await callMethod(bot, name, readParams(request), request.signal);
    return jsonReply({ ok: true, result });
  } catch (error) {
    if (error instanceof ApiError) return refuse(error);
    throw error;
  }
}

function refuse({ code, message, retryAfter }: ApiError): HttpReply {
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  return jsonReply({ ok: false, error_code: code, description: message, ...parameters }, code);
}
