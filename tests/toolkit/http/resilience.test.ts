import { describe, expect, it } from '@jest/globals';
import {
  closeCachedClient,
  createCachedClient,
  describeHttpFailure,
  disableRetries,
  getCachedClient,
  retryTesting,
  withRetriesDisabled,
} from '../../../src/toolkit/index.ts';
import { createTestClient, quickRetry } from './support/clients.ts';
import { sendJson, startServer, startStatusServer } from './support/test-server.ts';
import { waitFor } from './support/wait-for.ts';

describe('retries over HTTP', () => {
  it('obey the same switches as retries of functions, and come back', async () => {
    await using server = await startStatusServer(503);
    await using client = await createTestClient(server);
    const attemptsOf = async (): Promise<number | undefined> =>
      client.get('/a').then(
        () => 0,
        (error: unknown) => describeHttpFailure(error).attempts,
      );
    const attempts: unknown[] = [];
    {
      using _off = disableRetries();
      attempts.push(await attemptsOf());
      using _testing = retryTesting({ attempts: 5 });
      attempts.push(await attemptsOf(), await withRetriesDisabled(attemptsOf));
    }
    attempts.push(await attemptsOf());
    expect(attempts).toEqual([1, 5, 1, 3]);
  });

  it('end when the budget of retries for the host is spent', async () => {
    await using server = await startStatusServer(429);
    await using client = await createTestClient({ ...server, retry: { ...quickRetry, maxAttempts: 1_000 } });
    const error: unknown = await client.get('/a').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 429, reason: 'budget' });
    expect(server.seen.length).toBeLessThan(60);
  });

  it('give hooks a span that lasts as long as the wait', async () => {
    await using server = await startStatusServer(503, 200);
    const events: string[] = [];
    await using client = await createTestClient({
      ...server,
      retryHooks: [
        {
          onRetryScheduled: ({ callable, retryNum }) => {
            events.push(`scheduled ${retryNum} of ${callable}, ${server.seen.length} seen`);
            return { [Symbol.dispose]: () => void events.push(`waited, ${server.seen.length} seen`) };
          },
          onRecovered: ({ attempts }) => void events.push(`recovered after ${attempts}`),
        },
      ],
    });
    await client.get('/a');
    expect(events).toEqual(['scheduled 1 of GET other, 1 seen', 'waited, 1 seen', 'recovered after 2']);
  });
});

describe('a circuit breaker', () => {
  it('refuses a host that fails nearly always, and only that one', async () => {
    await using broken = await startStatusServer(500);
    await using sound = await startStatusServer(200);
    await using client = await createTestClient({ cache: false, retry: false });
    let refused: unknown;
    for (let count = 0; count < 60 && refused === undefined; count += 1) {
      const error: unknown = await client.get(`${broken.baseURL}/a`).catch((reason: unknown) => reason);
      if (describeHttpFailure(error).kind === 'circuit-open') refused = error;
    }
    // What is refused is not sent, and so no attempt.
    expect(describeHttpFailure(refused)).toMatchObject({ kind: 'circuit-open', attempts: 0 });
    expect(broken.seen.length).toBeGreaterThanOrEqual(30);
    await expect(client.get(`${sound.baseURL}/a`)).resolves.toMatchObject({ status: 200 });
  });

  it('takes a 429 for a healthy answer', async () => {
    await using server = await startStatusServer(429);
    await using client = await createTestClient({ ...server, cache: false, retry: false });
    for (let count = 0; count < 50; count += 1) await client.get('/a').catch(() => undefined);
    expect(server.seen).toHaveLength(50);
  });
});

