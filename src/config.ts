import { parse } from 'dotenv';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type LogLevel } from './config/schemas.ts';
import { VARIABLES } from './config/variables.ts';
import { ConfigurationError } from './domain/errors.ts';

export { LOG_LEVELS, type LogLevel } from './config/schemas.ts';
export { describeVariables, type VariableDescription, type VariableName } from './config/variables.ts';

/** A process's environment: an empty value counts as none. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The keys of a DMarket account, in lower-case hexadecimal. */
export interface DmarketKeys {
  readonly publicKey: string;
  /** The seed of 32 bytes, with or without the public key behind it. */
  readonly secretKey: string;
}

/** Everything that can be set from outside, checked and frozen. Base URLs have no slash at their end. */
export interface Config {
  readonly telegram: {
    readonly botToken: string;
    readonly apiRoot: string;
    /** The owners; empty when pairing makes one. */
    readonly allowedUserIds: readonly number[];
    /** Null when updates are fetched. */
    readonly webhook: { readonly url: string; readonly secret: string } | null;
  };
  readonly dmarket: { readonly baseUrl: string; readonly keys: DmarketKeys | null };
  readonly waxpeer: {
    readonly baseUrl: string;
    readonly apiKey: string | null;
    /** Null when the live feed is not listened to. */
    readonly feedUrl: string | null;
  };
  /** Where exchange rates are. */
  readonly ratesUrl: string;
  /** Whether prices are read in the background. */
  readonly refresh: boolean;
  /** As written: relative to the working directory unless absolute. */
  readonly dataDirectory: string;
  /** The PostgreSQL database of the store; null for SQLite in the data directory. */
  readonly databaseUrl: string | null;
  /** What several processes share; null when this one is alone. */
  readonly redisUrl: string | null;
  /** Where people reach the page's server, without a slash at the end; null when they cannot. */
  readonly publicUrl: string | null;
  /** Null when health and metrics are not served; port 0 is any free one. */
  readonly http: { readonly host: string; readonly port: number } | null;
  readonly logLevel: LogLevel;
}

/** Where updates of a webhook arrive. */
export const WEBHOOK_PATH = '/telegram';

type Values = z.output<z.ZodObject<Shape>>;
type Shape = { readonly [Name in keyof typeof VARIABLES]: (typeof VARIABLES)[Name]['schema'] };

const shape = Object.fromEntries(
  Object.entries(VARIABLES).map(([name, { schema }]) => [name, schema]),
) as unknown as Shape;

const schema = z
  .object(shape)
  .refine(
    (values) => (values.DMARKET_PUBLIC_KEY === undefined) === (values.DMARKET_SECRET_KEY === undefined),
    {
      path: ['DMARKET_SECRET_KEY'],
      error: 'and DMARKET_PUBLIC_KEY must be set together',
    },
  )
  .refine((values) => values.WEBHOOK_URL === undefined || values.HTTP_PORT !== null, {
    path: ['HTTP_PORT'],
    error: 'must not be off when WEBHOOK_URL is set',
  })
  .refine(isPairOfKeys, {
    path: ['DMARKET_SECRET_KEY'],
    error: 'must end with the public key when it has 128 characters',
  });

/** Characters of the half of a secret key that alone is enough to sign. */
const SEED_LENGTH = 64;

/** Checks an environment. Throws a ConfigurationError that names the first variable at fault, and never its value. */
export function loadConfig(environment: Environment): Config {
  return freezeDeep(buildConfig(check(schema, environment)));
}

/** Where the data lies. */
export type DataConfig = Pick<Config, 'dataDirectory' | 'databaseUrl'>;

/** Checks only what commands beside the bot need, which are to work without its token. Throws as `loadConfig` does. */
export function loadDataConfig(environment: Environment): DataConfig {
  const { DATA_DIR, DATABASE_URL } = check(
    z.object({ DATA_DIR: shape.DATA_DIR, DATABASE_URL: shape.DATABASE_URL }),
    environment,
  );
  return { dataDirectory: DATA_DIR, databaseUrl: DATABASE_URL ?? null };
}

