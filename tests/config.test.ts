import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  describeVariables,
  type Environment,
  listSecrets,
  loadConfig,
  loadDataConfig,
  readEnvironment,
} from '../src/config.ts';
import { ConfigurationError } from '../src/domain/errors.ts';
import { createTemporaryDirectory } from './support/temporary-directory.ts';

const TOKEN = '123456:ABC-def_1';
const PUBLIC = 'ab'.repeat(32);
const SEED = '01'.repeat(32);

/** The message with which an environment is refused. */
function refusal(environment: Environment): string {
  try {
    loadConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  throw new Error('the environment was accepted');
}

describe('loadConfig', () => {
  it('needs nothing but a token', () => {
    expect(loadConfig({ BOT_TOKEN: TOKEN })).toEqual({
      telegram: { botToken: TOKEN, apiRoot: 'https://api.telegram.org', allowedUserIds: [], webhook: null },
      dmarket: { baseUrl: 'https://api.dmarket.com', keys: null },
      waxpeer: { baseUrl: 'https://api.waxpeer.com', apiKey: null, feedUrl: null },
      ratesUrl: 'https://open.er-api.com',
      publicUrl: null,
      refresh: true,
      dataDirectory: './data',
      databaseUrl: null,
      redisUrl: null,
      http: { host: '127.0.0.1', port: 8080 },
      logLevel: 'info',
    });
  });

  it('takes every variable', () => {
    const config = loadConfig({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      ALLOWED_USER_IDS: '7, 8 9,,8',
      DMARKET_BASE_URL: 'http://localhost:1/dmarket//',
      DMARKET_PUBLIC_KEY: PUBLIC.toUpperCase(),
      DMARKET_SECRET_KEY: SEED + PUBLIC,
      WAXPEER_BASE_URL: 'HTTP://LOCALHOST:2',
      WAXPEER_API_KEY: 'waxpeer-key-0123456789',
      WAXPEER_FEED_URL: 'wss://waxpeer.com',
      RATES_URL: 'http://localhost:3',
      REFRESH: 'off',
      DATA_DIR: '/var/lib/skinspread',
      HTTP_HOST: '0.0.0.0',
      HTTP_PORT: '0',
      WEBHOOK_URL: 'https://bot.example.com/',
      WEBHOOK_SECRET: 'a-secret-of-sixteen',
      PUBLIC_URL: 'https://page.example.com/below/',
      LOG_LEVEL: 'debug',
    });
    expect(config).toEqual({
      telegram: {
        botToken: TOKEN,
        apiRoot: 'http://127.0.0.1:8081',
        allowedUserIds: [7, 8, 9],
        webhook: { url: 'https://bot.example.com/telegram', secret: 'a-secret-of-sixteen' },
      },
      dmarket: {
        baseUrl: 'http://localhost:1/dmarket',
        keys: { publicKey: PUBLIC, secretKey: SEED + PUBLIC },
      },
      waxpeer: {
        baseUrl: 'http://localhost:2',
        apiKey: 'waxpeer-key-0123456789',
        feedUrl: 'wss://waxpeer.com',
      },
      ratesUrl: 'http://localhost:3',
      publicUrl: 'https://page.example.com/below',
      refresh: false,
      dataDirectory: '/var/lib/skinspread',
      databaseUrl: null,
      redisUrl: null,
      http: { host: '0.0.0.0', port: 0 },
      logLevel: 'debug',
    });
  });

  it('takes an empty or blank value as not set', () => {
    const blank = Object.fromEntries(describeVariables().map(({ name }) => [name, ' ']));
    expect(loadConfig({ ...blank, BOT_TOKEN: ` ${TOKEN} ` })).toEqual(loadConfig({ BOT_TOKEN: TOKEN }));
  });

  it('serves neither health nor metrics when the port is off', () => {
    expect(loadConfig({ BOT_TOKEN: TOKEN, HTTP_PORT: 'off' }).http).toBeNull();
  });

  it('cannot be changed afterwards, at any depth', () => {
    const config = loadConfig({ BOT_TOKEN: TOKEN, ALLOWED_USER_IDS: '7' });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.telegram.allowedUserIds)).toBe(true);
    expect(() => Object.assign(config.telegram, { botToken: 'other' })).toThrow(TypeError);
  });

  it.each([
    ['BOT_TOKEN', undefined, 'is missing'],
    ['BOT_TOKEN', '', 'is missing'],
    ['BOT_TOKEN', 'abc', 'must be a bot token such as 123456:ABC-DEF'],
    ['BOT_TOKEN', '12:a b', 'must be a bot token such as 123456:ABC-DEF'],
    [
      'TELEGRAM_API_ROOT',
      'api.telegram.org',
      'must be an http or https URL without user name, query or fragment',
    ],
    ['DMARKET_BASE_URL', 'ftp://host', 'must be an http or https URL without user name, query or fragment'],
    [
      'DMARKET_BASE_URL',
      'https://me:pw@host',
      'must be an http or https URL without user name, query or fragment',
    ],
    [
      'WAXPEER_BASE_URL',
      'https://host/?api=1',
      'must be an http or https URL without user name, query or fragment',
    ],
    ['ALLOWED_USER_IDS', '7, bob', 'must be user ids (whole numbers above 0) parted by commas'],
    ['ALLOWED_USER_IDS', '-7', 'must be user ids (whole numbers above 0) parted by commas'],
    ['ALLOWED_USER_IDS', '99999999999999999999', 'must be user ids (whole numbers above 0) parted by commas'],
    ['DMARKET_PUBLIC_KEY', 'abc', 'must be 64 hexadecimal characters'],
    ['DMARKET_SECRET_KEY', 'f'.repeat(100), 'must be 64 or 128 hexadecimal characters'],
    ['DMARKET_SECRET_KEY', SEED, 'and DMARKET_PUBLIC_KEY must be set together'],
    ['WAXPEER_API_KEY', 'two words', 'must be a key without spaces'],
    [
      'WAXPEER_FEED_URL',
      'https://waxpeer.com',
      'must be a ws or wss URL without user name, query or fragment',
    ],
    [
      'WAXPEER_FEED_URL',
      'wss://me@waxpeer.com',
      'must be a ws or wss URL without user name, query or fragment',
    ],
    ['REFRESH', 'yes', 'must be on or off'],
    ['DATA_DIR', 'data\0/etc', 'must be the path of a folder'],
    ['HTTP_HOST', 'http://host', 'must be a host name or an IP address'],
    ['HTTP_PORT', '65536', 'must be a port from 0 to 65535, or off'],
    ['HTTP_PORT', '80.5', 'must be a port from 0 to 65535, or off'],
    ['WEBHOOK_URL', 'bot.example.com', 'must be an http or https URL without user name, query or fragment'],
    ['WEBHOOK_SECRET', 'short', 'must be 16 to 256 of A-Z, a-z, 0-9, _ and -'],
    ['LOG_LEVEL', 'loud', 'must be one of trace, debug, info, warn, error, fatal, silent'],
    ['REDIS_URL', 'http://localhost', 'must be a URL such as redis://user:password@host:6379/0'],
    ['REDIS_URL', 'redis://localhost/zero', 'must be a URL such as redis://user:password@host:6379/0'],
    [
      'DATABASE_URL',
      'mysql://localhost/x',
      'must be a URL such as postgresql://user:password@host:5432/name',
    ],
  ])('refuses %s=%s in one line that names it', (name, value, problem) => {
    expect(refusal({ BOT_TOKEN: TOKEN, [name]: value })).toBe(`${name} ${problem}`);
  });

  it('makes a secret of the token for a webhook that has none, and needs a port for it', () => {
    const webhook = { WEBHOOK_URL: 'https://bot.example.com' };
    const secretOf = (token: string) => loadConfig({ BOT_TOKEN: token, ...webhook }).telegram.webhook?.secret;
    expect(secretOf(TOKEN)).toMatch(/^[\da-f]{64}$/);
    expect(secretOf(TOKEN)).toBe(secretOf(TOKEN));
    expect(secretOf(TOKEN)).not.toBe(secretOf('1:other'));
    const message = 'HTTP_PORT must not be off when WEBHOOK_URL is set';
    expect(refusal({ BOT_TOKEN: TOKEN, ...webhook, HTTP_PORT: 'off' })).toBe(message);
  });

  it('takes the address of a webhook for that of the page, where Telegram opens such ones', () => {
    const publicUrl = (environment: Environment) =>
      loadConfig({ BOT_TOKEN: TOKEN, ...environment }).publicUrl;
    expect(publicUrl({})).toBeNull();
    expect(publicUrl({ WEBHOOK_URL: 'https://bot.example.com' })).toBe('https://bot.example.com');
    expect(publicUrl({ WEBHOOK_URL: 'http://10.0.0.1' })).toBeNull();
    expect(publicUrl({ PUBLIC_URL: 'https://bot.example.com', HTTP_PORT: 'off' })).toBeNull();
    expect(refusal({ BOT_TOKEN: TOKEN, PUBLIC_URL: 'http://bot.example.com' })).toBe(
      'PUBLIC_URL must be an https URL',
    );
  });

  it('wants both keys of DMarket or none', () => {
    const message = 'DMARKET_SECRET_KEY and DMARKET_PUBLIC_KEY must be set together';
    expect(refusal({ BOT_TOKEN: TOKEN, DMARKET_PUBLIC_KEY: PUBLIC })).toBe(message);
    const keys = { DMARKET_PUBLIC_KEY: PUBLIC, DMARKET_SECRET_KEY: SEED };
    expect(loadConfig({ BOT_TOKEN: TOKEN, ...keys }).dmarket.keys).toEqual({
      publicKey: PUBLIC,
      secretKey: SEED,
    });
  });

  it('refuses keys of DMarket that do not belong together', () => {
    const keys = { DMARKET_PUBLIC_KEY: PUBLIC, DMARKET_SECRET_KEY: SEED + SEED };
    expect(refusal({ BOT_TOKEN: TOKEN, ...keys })).toBe(
      'DMARKET_SECRET_KEY must end with the public key when it has 128 characters',
    );
  });

  it('never repeats a value that it refuses, and stays on one line', () => {
    const names = describeVariables().map(({ name }) => name);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ minLength: 12 }), (name, value) => {
        try {
          loadConfig({ BOT_TOKEN: TOKEN, [name]: value });
        } catch (error) {
          const { message } = error as Error;
          expect(message.startsWith(`${name} `)).toBe(true);
          expect(message).not.toContain(value.trim() || '\n');
          expect(message).not.toContain('\n');
        }
      }),
    );
  });
});

