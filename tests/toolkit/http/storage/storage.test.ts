import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeWhere } from '../../../support/describe-where.ts';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type CacheStorage } from '../../../../src/toolkit/http/cache/cache-storage.ts';
import { FilesystemStorage } from '../../../../src/toolkit/http/cache/filesystem-storage.ts';
import { RedisStorage } from '../../../../src/toolkit/http/cache/redis-storage.ts';
import { SharedRedis } from '../../../../src/toolkit/index.ts';
import { createRedisSpace, hasRedis, type RedisSpace } from '../../../support/redis.ts';
import { MemoryStorage } from '../../../../src/toolkit/http/cache/memory-storage.ts';
import { SqliteStorage } from '../../../../src/toolkit/http/cache/sqlite-storage.ts';
import { createTemporaryDirectory } from '../../../support/temporary-directory.ts';
import { buildStoredAnswer } from '../support/answers.ts';
import { waitFor } from '../support/wait-for.ts';

let space: RedisSpace;
let redis: SharedRedis;
const redisThere = await hasRedis();

beforeAll(async () => {
  if (!redisThere) return;
  space = createRedisSpace();
  redis = await SharedRedis.connect(space);
});

afterAll(async () => {
  if (!redisThere) return;
  await redis.close();
  await space[Symbol.asyncDispose]();
});

type Open = (directory: string, maxBytes: number) => CacheStorage;

const open: Readonly<Record<string, Open>> = {
  memory: (_directory, maxBytes) => new MemoryStorage(maxBytes),
  sqlite: (directory, maxBytes) => new SqliteStorage(join(directory, 'cache.sqlite'), maxBytes),
  filesystem: (directory, maxBytes) => new FilesystemStorage(directory, maxBytes),
  ...(redisThere && {
    redis: (directory, maxBytes) => new RedisStorage(redis, directory, maxBytes),
  }),
};
const kinds = Object.keys(open);
const durable = kinds.filter((kind) => kind !== 'memory');

async function withStorage(
  kind: string,
  check: (storage: CacheStorage, directory: string) => Promise<void>,
  maxBytes = 1_000_000,
): Promise<void> {
  await using directory = await createTemporaryDirectory();
  const storage = open[kind]!(directory.path, maxBytes);
  try {
    await check(storage, directory.path);
  } finally {
    await storage.close();
  }
}

const keysOf = async (storage: CacheStorage, keys: readonly string[]): Promise<readonly string[]> => {
  const found = await Promise.all(keys.map(async (key) => storage.find(key)));
  return keys.filter((_key, index) => found[index]!.length > 0);
};

