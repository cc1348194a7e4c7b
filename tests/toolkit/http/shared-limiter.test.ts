import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWhere } from '../../support/describe-where.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createHttpClient, type HttpClient, SharedRedis } from '../../../src/toolkit/index.ts';
import { buildBot } from '../../support/built-bot.ts';
import { createRedisSpace, hasRedis, type RedisSpace } from '../../support/redis.ts';
import { sendJson, startServer, startStatusServer, type TestServer } from './support/test-server.ts';
import { waitFor } from './support/wait-for.ts';

const BUDGET = { requests: 20, perMs: 1_000, maxConcurrent: 50 };

/** For this long a busy machine may stop a process between the counting of a start and the start. */
const MOMENT_MS = 20;

let space: RedisSpace;
let closers: (() => Promise<void>)[];

/** A client with a connection of its own, as another process has it. */
async function openClient(server: TestServer, budget = BUDGET): Promise<HttpClient> {
  const redis = await SharedRedis.connect(space);
  const client = await createHttpClient({
    baseURL: server.baseURL,
    cache: false,
    retry: false,
    redis,
    limiter: { budgets: { all: budget } },
  });
  closers.push(async () => {
    await client.close();
    await redis.close();
  });
  return client;
}

const mostWithin = (starts: readonly number[], windowMs: number): number =>
  Math.max(...starts.map((first) => starts.filter((at) => at >= first && at < first + windowMs).length));

describeWhere(await hasRedis(), 'a budget that processes share', () => {
  beforeEach(() => {
    space = createRedisSpace();
    closers = [];
  });

  afterEach(async () => {
    for (const close of closers) await close();
    await space[Symbol.asyncDispose]();
  });

  it('is never exceeded in any window by three processes, and is used up', async () => {
    await using server = await startStatusServer(200);
    const script = join(import.meta.dirname, 'support/ask-within-budget.js');
    const toolkit = join(await buildBot(), 'toolkit/index.js');
    const args = [script, toolkit, space.url, space.prefix, server.baseURL, '12', JSON.stringify(BUDGET)];
    const processes = Array.from({ length: 3 }, () =>
      spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    const ends = processes.map(async (one) => ({
      written: await text(one.stdout),
      code: one.exitCode ?? ((await once(one, 'exit')) as number[])[0],
    }));
    const answers = await Promise.all(ends);
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(server.seen).toHaveLength(36);
    const starts = answers.flatMap(({ written }) => written.trimEnd().split('\n').map(Number));
    expect(starts).toHaveLength(36);
    expect(mostWithin(starts, BUDGET.perMs - MOMENT_MS)).toBeLessThanOrEqual(BUDGET.requests);
    expect(mostWithin(starts, BUDGET.perMs)).toBeGreaterThan(BUDGET.requests / 2);
  });

  it('is spread evenly over all of them', async () => {
    await using server = await startStatusServer(200);
    const clients = await Promise.all(Array.from({ length: 4 }, () => openClient(server)));
    await Promise.all(clients.flatMap((client, one) => [0, 1, 2].map((two) => client.get(`/${one}/${two}`))));
    expect(
      mostWithin(
        server.seen.map(({ at }) => at),
        100,
      ),
    ).toBeLessThanOrEqual(6);
  });

  it('goes to the most urgent of a process', async () => {
    await using server = await startStatusServer(200);
    const [one, other] = await Promise.all([
      openClient(server, { requests: 1, perMs: 200, maxConcurrent: 1 }),
      openClient(server, { requests: 1, perMs: 200, maxConcurrent: 1 }),
    ]);
    await other.get('/first');
    const waiting = (['background', 'user', 'buy'] as const).map((priority) =>
      one.get(`/${priority}`, { priority }),
    );
    await Promise.all(waiting);
    expect(server.seen.map(({ url }) => url)).toEqual(['/first', '/buy', '/user', '/background']);
  });

  it('rests for all when a host asks one of them for a pause', async () => {
    await using server = await startServer(({ url }, response) =>
      url === '/refused' ? sendJson(response, {}, 429, { 'retry-after': '1' }) : sendJson(response, {}),
    );
    const [one, other] = await Promise.all([openClient(server), openClient(server)]);
    await one.get('/refused').catch(() => undefined);
    await waitFor(async () => (await space.keys()).some((key) => key.includes('pause:')));
    await other.get('/later');
    const [refused, later] = server.seen.map(({ at }) => at);
    expect(later! - refused!).toBeGreaterThan(900);
  });

  it('goes by the clock of Redis, also when that was set back', async () => {
    await using server = await startStatusServer(200);
    const client = await openClient(server);
    await client.get('/before');
    const slot = (await space.keys()).find((key) => key.endsWith(':slot'));
    await space.client.set(slot!, String(Date.now() + 3_600_000));
    await client.get('/after');
    const [before, after] = server.seen.map(({ at }) => at);
    expect(after! - before!).toBeGreaterThan(BUDGET.perMs * 0.9);
  });
});
