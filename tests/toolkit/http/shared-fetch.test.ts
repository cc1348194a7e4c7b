import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createHttpClient, type HttpClient, SharedRedis } from '../../../src/toolkit/index.ts';
import { describeWhere } from '../../support/describe-where.ts';
import { createRedisSpace, hasRedis, type RedisSpace } from '../../support/redis.ts';
import { sendJson, startServer, type TestServer } from './support/test-server.ts';
import { waitFor } from './support/wait-for.ts';

let space: RedisSpace;
let closers: (() => Promise<void>)[];

/** A client with a connection of its own, as another process has it, whose cache is everybody's. */
async function openClient({ baseURL }: TestServer): Promise<HttpClient> {
  const redis = await SharedRedis.connect(space);
  const client = await createHttpClient({
    baseURL,
    cache: { policy: 'ttl', ttlMs: 60_000, storage: 'redis' },
    retry: false,
    redis,
    limiter: false,
  });
  closers.push(async () => {
    await client.close();
    await redis.close();
  });
  return client;
}

describeWhere(await hasRedis(), 'an answer that several processes ask for at the same time', () => {
  beforeEach(() => {
    space = createRedisSpace();
    closers = [];
  });

  afterEach(async () => {
    for (const close of closers) await close();
    await space[Symbol.asyncDispose]();
  });

  it('is fetched once, and handed to each', async () => {
    await using server = await startServer((_request, response, count) => {
      setTimeout(() => sendJson(response, { count }), 100);
    });
    const clients = await Promise.all([1, 2, 3].map(() => openClient(server)));
    const answers = await Promise.all(clients.map((client) => client.get('/prices')));
    expect(server.seen).toHaveLength(1);
    expect(answers.map(({ data }) => data)).toEqual([{ count: 1 }, { count: 1 }, { count: 1 }]);
    const statuses = answers.map(({ cacheInfo }) => cacheInfo.status);
    expect(statuses.sort()).toEqual(['hit', 'hit', 'miss']);
  });

  it('is fetched by the next one where the first had no luck', async () => {
    await using server = await startServer((_request, response, count) => {
      setTimeout(() => sendJson(response, { count }, count === 1 ? 500 : 200), 100);
    });
    const [one, other] = [await openClient(server), await openClient(server)];
    const first = one.get('/prices').catch((error: unknown) => error);
    await waitFor(() => server.seen.length === 1);
    expect((await other.get('/prices')).data).toEqual({ count: 2 });
    expect(String(await first)).toContain('answered 500');
  });

  it('is not waited for longer than an answer should take', async () => {
    await using server = await startServer((_request, response, count) => {
      if (count > 1) sendJson(response, { count });
    });
    const [one, other] = [await openClient(server), await openClient(server)];
    const first = one.get('/prices').catch(() => 'gone');
    await waitFor(() => server.seen.length === 1);
    expect((await other.get('/prices')).data).toEqual({ count: 2 });
    await one.close();
    expect(await first).toBe('gone');
  });

  it('is fetched anew by whoever wants it anew', async () => {
    await using server = await startServer((_request, response, count) => {
      setTimeout(() => sendJson(response, { count }), 100);
    });
    const [one, other] = [await openClient(server), await openClient(server)];
    const first = one.get('/prices');
    await waitFor(() => server.seen.length === 1);
    expect((await other.get('/prices', { cache: { reload: true } })).data).toEqual({ count: 2 });
    await first;
  });

  it('is asked for by names that tell nothing', async () => {
    await using server = await startServer(() => undefined);
    const client = await openClient(server);
    const asking = client.get('/prices?key=secret-word').catch(() => undefined);
    await waitFor(() => server.seen.length === 1);
    const names = await space.keys();
    expect(names.filter((name) => name.includes(':fetch:'))).toHaveLength(1);
    expect(names.join()).not.toContain('secret-word');
    await client.close();
    await asking;
  });
});
