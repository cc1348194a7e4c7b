import { describe, expect, it } from '@jest/globals';
import { type HttpClient, type HttpRequestConfig } from '../../../../src/toolkit/index.ts';
import { createTestClient } from '../support/clients.ts';
import { sendJson, startServer, type TestServer } from '../support/test-server.ts';
import { waitFor } from '../support/wait-for.ts';

type HeaderSets = readonly Readonly<Record<string, string>>[];

/** A server whose nth answer of a path has the nth set of headers, the last one for ever; it honours If-None-Match. */
function startOrigin(...sets: HeaderSets): Promise<TestServer> {
  return startServer((request, response, count) => {
    const headers = sets[Math.min(count, sets.length) - 1] ?? {};
    const confirmed = headers['etag'] !== undefined && request.headers['if-none-match'] === headers['etag'];
    if (confirmed) response.writeHead(304, headers).end();
    else sendJson(response, { count }, 200, headers);
  });
}

function createRfcClient(server: TestServer, shared = false): Promise<HttpClient> {
  const cache = { policy: 'rfc9111', storage: 'memory', shared } as const;
  return createTestClient({ baseURL: server.baseURL, cache, retry: false });
}

async function statusOf(client: HttpClient, config: HttpRequestConfig = {}): Promise<string> {
  return (await client.get('/a', { validateStatus: () => true, ...config })).cacheInfo.status;
}

describe('the rfc9111 policy: freshness', () => {
  it('has no lifetime of its own: without headers every request goes to the server', async () => {
    await using server = await startOrigin({});
    await using client = await createRfcClient(server);
    expect([await statusOf(client), await statusOf(client)]).toEqual(['miss', 'miss']);
  });

  it('serves what is fresh, with an Age', async () => {
    await using server = await startOrigin({ 'cache-control': 'max-age=60', age: '10' });
    await using client = await createRfcClient(server);
    await client.get('/a');
    const hit = await client.get('/a');
    expect(hit.cacheInfo.status).toBe('hit');
    expect(hit.headers['age']).toBe('10');
  });
});

describe('the rfc9111 policy: validation', () => {
  it('validates what is stale, and a 304 freshens the stored headers', async () => {
    await using server = await startOrigin(
      { etag: '"1"', 'cache-control': 'max-age=0', 'x-test': 'old', 'content-language': 'de' },
      { etag: '"1"', 'cache-control': 'max-age=60', 'x-test': 'new' },
    );
    await using client = await createRfcClient(server);
    const first = await client.get('/a');
    const second = await client.get('/a');
    expect(second.cacheInfo.status).toBe('revalidated');
    expect(second.headers).toMatchObject({ 'x-test': 'new', 'content-language': 'de' });
    expect(second.data).toBe(first.data);
    expect(await statusOf(client)).toBe('hit');
  });

  it('stores what says no-cache and asks each time', async () => {
    await using server = await startOrigin({ etag: '"1"', 'cache-control': 'no-cache, max-age=60' });
    await using client = await createRfcClient(server);
    expect([await statusOf(client), await statusOf(client)]).toEqual(['miss', 'revalidated']);
  });

  it('keeps back the fields that no-cache names', async () => {
    await using server = await startOrigin({
      'cache-control': 'max-age=60, no-cache="x-user"',
      'x-user': 'me',
    });
    await using client = await createRfcClient(server);
    expect((await client.get('/a')).headers).toHaveProperty('x-user');
    expect((await client.get('/a')).headers).not.toHaveProperty('x-user');
  });
});

describe('the rfc9111 policy: Vary', () => {
  it('keeps several variants of one URL', async () => {
    await using server = await startOrigin({ 'cache-control': 'max-age=60', vary: 'Accept-Language' });
    await using client = await createRfcClient(server);
    const inLanguage = async (language: string): Promise<unknown> =>
      (await client.get('/a', { headers: { 'accept-language': language } })).data;
    expect([await inLanguage('de'), await inLanguage('en'), await inLanguage('de')]).toEqual([
      { count: 1 },
      { count: 2 },
      { count: 1 },
    ]);
  });
});

