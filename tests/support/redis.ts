import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';

/** The server on which tests write, each below a prefix of its own. */
const SERVER_URL = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

/** A part of the server that nobody else writes to. */
export interface RedisSpace extends AsyncDisposable {
  readonly url: string;
  readonly prefix: string;
  /** Names of the keys below the prefix. */
  readonly keys: () => Promise<readonly string[]>;
  readonly client: Redis;
}

/** True iff a server answers; where none does, what needs one is skipped, but never in CI. */
export async function hasRedis(): Promise<boolean> {
  const client = new Redis(SERVER_URL, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error;
    process.stderr.write(`no Redis at ${new URL(SERVER_URL).host}: its tests are skipped\n`);
    return false;
  } finally {
    client.disconnect();
  }
}

/** Makes a part with a prefix that nobody else has; what was written below it is removed in the end. */
export function createRedisSpace(): RedisSpace {
  const prefix = `skinspread-test-${randomBytes(6).toString('hex')}:`;
  const client = new Redis(SERVER_URL);
  const keys = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const names of client.scanStream({ match: `${prefix}*`, count: 1_000 })) {
      found.push(...(names as string[]));
    }
    return [...new Set(found)].sort();
  };
  return {
    url: SERVER_URL,
    prefix,
    keys,
    client,
    [Symbol.asyncDispose]: async () => {
      const left = await keys();
      if (left.length > 0) await client.unlink(...left);
      await client.quit();
    },
  };
}
