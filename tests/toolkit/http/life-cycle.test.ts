import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describeHttpFailure, isFromCache } from '../../../src/toolkit/index.ts';
import { createTemporaryDirectory } from '../../support/temporary-directory.ts';
import { createTestClient } from './support/clients.ts';
import { sendJson, startServer, startStatusServer } from './support/test-server.ts';
import { waitFor } from './support/wait-for.ts';

describe('a client', () => {
  it('refuses to work after it was closed', async () => {
    await using server = await startStatusServer(200);
    const client = await createTestClient(server);
    await Promise.all([client.close(), client.close()]);
    await expect(client.get('/a')).rejects.toMatchObject({ name: 'ClientClosedError' });
    expect(server.seen).toHaveLength(0);
  });

  it('aborts what is under way when it is closed', async () => {
    await using server = await startServer(() => undefined);
    const client = await createTestClient({
      ...server,
      limiter: { budgets: { all: { requests: 1, perMs: 60_000, maxConcurrent: 1 } } },
    });
    const requests = ['/a', '/b'].map((url) => client.get(url).catch(describeHttpFailure));
    await waitFor(() => server.seen.length === 1);
    await client.close();
    for (const failure of await Promise.all(requests)) expect(failure).toMatchObject({ kind: 'closed' });
  });

  it('sends nothing more after it was closed during a look-up', async () => {
    await using directory = await createTemporaryDirectory();
    await using server = await startStatusServer(200);
    const client = await createTestClient({
      ...server,
      cache: { policy: 'ttl', storage: 'filesystem', directory: directory.path },
    });
    const request = client.get('/a').catch(describeHttpFailure);
    await client.close();
    expect(await request).toMatchObject({ kind: 'closed' });
    expect(server.seen).toHaveLength(0);
  });

  it('closes although an answer was dropped while it was being written', async () => {
    await using directory = await createTemporaryDirectory();
    await using server = await startServer((_request, response) =>
      sendJson(response, { text: 'x'.repeat(1_000_000) }),
    );
    const client = await createTestClient({
      ...server,
      cache: { policy: 'ttl', storage: 'filesystem', directory: directory.path },
    });
    await client.get('/a');
    const decode = (): never => {
      throw new Error('not what was expected');
    };
    const failure = await client.get('/a', { decode }).catch(describeHttpFailure);
    expect(failure).toMatchObject({ kind: 'body', reason: 'decode' });
    await client.close();
    expect(client.stats().cache?.entries).toBe(0);
  });

  it('keeps no process alive once it is closed', async () => {
    const script = join(import.meta.dirname, 'support/use-and-close.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
      timeout: 10_000,
    });
    expect(stdout).toBe('closed\n');
  });

  it('drops stored answers by route, tag and URL', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient({ ...server, routes: [{ route: 'GET /items/{id}' }] });
    const isStored = async (url: string): Promise<boolean> => {
      const headers = { 'x-look': 'only' };
      return isFromCache(await client.get(url, { headers }));
    };
    await client.get('/items/1');
    await client.get('/prices', { cache: { tags: ['prices'] } });
    await client.get('/fees');
    await client.clearCache({ tag: 'prices' });
    await client.clearCache({ url: `${server.baseURL}/fees` });
    expect([await isStored('/items/1'), await isStored('/prices'), await isStored('/fees')]).toEqual([
      true,
      false,
      false,
    ]);
    await client.clearCache({ route: 'GET /items/{id}' });
    expect(await isStored('/items/1')).toBe(false);
    await client.clearCache();
    expect(client.stats().cache?.entries).toBe(0);
  });

  it('treats the cache as a request wants it', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient(server);
    const statusOf = async (cache: object): Promise<string> =>
      (await client.get('/a', { cache })).cacheInfo.status;
    expect(await statusOf({ bypass: true })).toBe('bypass');
    expect(await statusOf({})).toBe('miss');
    expect(await statusOf({ reload: true })).toBe('miss');
    expect((await client.get('/a')).data).toEqual({ count: 3 });
    expect(await statusOf({ ttlMs: 0 })).toBe('miss');
    expect(await statusOf({})).toBe('hit');
  });

  it('takes over what a 304 says of an answer that is kept for a fixed time', async () => {
    await using server = await startServer((_request, response, count) => {
      response.writeHead(count === 1 ? 200 : 304, { etag: '"1"', 'x-count': String(count) }).end();
    });
    await using client = await createTestClient(server);
    const { cacheInfo } = await client.get('/a');
    await waitFor(() => Date.now() > (cacheInfo.storedAt ?? 0) + 10);
    const { headers, ...confirmed } = await client.get('/a', { cache: { ttlMs: 5 } });
    expect(confirmed).toMatchObject({ status: 200, cacheInfo: { status: 'revalidated' } });
    expect(headers['x-count']).toBe('2');
  });

  it('slides the lifetime of an answer that asks for it', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient(server);
    const cache = { ttlMs: 300, slidingTtl: true };
    const { cacheInfo } = await client.get('/a', { cache });
    await waitFor(async () => {
      await client.get('/a', { cache });
      return Date.now() > (cacheInfo.storedAt ?? 0) + 400;
    });
    expect((await client.get('/a', { cache })).cacheInfo.status).toBe('hit');
    expect(server.seen).toHaveLength(1);
  });

  it('counts by route and in total, and starts again when told', async () => {
    await using server = await startStatusServer(503, 429, 200);
    await using client = await createTestClient({ ...server, routes: [{ route: 'GET /a' }] });
    await client.get('/a');
    await client.get('/a');
    await client.get('/elsewhere').catch(() => undefined);
    const { total, routes, since } = client.stats();
    expect(routes['GET /a']).toMatchObject({
      requests: 2,
      hits: 1,
      misses: 1,
      networkCalls: 3,
      retries: 2,
      tooManyRequests: 1,
      failures: 0,
      hitRate: 0.5,
    });
    expect(total).toMatchObject({ requests: 3, networkCalls: 6 });
    expect(since).toBeLessThanOrEqual(Date.now());
    client.resetStats();
    expect(client.stats().total).toMatchObject({ requests: 0, hits: 0, hitRate: undefined });
  });

  it('refuses options that make no sense', async () => {
    await expect(createTestClient({ routes: [{ route: '/no-method' }] })).rejects.toThrow(TypeError);
    await expect(createTestClient({ retry: { maxAttempts: 0 } })).rejects.toThrow(RangeError);
    await expect(createTestClient({ limiter: { budgets: {}, defaultClass: 'x' } })).rejects.toThrow(
      TypeError,
    );
    await expect(
      createTestClient({ limiter: { budgets: { a: { requests: 0, perMs: 1, maxConcurrent: 1 } } } }),
    ).rejects.toThrow(RangeError);
  });
});