describe('the rfc9111 policy: request directives', () => {
  it.each([
    ['no-cache', 'miss'],
    ['max-age=5', 'miss'],
    ['max-age=20', 'hit'],
    ['min-fresh=55', 'miss'],
    ['min-fresh=5', 'hit'],
    ['no-store', 'miss'],
    ['only-if-cached', 'hit'],
  ])('honours Cache-Control: %s of a request', async (directive, expected) => {
    await using server = await startOrigin({ 'cache-control': 'max-age=60', age: '10' });
    await using client = await createRfcClient(server);
    await client.get('/a');
    expect(await statusOf(client, { headers: { 'cache-control': directive } })).toBe(expected);
  });

  it('serves what is stale to a request that takes it with max-stale, unless the answer forbids it', async () => {
    await using server = await startOrigin({ 'cache-control': 'max-age=1', age: '30' });
    await using strict = await startOrigin({ 'cache-control': 'max-age=1, must-revalidate', age: '30' });
    await using client = await createRfcClient(server);
    await using other = await createRfcClient(strict);
    await Promise.all([client.get('/a'), other.get('/a')]);
    const headers = { 'cache-control': 'max-stale=60' };
    expect([await statusOf(client, { headers }), await statusOf(other, { headers })]).toEqual([
      'stale',
      'miss',
    ]);
  });

  it('answers only-if-cached with 504 when nothing is stored', async () => {
    await using server = await startOrigin({});
    await using client = await createRfcClient(server);
    const headers = { 'cache-control': 'only-if-cached' };
    await expect(client.get('/a', { headers })).rejects.toMatchObject({ status: 504, attempts: 0 });
    expect(server.seen).toHaveLength(0);
  });
});

describe('the rfc9111 policy: stale-while-revalidate, stale-if-error', () => {
  it('serves stale while one request revalidates', async () => {
    await using server = await startOrigin(
      { 'cache-control': 'max-age=1, stale-while-revalidate=60', age: '5' },
      { 'cache-control': 'max-age=60' },
    );
    await using client = await createRfcClient(server);
    await client.get('/a');
    const stale = await Promise.all([client.get('/a'), client.get('/a'), client.get('/a')]);
    expect(stale.map(({ data }) => data)).toEqual(Array(3).fill({ count: 1 }));
    await waitFor(async () => {
      const { data } = await client.get<{ count: number }>('/a');
      return data.count === 2;
    });
    expect(server.seen).toHaveLength(2);
  });

  it('serves stale on an error as long as stale-if-error allows', async () => {
    await using server = await startServer((_request, response, count) => {
      if (count === 1)
        sendJson(response, {}, 200, { 'cache-control': 'max-age=1, stale-if-error=60', age: '5' });
      else sendJson(response, {}, 500);
    });
    await using client = await createRfcClient(server);
    await client.get('/a');
    expect(await statusOf(client)).toBe('stale');
  });
});

describe('the rfc9111 policy: invalidation', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'M-SEARCH'])(
    '%s drops the stored answer of its URL',
    async (method) => {
      await using server = await startOrigin({ 'cache-control': 'max-age=60' });
      await using client = await createRfcClient(server);
      await client.get('/a');
      await client.request({ method, url: '/a' });
      expect(await statusOf(client)).toBe('miss');
    },
  );

  it('an unsafe request also drops what its Location names, but not on another origin', async () => {
    await using server = await startServer((request, response) => {
      const location =
        request.method === 'POST' ? { location: '/a', 'content-location': 'http://b.test/c' } : {};
      sendJson(response, {}, 200, { 'cache-control': 'max-age=60', ...location });
    });
    await using client = await createRfcClient(server);
    await client.get('/a');
    await client.post('/other', {});
    expect(await statusOf(client)).toBe('miss');
  });
});

describe('the rfc9111 policy: validation by HEAD', () => {
  it('a HEAD freshens what it describes and drops what it contradicts', async () => {
    await using server = await startServer((request, response, count) => {
      const etag = request.url === '/same' || count === 1 ? '"1"' : '"2"';
      sendJson(response, { count }, 200, { etag, 'cache-control': 'max-age=60', 'x-test': String(count) });
    });
    await using client = await createRfcClient(server);
    for (const url of ['/same', '/changed']) {
      await client.get(url);
      await client.head(url, { headers: { 'cache-control': 'no-cache' } });
    }
    const same = await client.get('/same');
    expect([same.cacheInfo.status, same.headers['x-test']]).toEqual(['hit', '2']);
    expect((await client.get('/changed')).cacheInfo.status).toBe('miss');
  });
});

describe('the rfc9111 policy: storing', () => {
  it('a private cache keeps private answers, a shared one does not', async () => {
    await using server = await startOrigin({ 'cache-control': 'private, max-age=60' });
    await using own = await createRfcClient(server);
    await using shared = await createRfcClient(server, true);
    expect([await statusOf(own), await statusOf(own)]).toEqual(['miss', 'hit']);
    expect([await statusOf(shared), await statusOf(shared)]).toEqual(['miss', 'miss']);
  });
});

describe('the rfc9111 policy: coalescing', () => {
  it('equal requests whose answer may not be stored each get one of their own', async () => {
    await using server = await startOrigin({ 'cache-control': 'no-store' });
    await using client = await createRfcClient(server);
    const answers = await Promise.all([1, 2, 3].map(() => client.get('/a')));
    expect(new Set(answers.map(({ data }) => (data as { count: number }).count)).size).toBe(3);
  });
});