describe('loadDataConfig', () => {
  it('needs nothing at all, and looks at nothing else', () => {
    expect(loadDataConfig({ BOT_TOKEN: 'odd' })).toEqual({ dataDirectory: './data', databaseUrl: null });
  });

  it('names the variable that it cannot use', () => {
    expect(() => loadDataConfig({ DATABASE_URL: 'mysql://x' })).toThrow(/^DATABASE_URL /);
  });
});

describe('listSecrets', () => {
  it('names every token and key, and the part of a key that alone can sign', () => {
    const config = loadConfig({
      BOT_TOKEN: TOKEN,
      DMARKET_PUBLIC_KEY: PUBLIC,
      DMARKET_SECRET_KEY: SEED + PUBLIC,
      WAXPEER_API_KEY: 'waxpeer-key-0123456789',
    });
    expect(listSecrets(config)).toEqual([TOKEN, SEED + PUBLIC, SEED, PUBLIC, 'waxpeer-key-0123456789']);
  });

  it("names a webhook's secret, also one that was made", () => {
    const config = loadConfig({ BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://bot.example.com' });
    expect(listSecrets(config)).toEqual([TOKEN, config.telegram.webhook?.secret]);
  });

  it('names only the token when there is no more', () => {
    expect(listSecrets(loadConfig({ BOT_TOKEN: TOKEN }))).toEqual([TOKEN]);
  });

  it('names the password of Redis, with a user or without', () => {
    const secretsOf = (REDIS_URL: string): readonly string[] =>
      listSecrets(loadConfig({ BOT_TOKEN: TOKEN, REDIS_URL }));
    expect(secretsOf('redis://:hidden@host')).toEqual([TOKEN, 'hidden']);
    expect(secretsOf('rediss://me:hidden@host:6380/3')).toEqual([TOKEN, 'hidden']);
    expect(secretsOf('redis://host')).toEqual([TOKEN]);
  });

  it('names the password of the database as it is written and as it is', () => {
    const DATABASE_URL = 'postgresql://me:p%40ss@host/name';
    expect(listSecrets(loadConfig({ BOT_TOKEN: TOKEN, DATABASE_URL }))).toEqual([TOKEN, 'p%40ss', 'p@ss']);
  });
});

describe('readEnvironment', () => {
  it('completes the process by a .env file, which never overrides it', async () => {
    await using temporary = await createTemporaryDirectory();
    await writeFile(join(temporary.path, '.env'), 'SKINSPREAD_TEST="from the file" # remark\nPATH=nowhere\n');
    const environment = readEnvironment(temporary.path);
    expect(environment['SKINSPREAD_TEST']).toBe('from the file');
    expect(environment['PATH']).toBe(process.env['PATH']);
  });

  it('does without the file', async () => {
    await using temporary = await createTemporaryDirectory();
    expect(readEnvironment(temporary.path)).toEqual({ ...process.env });
  });

  it('says so when the file cannot be read', async () => {
    await using temporary = await createTemporaryDirectory();

    await mkdir(join(temporary.path, '.env'));
    expect(() => readEnvironment(temporary.path)).toThrow('.env cannot be read (EISDIR)');
  });
});