describe.each(kinds)('the %s storage', (kind) => {
  it('gives back what it was given, byte for byte', () =>
    withStorage(kind, async (storage) => {
      const answer = buildStoredAnswer({
        body: Buffer.from([0, 255, 10, 128]),
        headers: { 'x-test': 'ä ☃' },
        selectedBy: { accept: null, 'accept-language': 'digest' },
        tags: ['prices'],
      });
      await storage.store(answer);
      const [found] = await storage.find(answer.key);
      expect({ ...found, body: Buffer.from(found!.body) }).toEqual(answer);
    }));

  it('finds nothing under an unknown key', () =>
    withStorage(kind, async (storage) => {
      expect(await storage.find('GET http://nowhere.test/')).toEqual([]);
    }));

  it('replaces the answer of the same key and variant, and keeps others beside it', () =>
    withStorage(kind, async (storage) => {
      await storage.store(buildStoredAnswer());
      await storage.store(buildStoredAnswer({ status: 203 }));
      await storage.store(buildStoredAnswer({ variant: 'de', status: 404 }));
      const found = await storage.find(buildStoredAnswer().key);
      expect(found.map(({ status }) => status).sort()).toEqual([203, 404]);
      expect(storage.size().entries).toBe(2);
    }));

  it('removes one variant, or all of a key', () =>
    withStorage(kind, async (storage) => {
      const { key } = buildStoredAnswer();
      for (const variant of ['', 'de', 'en']) await storage.store(buildStoredAnswer({ variant }));
      await storage.remove(key, 'de');
      expect((await storage.find(key)).map(({ variant }) => variant).sort()).toEqual(['', 'en']);
      await storage.remove(key);
      expect(await storage.find(key)).toEqual([]);
      expect(storage.size()).toMatchObject({ entries: 0, bytes: 0 });
    }));

  it.each([
    [{ route: 'GET /x' }, ['b', 'c']],
    [{ tag: 'prices' }, ['b', 'c']],
    [{ url: 'http://a.test/c' }, ['a', 'b']],
    [{ route: 'GET /x', tag: 'fees' }, ['a', 'b', 'c']],
    [{}, []],
  ])('clears what %j names', (filter, left) =>
    withStorage(kind, async (storage) => {
      await storage.store(buildStoredAnswer({ key: 'a', route: 'GET /x', tags: ['prices', 'all'] }));
      await storage.store(buildStoredAnswer({ key: 'b', tags: ['fees'] }));
      await storage.store(buildStoredAnswer({ key: 'c', url: 'http://a.test/c' }));
      await storage.clear(filter);
      expect(await keysOf(storage, ['a', 'b', 'c'])).toEqual(left);
    }),
  );

  it('sweeps what has expired', () =>
    withStorage(kind, async (storage) => {
      const now = Date.now();
      await storage.store(buildStoredAnswer({ key: 'old', expiresAt: now - 1 }));
      await storage.store(buildStoredAnswer({ key: 'new', expiresAt: now + 60_000 }));
      await storage.sweep(now);
      expect(await keysOf(storage, ['old', 'new'])).toEqual(['new']);
    }));

  it('stays within its bytes and drops what was not used for longest', () =>
    withStorage(
      kind,
      async (storage) => {
        const body = Buffer.alloc(3_000);
        for (const key of ['a', 'b', 'c', 'd', 'e']) {
          await storage.store(buildStoredAnswer({ key, body }));
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        expect(storage.size().bytes).toBeLessThanOrEqual(10_000);
        expect(storage.size().evictions).toBeGreaterThan(0);
        const left = await keysOf(storage, ['a', 'b', 'c', 'd', 'e']);
        expect(left).toContain('e');
        expect(left).not.toContain('a');
      },
      10_000,
    ));

  it('does not keep an answer that is larger than itself', () =>
    withStorage(
      kind,
      async (storage) => {
        await storage.store(buildStoredAnswer({ body: Buffer.alloc(5_000) }));
        expect(storage.size().entries).toBe(0);
      },
      1_000,
    ));
});

describe.each(durable)('the %s storage, which outlives its process,', (kind) => {
  it('keeps answers for the next process', () =>
    withStorage(kind, async (storage, directory) => {
      await storage.store(buildStoredAnswer());
      await storage.close();
      const next = open[kind]!(directory, 1_000_000);
      expect(await next.find(buildStoredAnswer().key)).toHaveLength(1);
      await next.close();
    }));

  it('is shared by two that are open at once', () =>
    withStorage(kind, async (storage, directory) => {
      const other = open[kind]!(directory, 1_000_000);
      await storage.store(buildStoredAnswer({ key: 'a' }));
      await other.store(buildStoredAnswer({ key: 'b' }));
      expect(await keysOf(other, ['a', 'b'])).toEqual(['a', 'b']);
      expect(await keysOf(storage, ['a', 'b'])).toEqual(['a', 'b']);
      await storage.remove('b');
      expect(await keysOf(other, ['a', 'b'])).toEqual(['a']);
      await other.close();
    }));
});

describeWhere(redisThere, 'the redis storage', () => {
  const open = (maxBytes = 1_000_000): RedisStorage => new RedisStorage(redis, randomUUID(), maxBytes);

  it('shows neither keys nor addresses of requests in the names of its keys, nor a key anywhere', async () => {
    await using alone = createRedisSpace();
    await using connection = await SharedRedis.connect(alone);
    const storage = new RedisStorage(connection, 'market', 1_000_000);
    const answer = buildStoredAnswer({ key: 'GET http://a.test/ account=secret', body: Buffer.from('x') });
    await storage.store(answer);
    const names = await alone.keys();
    expect(names.length).toBeGreaterThan(0);
    expect(names.join()).not.toContain('a.test');
    const dumps = await Promise.all(names.map((name) => alone.client.dumpBuffer(name)));
    expect(Buffer.concat(dumps).includes('secret')).toBe(false);
  });

  it('leaves what others keep as it is', async () => {
    const [mine, other] = [open(), open()];
    const foreign = `${space.prefix}foreign`;
    await space.client.set(foreign, 'kept');
    await mine.store(buildStoredAnswer({ key: 'a' }));
    await other.store(buildStoredAnswer({ key: 'a' }));
    await mine.clear({});
    expect(await keysOf(mine, ['a'])).toEqual([]);
    expect(await keysOf(other, ['a'])).toEqual(['a']);
    expect(await space.client.get(foreign)).toBe('kept');
  });

  it('has Redis drop answers by itself when they expire, and forgets what they weighed', async () => {
    const storage = open();
    await storage.store(buildStoredAnswer({ key: 'a', expiresAt: Date.now() + 30 }));
    await storage.store(buildStoredAnswer({ key: 'b' }));
    await waitFor(async () => (await storage.find('a')).length === 0);
    await storage.sweep(Date.now());
    expect(storage.size().entries).toBe(1);
    const lives = await Promise.all((await space.keys()).map((name) => space.client.pttl(name)));
    expect(lives.filter((ms) => ms === -1).length).toBeLessThanOrEqual(3);
  });

  it('clears thousands of answers', async () => {
    const storage = open(100_000_000);
    const body = Buffer.from('{}');
    const keys = Array.from({ length: 3_000 }, (_, index) => `key${index}`);
    await Promise.all(
      keys.map((key, index) =>
        storage.store(buildStoredAnswer({ key, body, route: index % 2 === 0 ? 'GET /even' : 'GET /odd' })),
      ),
    );
    await storage.clear({ route: 'GET /odd' });
    expect(storage.size().entries).toBe(1_500);
  });
});
