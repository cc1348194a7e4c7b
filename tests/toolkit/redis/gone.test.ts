import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWhere } from '../../support/describe-where.ts';
import { Redis } from 'ioredis';
import {
  createHttpClient,
  type HttpClient,
  SharedRedis,
  type ToolkitLogger,
} from '../../../src/toolkit/index.ts';
import { canStartRedis, type RedisProcess, startRedis } from '../../support/redis-process.ts';
import { startStatusServer, type TestServer } from '../http/support/test-server.ts';
import { waitFor } from '../http/support/wait-for.ts';

const BUDGET = { requests: 20, perMs: 500, maxConcurrent: 50 };

let server: RedisProcess;
let market: TestServer;
let said: string[];
let closers: (() => Promise<void>)[];

const logger: ToolkitLogger = {
  debug: () => undefined,
  info: (_fields, message) => said.push(message),
  warn: (_fields, message) => said.push(message),
  error: (_fields, message) => said.push(message),
};

interface Process {
  readonly redis: SharedRedis;
  readonly client: HttpClient;
}

/** What another process has: a connection and a client of its own. */
async function openProcess(): Promise<Process> {
  const redis = await SharedRedis.connect({ url: server.url, prefix: 'test:', logger });
  const client = await createHttpClient({
    baseURL: market.baseURL,
    cache: { policy: 'ttl', storage: 'redis', name: 'market' },
    retry: false,
    redis,
    limiter: { budgets: { all: BUDGET } },
  });
  closers.push(async () => {
    await client.close();
    await redis.close();
  });
  return { redis, client };
}

const mostWithin = (starts: readonly number[], windowMs: number): number =>
  Math.max(...starts.map((first) => starts.filter((at) => at >= first && at < first + windowMs).length));

async function measure(call: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await call();
  return performance.now() - startedAt;
}

describeWhere(canStartRedis(), 'a Redis that goes', () => {
  beforeEach(async () => {
    said = [];
    closers = [];
    [server, market] = await Promise.all([startRedis(), startStatusServer(200)]);
  });

  afterEach(async () => {
    for (const close of closers) await close();
    await Promise.all([server[Symbol.asyncDispose](), market[Symbol.asyncDispose]()]);
  });

  it('is done without when it is killed, and used again when it is back, which is said once each', async () => {
    const { redis, client } = await openProcess();
    await client.get('/before');
    await server.kill();
    expect(await measure(() => client.get('/during'))).toBeLessThan(1_000);
    expect((await client.get('/during')).cacheInfo.status).toBe('hit');
    expect(client.describe().redis.degraded).toBeDefined();
    expect(client.describe().cache.degraded).toBeDefined();
    await server.restart();
    await waitFor(() => redis.status().isUp);
    await client.get('/after');
    expect(client.describe().cache.degraded).toBeUndefined();
    const { client: other } = await openProcess();
    expect((await other.get('/after')).cacheInfo.status).toBe('hit');
    expect(said.filter((message) => message.startsWith('redis is'))).toEqual([
      'redis is used',
      'redis is gone; this process works by itself',
      'redis is used',
      'redis is used',
    ]);
  });

  it('costs nobody more than a second when it hangs, and is used again when it goes on', async () => {
    const { redis, client } = await openProcess();
    await client.get('/before');
    server.signal('SIGSTOP');
    expect(await measure(() => client.get('/during'))).toBeLessThan(1_000);
    expect(await measure(() => client.get('/later'))).toBeLessThan(200);
    server.signal('SIGCONT');
    await waitFor(() => redis.status().isUp);
    await client.get('/after');
  });

  it('need not be there at the start', async () => {
    await server.kill();
    const { redis, client } = await openProcess();
    await client.get('/before');
    expect(redis.status().isUp).toBe(false);
    await server.restart();
    await waitFor(() => redis.status().isUp);
  });

  it.each([
    ['is killed and started again', () => server.restart()],
    [
      'is emptied',
      async () => {
        const redis = new Redis(server.url);
        await redis.flushall();
        await redis.quit();
      },
    ],
  ])('lets no window exceed the budget when it %s', async (_what, harm) => {
    const processes = await Promise.all([openProcess(), openProcess()]);
    await waitFor(async () => {
      await Promise.all(processes.map(({ redis }) => redis.look()));
      return processes.every(({ redis }) => redis.status().processes === 2);
    });
    const asked = processes.flatMap(({ client }, one) =>
      Array.from({ length: 20 }, (_, two) => client.get(`/${one}/${two}`)),
    );
    await waitFor(() => market.seen.length > 10);
    await harm();
    await Promise.all(asked);
    expect(market.seen).toHaveLength(40);
    expect(
      mostWithin(
        market.seen.map(({ at }) => at),
        BUDGET.perMs,
      ),
    ).toBeLessThanOrEqual(BUDGET.requests);
  });
});
