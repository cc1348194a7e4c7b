import { type z } from 'zod';
import {
  apiKey,
  baseUrl,
  botToken,
  databaseUrl,
  directory,
  host,
  logLevel,
  LOG_LEVELS,
  onOff,
  port,
  publicKey,
  publicUrl,
  redisUrl,
  secretKey,
  socketUrl,
  userIds,
  webhookSecret,
} from './schemas.ts';

/** A variable of the environment: how it is read, what holds without it, and what it is for. */
interface Variable<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** What holds when it is not set; undefined when nothing does. */
  readonly fallback: string | undefined;
  readonly required: boolean;
  /** One line of Markdown for people. */
  readonly meaning: string;
}

/** Every variable that the application reads. The parser, `.env.example` and the README's table come from here. */
export const VARIABLES = {
  BOT_TOKEN: required(botToken, 'Token of the bot, from @BotFather.'),
  TELEGRAM_API_ROOT: defaulted(baseUrl, 'https://api.telegram.org', 'Where the Bot API is.'),
  ALLOWED_USER_IDS: defaulted(
    userIds,
    '',
    'Telegram ids of the owners, parted by commas. Empty: whoever sends the pairing code from the log is the owner.',
  ),
  DMARKET_BASE_URL: defaulted(baseUrl, 'https://api.dmarket.com', "Where DMarket's API is."),
  DMARKET_PUBLIC_KEY: optional(publicKey, 'Public key of a DMarket account, 64 hexadecimal characters.'),
  DMARKET_SECRET_KEY: optional(
    secretKey,
    'Its secret key, 64 or 128 hexadecimal characters. Set both keys or none.',
  ),
  WAXPEER_BASE_URL: defaulted(baseUrl, 'https://api.waxpeer.com', "Where Waxpeer's API is."),
  WAXPEER_API_KEY: optional(apiKey, 'API key of a Waxpeer account.'),
  WAXPEER_FEED_URL: optional(
    socketUrl,
    "Where Waxpeer's live feed is, `wss://waxpeer.com`; not listened to unless set. It is some 11 GB a day.",
  ),
  RATES_URL: defaulted(
    baseUrl,
    'https://open.er-api.com',
    'Where exchange rates are, in the format of ExchangeRate-API; asked only while a chat has another currency than USD.',
  ),
  REFRESH: defaulted(
    onOff,
    'on',
    'Whether prices are read in the background, so that answers need not wait for them: `on` or `off`.',
  ),
  DATA_DIR: defaulted(directory, './data', 'Folder of the database and the cache; made if it is not there.'),
  DATABASE_URL: optional(
    databaseUrl,
    'PostgreSQL database for settings, people, watches, alerts, the ledger and the price history; without it they are in DATA_DIR.',
  ),
  REDIS_URL: optional(
    redisUrl,
    'Redis or Valkey through which several processes share cache, budgets and refreshing, and with DATABASE_URL the chats of one bot; without it each works by itself.',
  ),
  HTTP_HOST: defaulted(host, '127.0.0.1', 'Address on which health and metrics are served; 0.0.0.0 is all.'),
  HTTP_PORT: defaulted(port, '8080', 'Port of health and metrics; 0 is any free one, `off` is none.'),
  WEBHOOK_URL: optional(
    baseUrl,
    'Where Telegram reaches `HTTP_PORT` through a proxy with TLS, such as `https://bot.example.com`; it sends updates to `/telegram` there. Without it they are fetched.',
  ),
  WEBHOOK_SECRET: optional(
    webhookSecret,
    'What proves that updates are from Telegram, 16 to 256 of A-Z, a-z, 0-9, _ and -. Made of the token unless set.',
  ),
  PUBLIC_URL: optional(
    publicUrl,
    'Where people reach `HTTP_PORT` through a proxy with TLS, such as `https://bot.example.com`: the page is offered there, below `/app`. Unless set, that of `WEBHOOK_URL`; without either chats have no button for it.',
  ),
  LOG_LEVEL: defaulted(logLevel, 'info', `How much is logged: ${LOG_LEVELS.join(', ')}.`),
} as const;

/** The name of such a variable. */
export type VariableName = keyof typeof VARIABLES;

/** A variable as it is explained to people. */
export interface VariableDescription extends Omit<Variable<z.ZodType>, 'schema'> {
  readonly name: VariableName;
}

/** Every variable in the order in which it is explained. */
export function describeVariables(): readonly VariableDescription[] {
  return Object.entries(VARIABLES).map(([name, { fallback, required: must, meaning }]) => ({
    name: name as VariableName,
    fallback,
    required: must,
    meaning,
  }));
}

function required<Schema extends z.ZodType>(schema: Schema, meaning: string): Variable<Schema> {
  return { schema, fallback: undefined, required: true, meaning };
}

function optional<Schema extends z.ZodType>(
  schema: Schema,
  meaning: string,
): Variable<z.ZodOptional<Schema>> {
  return { schema: schema.optional(), fallback: undefined, required: false, meaning };
}

function defaulted<Schema extends z.ZodType>(
  schema: Schema,
  fallback: z.input<Schema> & string,
  meaning: string,
): Variable<Schema> {
  return { schema, fallback, required: false, meaning };
}