describe('sharing a fetch', () => {
  it('keeps to the deadline of each who waits', async () => {
    let answer: (() => void) | undefined;
    await using server = await startServer((_request, response) => {
      answer = () => sendJson(response, {});
    });
    await using client = await createTestClient(server);
    const patient = client.get('/a');
    const hasty = client.get('/a', { deadlineMs: 30 }).catch(describeHttpFailure);
    await expect(hasty).resolves.toMatchObject({ kind: 'deadline' });
    await waitFor(() => answer !== undefined);
    answer?.();
    await expect(patient).resolves.toMatchObject({ status: 200 });
    expect(server.seen).toHaveLength(1);
  });

  it('goes on for whoever still has time when its first caller has none', async () => {
    await using server = await startServer((_request, response, count) => {
      if (count > 1) sendJson(response, { count });
    });
    await using client = await createTestClient(server);
    const hasty = client.get('/a', { deadlineMs: 30 }).catch(describeHttpFailure);
    const patient = client.get('/a');
    await expect(hasty).resolves.toMatchObject({ kind: 'deadline' });
    await expect(patient).resolves.toMatchObject({ data: { count: 2 } });
  });

  it('does not give an answer to somebody who wants a newer one', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient(server);
    const { cacheInfo } = await client.get('/a');
    await waitFor(() => Date.now() > (cacheInfo.storedAt ?? 0) + 20);
    const both = await Promise.all([client.get('/a'), client.get('/a', { cache: { ttlMs: 10 } })]);
    expect(both.map((response) => response.cacheInfo.status)).toEqual(['hit', 'miss']);
  });

  it('does not mix requests whose headers differ', async () => {
    await using server = await startServer((request, response) =>
      sendJson(response, { language: request.headers['accept-language'] }, 200, { vary: 'accept-language' }),
    );
    await using client = await createTestClient(server);
    const [german, english] = await Promise.all(
      ['de', 'en'].map((language) => client.get('/a', { headers: { 'accept-language': language } })),
    );
    expect([german?.data, english?.data]).toEqual([{ language: 'de' }, { language: 'en' }]);
  });
});

describe('a route under the ttl policy', () => {
  it('serves stale at once while one fetch at the lowest priority renews', async () => {
    await using server = await startStatusServer(200);
    const cache = { ttlMs: 1, staleWhileRevalidateMs: 60_000 };
    await using client = await createTestClient({ ...server, routes: [{ route: 'GET /a', cache }] });
    const { cacheInfo } = await client.get('/a');
    await waitFor(() => Date.now() > (cacheInfo.storedAt ?? 0) + 1);
    const stale = await Promise.all([1, 2, 3].map(() => client.get('/a')));
    expect(stale.map(({ data, cacheInfo: { status } }) => [data, status])).toEqual(
      Array(3).fill([{ count: 1 }, 'stale']),
    );
    await waitFor(() => server.seen.length >= 2);
  });

  it('may follow the headers of its answers instead', async () => {
    await using server = await startStatusServer(200);
    const routes = [{ route: 'GET /a', cache: { policy: 'rfc9111' } as const }];
    await using client = await createTestClient({ ...server, routes });
    await client.get('/a');
    expect((await client.get('/a')).cacheInfo.status).toBe('miss');
  });

  it('may be kept from storing', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient({ ...server, routes: [{ route: 'GET /a', cache: false }] });
    await client.get('/a');
    expect((await client.get('/a')).cacheInfo.status).toBe('bypass');
    expect(client.stats().cache?.entries).toBe(0);
  });
});

describe('a client that only caches', () => {
  it('retries nothing', async () => {
    await using server = await startStatusServer(503);
    await using client = await createCachedClient({ policy: 'ttl', storage: 'memory' }, server);
    await expect(client.get('/a')).rejects.toMatchObject({ attempts: 1 });
  });

  it('exists once for the process, until it is closed', async () => {
    const first = await getCachedClient({ policy: 'ttl', storage: 'memory' });
    expect(await getCachedClient()).toBe(first);
    await closeCachedClient();
    await expect(first.get('http://127.0.0.1:1/')).rejects.toMatchObject({ name: 'ClientClosedError' });
    expect(await getCachedClient({ policy: 'ttl', storage: 'memory' })).not.toBe(first);
    await closeCachedClient();
  });
});
