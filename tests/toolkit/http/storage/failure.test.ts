import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HttpClient, type ToolkitLogger } from '../../../../src/toolkit/index.ts';
import { createTemporaryDirectory } from '../../../support/temporary-directory.ts';
import { createTestClient } from '../support/clients.ts';
import { startStatusServer, type TestServer } from '../support/test-server.ts';

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