function check<Checked>(wanted: z.ZodType<Checked>, environment: Environment): Checked {
  const parsed = wanted.safeParse(fillIn(environment));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigurationError(String(issue?.path[0]), issue?.message ?? 'is malformed');
}

/** The process's environment, completed by the `.env` file of a folder if there is one. */
export function readEnvironment(directory: string = process.cwd()): Environment {
  return { ...readFileIfThere(join(directory, '.env')), ...process.env };
}

/** What must never be shown: every key and token. */
export function listSecrets({
  telegram,
  dmarket: { keys },
  waxpeer,
  databaseUrl,
  redisUrl,
}: Config): readonly string[] {
  const ofDmarket =
    keys === null ? [] : [keys.secretKey, keys.secretKey.slice(0, SEED_LENGTH), keys.publicKey];
  const ofWaxpeer = waxpeer.apiKey === null ? [] : [waxpeer.apiKey];
  return [
    telegram.botToken,
    ...(telegram.webhook === null ? [] : [telegram.webhook.secret]),
    ...ofDmarket,
    ...ofWaxpeer,
    ...passwordsOf(databaseUrl),
    ...passwordsOf(redisUrl),
  ];
}

/** The password in a URL, as it is written there and as it is. */
function passwordsOf(url: string | null): readonly string[] {
  const password = url === null ? '' : new URL(url).password;
  return password === '' ? [] : [...new Set([password, decodeURIComponent(password)])];
}

function readFileIfThere(path: string): Environment {
  try {
    return parse(readFileSync(path));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    throw new ConfigurationError('.env', `cannot be read (${code})`);
  }
}

function fillIn(environment: Environment): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(VARIABLES).map(([name, { fallback }]) => {
      const given = environment[name]?.trim();
      return [name, isSet(given) ? given : fallback];
    }),
  );
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '';
}

function isPairOfKeys({ DMARKET_PUBLIC_KEY: open, DMARKET_SECRET_KEY: secret }: Values): boolean {
  return open === undefined || secret?.length !== 128 || secret.endsWith(open);
}

function buildConfig(values: Values): Config {
  const { DMARKET_PUBLIC_KEY: publicKey, DMARKET_SECRET_KEY: secretKey, HTTP_PORT: port } = values;
  return {
    telegram: {
      botToken: values.BOT_TOKEN,
      apiRoot: values.TELEGRAM_API_ROOT,
      allowedUserIds: values.ALLOWED_USER_IDS,
      webhook: buildWebhook(values),
    },
    dmarket: {
      baseUrl: values.DMARKET_BASE_URL,
      keys: publicKey === undefined || secretKey === undefined ? null : { publicKey, secretKey },
    },
    waxpeer: {
      baseUrl: values.WAXPEER_BASE_URL,
      apiKey: values.WAXPEER_API_KEY ?? null,
      feedUrl: values.WAXPEER_FEED_URL ?? null,
    },
    ratesUrl: values.RATES_URL,
    refresh: values.REFRESH,
    dataDirectory: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    publicUrl: port === null ? null : (values.PUBLIC_URL ?? ifSecure(values.WEBHOOK_URL)),
    http: port === null ? null : { host: values.HTTP_HOST, port },
    logLevel: values.LOG_LEVEL,
  };
}

/** The address is the proxy's; the path is the same on both sides of it. */
function buildWebhook({
  WEBHOOK_URL: url,
  WEBHOOK_SECRET,
  BOT_TOKEN,
}: Values): Config['telegram']['webhook'] {
  if (url === undefined) return null;
  const secret = WEBHOOK_SECRET ?? createHmac('sha256', BOT_TOKEN).update('webhook secret').digest('hex');
  return { url: url + WEBHOOK_PATH, secret };
}

/** Telegram opens no other pages; a webhook can do without where the Bot API is one's own. */
function ifSecure(url: string | undefined): string | null {
  return url?.startsWith('https:') === true ? url : null;
}

function freezeDeep<T extends object>(value: T): T {
  for (const part of Object.values(value) as unknown[]) {
    if (typeof part === 'object' && part !== null) freezeDeep(part);
  }
  return Object.freeze(value);
}
