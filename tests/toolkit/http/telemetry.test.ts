import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import {
  createHttpMetrics,
  createRetryMetrics,
  describeHttpClient,
  type ToolkitLogger,
} from '../../../src/toolkit/index.ts';
import { createTemporaryDirectory } from '../../support/temporary-directory.ts';
import { createTestClient, quickRetry } from './support/clients.ts';
import { sendJson, startServer, startStatusServer } from './support/test-server.ts';

const routes = [{ route: 'GET /items/{id}' }];

describe('metrics', () => {
  it('count by route template, and never by URL', async () => {
    await using server = await startStatusServer(503, 200);
    const registry = new Registry();
    const observers = [createHttpMetrics(registry)];
    const retryHooks = [createRetryMetrics(registry)];
    await using client = await createTestClient({ ...server, routes, observers, retryHooks });
    await client.get('/items/7', { params: { api: 'key' } });
    await client.get('/items/7', { params: { api: 'key' } });
    const text = await registry.metrics();
    expect(text).toContain('http_requests_total{route="GET /items/{id}",status="503"} 1');
    expect(text).toContain('http_requests_total{route="GET /items/{id}",status="200"} 1');
    expect(text).toContain('http_cache_answers_total{route="GET /items/{id}",cache="hit"} 1');
    expect(text).toContain(
      'retries_total{callable="GET /items/{id}",retry_num="1",error_type="AxiosError"} 1',
    );
    expect(text).toContain('retry_recoveries_total{callable="GET /items/{id}"} 1');
    expect(text).not.toContain('items/7');
    expect(text).not.toContain('key');
  });
});

describe('the log', () => {
  it('tells of retries and of a low hit rate', async () => {
    await using server = await startStatusServer(503, 200);
    const messages: string[] = [];
    const write = (_fields: object, message: string): void => void messages.push(message);
    const logger: ToolkitLogger = { debug: write, info: write, warn: write, error: write };
    await using client = await createTestClient({ ...server, routes, logger });
    await client.get('/a');
    expect(messages).toEqual(['retry_scheduled', 'retry_recovered']);
    await Promise.all(Array.from({ length: 99 }, (_, index) => client.get('/a', { params: { index } })));
    expect(messages.at(-1)).toBe('http cache hit rate is low');
  });
});

describe('Cache-Status', () => {
  it('says in one line what the cache had to do with an answer (RFC 9211)', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient(server);
    const [miss, coalesced] = await Promise.all([client.get('/a'), client.get('/a')]);
    const hit = await client.get('/a');
    const bypass = await client.get('/a', { cache: { bypass: true } });
    expect([miss, coalesced, hit, bypass].map(({ cacheInfo }) => cacheInfo.cacheStatus)).toEqual([
      'http-cache; fwd=miss; stored',
      'http-cache; fwd=miss; collapsed',
      'http-cache; hit',
      'http-cache; fwd=bypass',
    ]);
    expect(hit.cacheInfo.key).toBe(miss.cacheInfo.key);
    expect(hit.cacheInfo.key).toMatch(/^[\w-]{22}$/);
    expect(bypass.cacheInfo.key).toBe('');
  });

  it('stands in the headers too, behind the lines of caches nearer to the origin', async () => {
    await using server = await startServer((_, response) =>
      sendJson(response, {}, 200, { 'cache-status': 'Edge; hit' }),
    );
    await using client = await createTestClient(server);
    await client.get('/a');
    const { headers } = await client.get('/a');
    expect(headers['cache-status']).toBe('Edge; hit, http-cache; hit');
  });
});

describe('describeHttpClient', () => {
  it('shows configuration and state as JSON, without secrets', async () => {
    await using client = await createTestClient({
      baseURL: 'https://user:secret@a.test/base?api=secret',
      headers: { 'x-key': 'secret' },
      account: 'secret',
      sign: () => ({}),
      retry: quickRetry,
      limiter: { budgets: { all: { requests: 1, perMs: 1_000, maxConcurrent: 1 } } },
      routes,
    });
    const text = JSON.stringify(describeHttpClient(client));
    expect(text).not.toContain('secret');
    expect(JSON.parse(text)).toMatchObject({
      baseURL: 'https://a.test/base',
      headers: ['x-key'],
      signed: true,
      retry: { on: true, by: 'axios-retry', settings: { maxAttempts: 3, deadlineMs: 45_000 } },
      cache: { on: true, by: 'memory', settings: { policy: 'ttl', ttlMs: 300_000 } },
      limiter: { on: true, by: 'bottleneck' },
      redis: { on: false },
    });
  });

  it('says what is off', async () => {
    await using client = await createTestClient({ cache: false, retry: false, limiter: false });
    const { cache, retry, limiter } = describeHttpClient(client);
    expect([cache.on, retry.on, limiter.on]).toEqual([false, false, false]);
  });

  it('says what is degraded, and why', async () => {
    await using directory = await createTemporaryDirectory();
    const cache = { policy: 'ttl', storage: 'sqlite', directory: '/dev/null/nowhere' } as const;
    await using client = await createTestClient({ cache });
    expect(describeHttpClient(client).cache).toMatchObject({ on: true, by: 'memory' });
    expect(describeHttpClient(client).cache.degraded).toContain('ENOTDIR');
    await using sound = await createTestClient({ cache: { ...cache, directory: directory.path } });
    expect(describeHttpClient(sound).cache).toMatchObject({ by: 'sqlite', degraded: undefined });
  });
});
