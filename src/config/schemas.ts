import { z } from 'zod';

/** How much is logged, from everything to nothing: pino's levels. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** One such level. */
export type LogLevel = (typeof LOG_LEVELS)[number];

// Messages follow the variable's name, and never repeat its value: it may be a secret that was pasted wrongly.
const text = z.string({ error: 'is missing' });

/** A bot's token as BotFather writes it: the bot's id, a colon, and the secret. */
export const botToken = text.regex(/^\d+:[\w-]+$/, 'must be a bot token such as 123456:ABC-DEF');

/** The base of an HTTP API, without a slash at its end. */
export const baseUrl = text
  .refine(isBaseUrl, 'must be an http or https URL without user name, query or fragment')
  .transform((url) => new URL(url).href.replace(/\/+$/, ''));

/** The address under which people's own devices reach the bot, without a slash at the end. */
export const publicUrl = baseUrl.refine((url) => url.startsWith('https:'), 'must be an https URL');

/** The address of a Socket.IO server. */
export const socketUrl = text.refine(
  isSocketUrl,
  'must be a ws or wss URL without user name, query or fragment',
);

/** The address of a PostgreSQL database; what is wrong with it is not repeated, since it holds a password. */
export const databaseUrl = text.refine(
  isDatabaseUrl,
  'must be a URL such as postgresql://user:password@host:5432/name',
);

/** The address of a Redis or Valkey server; what is wrong with it is not repeated, since it may hold a password. */
export const redisUrl = text.refine(isRedisUrl, 'must be a URL such as redis://user:password@host:6379/0');

/** Ids of Telegram users, parted by commas or spaces. */
export const userIds = text
  .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
  .refine((ids) => ids.every(isUserId), 'must be user ids (whole numbers above 0) parted by commas')
  .transform((ids) => [...new Set(ids.map(Number))]);

/** A DMarket public key in lower-case hexadecimal. */
export const publicKey = text.regex(/^[\da-f]{64}$/i, 'must be 64 hexadecimal characters').toLowerCase();

/** A DMarket secret key in lower-case hexadecimal: the seed alone, or followed by the public key. */
export const secretKey = text
  .regex(/^(?:[\da-f]{64}|[\da-f]{128})$/i, 'must be 64 or 128 hexadecimal characters')
  .toLowerCase();

/** A Waxpeer API key, whose form is not published. */
export const apiKey = text.regex(/^[\x21-\x7e]+$/, 'must be a key without spaces');

/** What Telegram sends with every update of a webhook (core.telegram.org/bots/api#setwebhook), and not too short to be guessed. */
export const webhookSecret = text.regex(/^[\w-]{16,256}$/, 'must be 16 to 256 of A-Z, a-z, 0-9, _ and -');

/** A folder's path. */
export const directory = text.refine((path) => !path.includes('\0'), 'must be the path of a folder');

/** An interface's host name or address to listen on. */
export const host = text.regex(/^[\w.:-]+$/, 'must be a host name or an IP address');

/** A TCP port, 0 for any free one, or null for "off". */
export const port = text
  .refine((value) => value === 'off' || isPort(value), 'must be a port from 0 to 65535, or off')
  .transform((value) => (value === 'off' ? null : Number(value)));

/** Whether something is done: true for "on". */
export const onOff = z
  .enum(['on', 'off'], { error: 'must be on or off' })
  .transform((value) => value === 'on');

/** A level of logging. */
export const logLevel = z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` });

function isBaseUrl(value: string): boolean {
  return isPlainUrl(value, /^https?:$/);
}

function isDatabaseUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^postgres(?:ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

function isRedisUrl(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null &&
    /^rediss?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    /^(?:\/\d*)?$/.test(url.pathname)
  );
}

function isSocketUrl(value: string): boolean {
  return isPlainUrl(value, /^wss?:$/);
}

/** The parser adds the slash of an empty path; whatever else is beyond host and path does not belong in a base. */
function isPlainUrl(value: string, protocol: RegExp): boolean {
  const url = URL.parse(value);
  return (
    url !== null && protocol.test(url.protocol) && url.href === `${url.protocol}//${url.host}${url.pathname}`
  );
}

function isUserId(id: string): boolean {
  return /^[1-9]\d*$/.test(id) && Number.isSafeInteger(Number(id));
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}
