import { describe, expect, it } from '@jest/globals';
import { describeHttpFailure, type HttpResponse } from '../../../src/toolkit/index.ts';
import { createTestClient, quickRetry } from './support/clients.ts';
import { sendJson, startServer, startStatusServer } from './support/test-server.ts';
import { waitFor } from './support/wait-for.ts';

const statusesOf = (responses: readonly HttpResponse[]): string[] =>
  responses.map(({ cacheInfo }) => cacheInfo.status).sort();

describe('two axios instances', () => {
  it('lets five callers share one answer that took two retries', async () => {
    await using server = await startStatusServer(503, 503, 200);
    await using client = await createTestClient(server);
    const responses = await Promise.all([1, 2, 3, 4, 5].map(() => client.get('/a')));
    expect(responses.map(({ data }) => data)).toEqual(Array(5).fill({ count: 3 }));
    expect(statusesOf(responses)).toEqual(['coalesced', 'coalesced', 'coalesced', 'coalesced', 'miss']);
    expect(server.seen).toHaveLength(3);
  });

  it('rule 1: followers of a fetch settle, whether it succeeds or fails', async () => {
    await using server = await startStatusServer(500);
    await using client = await createTestClient({ ...server, retry: false });
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => client.get('/a')));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(server.seen).toHaveLength(1);
    await expect(client.get('/a')).rejects.toMatchObject({ status: 500 });
  });

  it('rule 2: neither cache nor transforms reach the transport, and a 304 passes', async () => {
    await using server = await startServer((request, response, count) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else sendJson(response, { count }, 200, { etag: '"v1"' });
    });
    await using client = await createTestClient({
      ...server,
      routes: [{ route: 'GET /a', cache: { ttlMs: 1 } }],
    });
    const first = await client.get('/a');
    await waitFor(() => Date.now() > (first.cacheInfo.storedAt ?? 0) + 1);
    const second = await client.get('/a');
    expect(second.data).toBe(first.data);
    expect(second.cacheInfo.status).toBe('revalidated');
    expect(server.seen.map(({ headers }) => headers['cache-control'])).toEqual([undefined, undefined]);
  });

  it('rule 3: an error that is not from axios fails the request and frees its key', async () => {
    await using server = await startStatusServer(200);
    let broken = true;
    const sign = (): object => {
      if (broken) throw new TypeError('no key');
      return {};
    };
    await using client = await createTestClient({ ...server, sign });
    const outcomes = await Promise.allSettled([client.get('/a'), client.get('/a')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    await expect(client.get('/a')).resolves.toMatchObject({ data: { count: 1 } });
  });

  it.each([
    ['a POST', { method: 'POST', url: '/buy', data: {} }],
    ['a PATCH', { method: 'PATCH', url: '/buy', data: {} }],
    ['a GET that buys', { method: 'GET', url: '/buy-one' }],
  ])('rule 4: %s is sent once, whatever the answer', async (_name, request) => {
    await using server = await startStatusServer(503);
    const routes = [{ route: 'GET /buy-one', idempotent: false }];
    await using client = await createTestClient({ ...server, routes });
    await expect(client.request(request)).rejects.toMatchObject({ status: 503, attempts: 1 });
    expect(server.seen).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 409, 410, 422, 501])('rule 4: status %d is not retried', async (status) => {
    await using server = await startStatusServer(status);
    await using client = await createTestClient(server);
    await expect(client.get('/a')).rejects.toMatchObject({ status, attempts: 1, reason: 'not-retryable' });
    expect(server.seen).toHaveLength(1);
  });

  it.each([408, 425, 429, 500, 502, 503, 504])('rule 4: status %d is retried', async (status) => {
    await using server = await startStatusServer(status, 200);
    await using client = await createTestClient(server);
    await expect(client.get('/a')).resolves.toMatchObject({ status: 200 });
    expect(server.seen).toHaveLength(2);
  });

  it('rule 4: an aborted request is not retried', async () => {
    await using server = await startServer(() => undefined);
    await using client = await createTestClient(server);
    const controller = new AbortController();
    const request = client.get('/a', { signal: controller.signal });
    await waitFor(() => server.seen.length === 1);
    controller.abort();
    await expect(request.catch(describeHttpFailure)).resolves.toMatchObject({ kind: 'aborted' });
    expect(client.stats().total.retries).toBe(0);
  });

  it('rule 4: a POST that only reads is retried and cached where its route says so', async () => {
    await using server = await startStatusServer(503, 200);
    const routes = [{ route: 'POST /search', idempotent: true, cache: {} }];
    await using client = await createTestClient({ ...server, routes });
    await client.post('/search', { name: 'a' });
    const again = await client.post('/search', { name: 'a' });
    expect(again.cacheInfo.status).toBe('hit');
    const other = await client.post('/search', { name: 'b' });
    expect(other.cacheInfo.status).toBe('miss');
    expect(server.seen).toHaveLength(3);
  });

  it('rule 5: the deadline bounds all attempts, and its error says what they came to', async () => {
    await using server = await startStatusServer(503);
    // The deadline is far from every attempt: one that it cuts off counts, though the server may not have seen it.
    const retry = { maxAttempts: 100, waitInitialMs: 600, waitMaxMs: 600, jitterMs: 0, deadlineMs: 1_500 };
    await using client = await createTestClient({ ...server, retry });
    const error: unknown = await client.get('/a').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'DeadlineExceededError', reason: 'deadline' });
    const failure = describeHttpFailure(error);
    expect(failure.kind).toBe('deadline');
    expect(failure.attempts).toBe(server.seen.length);
    expect(failure.attempts).toBeGreaterThan(1);
    expect(failure.elapsedMs).toBeLessThan(5_000);
    expect((error as Error).cause).toMatchObject({ status: 503 });
  });

  it('rule 5: an attempt has a time of its own beside the deadline', async () => {
    await using server = await startServer((_request, response, count) => {
      if (count > 1) sendJson(response, { count });
    });
    await using client = await createTestClient({ ...server, timeoutMs: 50 });
    await expect(client.get('/a')).resolves.toMatchObject({ data: { count: 2 } });
    await expect(client.get('/b', { timeout: 50 })).resolves.toMatchObject({ data: { count: 2 } });
  });

  it.each([0, 3_000_000_000, Infinity])(
    'rule 5: a time of %p for an attempt is no limit but the deadline',
    async (timeout) => {
      await using server = await startServer((_request, response) => {
        setTimeout(() => sendJson(response, {}), 20);
      });
      await using client = await createTestClient({ ...server, retry: false });
      await expect(client.get('/a', { timeout })).resolves.toMatchObject({ status: 200 });
    },
  );

  it('rule 6: a Retry-After beyond the deadline is not waited for', async () => {
    await using server = await startServer((_request, response) =>
      sendJson(response, {}, 429, { 'retry-after': '9999999' }),
    );
    await using client = await createTestClient({ ...server, retry: { ...quickRetry, deadlineMs: 500 } });
    const failure = describeHttpFailure(await client.get('/a').catch((reason: unknown) => reason));
    expect(failure).toMatchObject({ kind: 'deadline', attempts: 1 });
    expect(server.seen).toHaveLength(1);
  });

  it('rule 6: a Retry-After pauses the whole host', async () => {
    await using server = await startServer((request, response, count) => {
      if (request.url === '/a' && count === 1) sendJson(response, {}, 429, { 'retry-after': '0.3' });
      else sendJson(response, { count });
    });
    await using client = await createTestClient(server);
    const first = client.get('/a');
    await waitFor(() => client.stats().total.tooManyRequests === 1);
    await Promise.all([first, client.get('/b')]);
    const [refused, ...later] = server.seen.map(({ at }) => at);
    for (const at of later) expect(at - (refused ?? 0)).toBeGreaterThanOrEqual(295);
  });

  it('rule 6: the pause ends at once for a caller who goes', async () => {
    await using server = await startServer((_request, response) =>
      sendJson(response, {}, 429, { 'retry-after': '60' }),
    );
    await using client = await createTestClient({ ...server, retry: { deadlineMs: 300_000 } });
    const controller = new AbortController();
    const request = client.get('/a', { signal: controller.signal });
    await waitFor(() => client.stats().total.tooManyRequests === 1);
    controller.abort();
    await expect(request.catch(describeHttpFailure)).resolves.toMatchObject({ kind: 'aborted' });
    expect(server.seen).toHaveLength(1);
  });

  it('rule 7: a fetch outlives its first caller while others wait, and ends with the last', async () => {
    let answer: (() => void) | undefined;
    let closed = 0;
    await using server = await startServer((_request, response) => {
      answer = () => sendJson(response, { done: true });
      response.on('close', () => (closed += response.writableFinished ? 0 : 1));
    });
    await using client = await createTestClient(server);
    const leader = new AbortController();
    const first = client.get('/a', { signal: leader.signal });
    const second = client.get('/a');
    await waitFor(() => server.seen.length === 1);
    leader.abort();
    await expect(first.catch(describeHttpFailure)).resolves.toMatchObject({ kind: 'aborted' });
    answer?.();
    await expect(second).resolves.toMatchObject({ data: { done: true } });
    expect(closed).toBe(0);

    const controllers = [new AbortController(), new AbortController()];
    const both = controllers.map(({ signal }) => client.get('/b', { signal }).catch(describeHttpFailure));
    await waitFor(() => server.seen.length === 2);
    for (const controller of controllers) controller.abort();
    await Promise.all(both);
    await waitFor(() => closed === 1);
    expect(server.seen).toHaveLength(2);
  });

  it.each([
    [503, 'stale'],
    [429, 'stale'],
    [401, 401],
    [404, 404],
  ])('rule 8: with status %d a stale answer leads to %s', async (status, expected) => {
    await using server = await startStatusServer(200, status);
    const routes = [{ route: 'GET /a', cache: { ttlMs: 1, staleIfErrorMs: 60_000 } }];
    await using client = await createTestClient({ ...server, retry: false, routes });
    const { cacheInfo } = await client.get('/a');
    await waitFor(() => Date.now() > (cacheInfo.storedAt ?? 0) + 1);
    const outcome = await client.get('/a').then(
      (response) => response.cacheInfo.status,
      (error: unknown) => (error as { status: number }).status,
    );
    expect(outcome).toBe(expected);
  });

  it('rule 8: a stale answer does not hide that a request cannot be signed', async () => {
    await using server = await startStatusServer(200);
    let signed = 0;
    const sign = (): object => {
      signed += 1;
      if (signed > 1) throw new Error('the key is gone');
      return {};
    };
    const routes = [{ route: 'GET /a', cache: { ttlMs: 1, staleIfErrorMs: 60_000 } }];
    await using client = await createTestClient({ ...server, sign, routes });
    const { cacheInfo } = await client.get('/a');
    await waitFor(() => Date.now() > (cacheInfo.storedAt ?? 0) + 1);
    await expect(client.get('/a').catch(describeHttpFailure)).resolves.toMatchObject({ kind: 'other' });
  });

  it('rule 8: a stale answer is too old in the end, and never stands in for a cancelled request', async () => {
    await using server = await startServer((_request, response, count) => {
      if (count === 1) sendJson(response, { count });
      else if (count === 2) response.destroy();
    });
    const cache = { ttlMs: 1, staleIfErrorMs: 40 };
    await using client = await createTestClient({
      ...server,
      retry: false,
      routes: [{ route: 'GET /a', cache }],
    });
    const { cacheInfo } = await client.get('/a');
    await waitFor(() => Date.now() > (cacheInfo.storedAt ?? 0) + 41);
    await expect(client.get('/a').catch(describeHttpFailure)).resolves.toMatchObject({ kind: 'network' });
    const controller = new AbortController();
    const request = client.get('/a', { signal: controller.signal });
    await waitFor(() => server.seen.length === 3);
    controller.abort();
    await expect(request.catch(describeHttpFailure)).resolves.toMatchObject({ kind: 'aborted' });
  });

  it('rule 9: no request asks the caches on the way to stand aside', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient(server);
    await client.get('/a');
    await client.get('/a', { cache: { reload: true } });
    for (const { headers } of server.seen) {
      expect(headers).not.toHaveProperty('cache-control');
      expect(headers).not.toHaveProperty('pragma');
      expect(headers).not.toHaveProperty('expires');
    }
  });

  it('rule 10: one account never sees the answer of another', async () => {
    await using server = await startStatusServer(200);
    const routes = [{ route: 'GET /public', account: false }];
    await using client = await createTestClient({ ...server, routes });
    const of = async (url: string, account: string): Promise<unknown> =>
      (await client.get(url, { account })).data;
    expect([await of('/mine', 'a'), await of('/mine', 'b'), await of('/mine', 'a')]).toEqual([
      { count: 1 },
      { count: 2 },
      { count: 1 },
    ]);
    expect(await of('/public', 'a')).toBe(await of('/public', 'b'));
  });

  it('rule 10: the order of parameters does not matter, their values do', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient(server);
    await client.get('/a', { params: { x: 1, y: 2 } });
    expect((await client.get('/a', { params: { y: 2, x: 1 } })).cacheInfo.status).toBe('hit');
    expect((await client.get('/a?y=2&x=1')).cacheInfo.status).toBe('hit');
    expect((await client.get('/a', { params: { x: 2, y: 1 } })).cacheInfo.status).toBe('miss');
  });
});
