import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toLenientStorage } from '../../../../src/toolkit/http/cache/lenient-storage.ts';
import { MemoryStorage } from '../../../../src/toolkit/http/cache/memory-storage.ts';
import { SqliteStorage } from '../../../../src/toolkit/http/cache/sqlite-storage.ts';
import { type HttpClient, type ToolkitLogger } from '../../../../src/toolkit/index.ts';
import { createTemporaryDirectory } from '../../../support/temporary-directory.ts';
import { buildStoredAnswer } from '../support/answers.ts';
import { createTestClient } from '../support/clients.ts';
import { sendJson, startServer, startStatusServer, type TestServer } from '../support/test-server.ts';

interface Recorder extends ToolkitLogger {
  readonly warnings: string[];
}

function createRecorder(): Recorder {
  const warnings: string[] = [];
  const ignore = (): void => undefined;
  return {
    warnings,
    debug: ignore,
    info: ignore,
    warn: (_fields, message) => warnings.push(message),
    error: ignore,
  };
}

function openClient(
  server: TestServer,
  directory: string,
  logger: ToolkitLogger,
  storage: 'sqlite' | 'filesystem' = 'sqlite',
): Promise<HttpClient> {
  return createTestClient({ baseURL: server.baseURL, logger, cache: { policy: 'ttl', storage, directory } });
}

const statusOf = async (client: HttpClient): Promise<string> => (await client.get('/a')).cacheInfo.status;

describe('a storage that fails', () => {
  it.each(['garbage that was never a database', ''])('is rebuilt when its file holds %j', async (content) => {
    await using directory = await createTemporaryDirectory();
    await using server = await startStatusServer(200);
    writeFileSync(join(directory.path, 'http-cache.sqlite'), content.repeat(200));
    await using client = await openClient(server, directory.path, createRecorder());
    await client.get('/a');
    expect(await statusOf(client)).toBe('hit');
    expect(client.stats().cache?.entries).toBe(1);
  });

  it('is rebuilt when its file has an unknown layout', async () => {
    await using directory = await createTemporaryDirectory();
    await using server = await startStatusServer(200);
    const database = new Database(join(directory.path, 'http-cache.sqlite'));
    database.exec('CREATE TABLE answers (something TEXT)');
    database.pragma('user_version = 99');
    database.close();
    await using client = await openClient(server, directory.path, createRecorder());
    await client.get('/a');
    expect(client.stats().cache?.entries).toBe(1);
  });

  it('is replaced by memory, with one warning, when its folder cannot be made', async () => {
    await using directory = await createTemporaryDirectory();
    await using server = await startStatusServer(200);
    writeFileSync(join(directory.path, 'file'), '');
    const logger = createRecorder();
    await using client = await openClient(server, join(directory.path, 'file'), logger);
    expect([await statusOf(client), await statusOf(client)]).toEqual(['miss', 'hit']);
    expect(logger.warnings).toHaveLength(1);
  });

  it('costs misses and one warning, never a request, when it breaks later', async () => {
    await using directory = await createTemporaryDirectory();
    await using server = await startStatusServer(200);
    const logger = createRecorder();
    await using client = await openClient(server, directory.path, logger);
    const intruder = new Database(join(directory.path, 'http-cache.sqlite'));
    intruder.exec('DROP TABLE tags; DROP TABLE answers; DROP TABLE totals;');
    intruder.close();
    for (const url of ['/a', '/b', '/c']) await client.get(url);
    expect(client.stats().cache).toEqual({ entries: 0, bytes: 0, evictions: 0 });
    expect(logger.warnings).toHaveLength(1);
  });

  it('is no longer called degraded once it works again', async () => {
    let works = false;
    const storage = new MemoryStorage(1_000);
    const find = (): readonly [] => {
      if (works) return [];
      throw new Error('database is locked');
    };
    const flaky = Object.assign(storage, { find });
    const lenient = toLenientStorage({ storage: flaky, by: 'memory', degraded: undefined }, createRecorder());
    await lenient.find('a');
    expect(lenient.degraded()).toBe('find: database is locked');
    works = true;
    await lenient.find('a');
    expect(lenient.degraded()).toBeUndefined();
  });

  it('is read, and holds nobody up, while another process has it locked', async () => {
    await using directory = await createTemporaryDirectory();
    const file = join(directory.path, 'cache.sqlite');
    const storage = new SqliteStorage(file, 1_000_000);
    const answer = buildStoredAnswer();
    storage.store(answer);
    const other = new Database(file);
    other.exec('UPDATE answers SET used_at = 0');
    other.exec('BEGIN IMMEDIATE');
    const startedAt = performance.now();
    expect(storage.find(answer.key)).toHaveLength(1);
    expect(() => storage.store(answer)).toThrow('locked');
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    other.close();
    storage.close();
  });

  it('counts its answers anew when its totals cannot be true', async () => {
    await using directory = await createTemporaryDirectory();
    const file = join(directory.path, 'cache.sqlite');
    const storage = new SqliteStorage(file, 1_000_000);
    const intruder = new Database(file);
    intruder.exec('UPDATE totals SET bytes = 1000000000000');
    intruder.close();
    storage.store(buildStoredAnswer());
    storage.store(buildStoredAnswer());
    expect(storage.size()).toMatchObject({ entries: 1 });
    storage.close();
  });

  it.each(['ttl', 'rfc9111'] as const)(
    'makes nothing fresh under %s that was stored before the clock was set back',
    async (policy) => {
      await using directory = await createTemporaryDirectory();
      await using server = await startServer((_request, response) =>
        sendJson(response, {}, 200, { 'cache-control': 'max-age=60' }),
      );
      const cache = { policy, storage: 'sqlite', directory: directory.path } as const;
      const first = await createTestClient({ ...server, cache });
      await first.get('/a');
      await first.close();
      const database = new Database(join(directory.path, 'http-cache.sqlite'));
      const tomorrow = Date.now() + 86_400_000;
      database.prepare("UPDATE answers SET meta = json_set(meta, '$.receivedAt', ?)").run(tomorrow);
      database.close();
      await using client = await createTestClient({ ...server, cache });
      expect([await statusOf(client), await statusOf(client)]).toEqual(['miss', 'hit']);
    },
  );

  it('drops a damaged file of the filesystem storage', async () => {
    await using directory = await createTemporaryDirectory();
    await using server = await startStatusServer(200);
    const first = await openClient(server, directory.path, createRecorder(), 'filesystem');
    await first.get('/a');
    await first.close();
    const file = readdirSync(directory.path, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('.answer'),
    );
    writeFileSync(join(directory.path, file!), 'HCA1 damaged');
    await using client = await openClient(server, directory.path, createRecorder(), 'filesystem');
    expect([await statusOf(client), await statusOf(client)]).toEqual(['miss', 'hit']);
  });

  it.each(['sqlite', 'filesystem'] as const)(
    '%s keeps answers over a restart, decoded anew',
    async (storage) => {
      await using directory = await createTemporaryDirectory();
      await using server = await startStatusServer(200);
      const decode = (body: unknown): number => (body as { count: number }).count;
      const before = await openClient(server, directory.path, createRecorder(), storage);
      await before.get('/a', { decode });
      await before.close();
      await using after = await openClient(server, directory.path, createRecorder(), storage);
      const { data, cacheInfo } = await after.get('/a', { decode });
      expect([data, cacheInfo.status]).toEqual([1, 'hit']);
    },
  );
});
