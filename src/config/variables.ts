import { type z } from 'zod';
import {
  apiKey,
  baseUrl,
  botToken,
  directory,
  host,
  logLevel,
  LOG_LEVELS,
  onOff,
  port,
  publicKey,
  secretKey,
  socketUrl,
  userIds,
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
  REFRESH: defaulted(
    onOff,
    'on',
    'Whether prices are read in the background, so that answers need not wait for them: `on` or `off`.',
  ),
  DATA_DIR: defaulted(directory, './data', 'Folder of the database and the cache; made if it is not there.'),
  HTTP_HOST: defaulted(host, '127.0.0.1', 'Address on which health and metrics are served; 0.0.0.0 is all.'),
  HTTP_PORT: defaulted(port, '8080', 'Port of health and metrics; 0 is any free one, `off` is none.'),
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
