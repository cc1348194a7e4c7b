import { describe, expect, it } from '@jest/globals';
import Bottleneck from 'bottleneck';
import { gzipSync } from 'node:zlib';
import { createAdaptivePace } from '../../../src/toolkit/http/limiter/adaptive-pace.ts';
import { ClassLimiter } from '../../../src/toolkit/http/limiter/class-limiter.ts';
import { createHostGate } from '../../../src/toolkit/http/limiter/host-gate.ts';
import { parseRetryAfter } from '../../../src/toolkit/http/limiter/retry-after.ts';
import { createUrgency, describeHttpFailure } from '../../../src/toolkit/index.ts';
import { createTestClient } from './support/clients.ts';
import { sendJson, startServer, startStatusServer } from './support/test-server.ts';
import { waitFor } from './support/wait-for.ts';

const mostWithin = (starts: readonly number[], windowMs: number): number =>
  Math.max(...starts.map((first) => starts.filter((at) => at >= first && at < first + windowMs).length));

const oneByOne = { budgets: { all: { requests: 50, perMs: 1_000, maxConcurrent: 1 } } };

describe('a limiter', () => {
  it('spaces starts evenly and lets no window see more than the budget', async () => {
    const budget = { requests: 20, perMs: 200, maxConcurrent: 50 };
    const limiter = new ClassLimiter({ budget, gate: createHostGate() });
    const starts: number[] = [];
    const job = (): Promise<void> => Promise.resolve(void starts.push(performance.now()));
    await Promise.all(Array.from({ length: 70 }, () => limiter.schedule(job)));
    limiter.close();
    expect(mostWithin(starts, budget.perMs)).toBeLessThanOrEqual(budget.requests);
    expect(mostWithin(starts, 50)).toBeLessThanOrEqual(8);
  });

  it('runs no more jobs at once than allowed', async () => {
    const limiter = new ClassLimiter({
      budget: { requests: 1_000, perMs: 1_000, maxConcurrent: 2 },
      gate: createHostGate(),
    });
    let running = 0;
    let most = 0;
    const job = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => limiter.schedule(job)));
    limiter.close();
    expect(most).toBe(2);
  });

  it('serves buyers before users, scans and background work, each in order', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient({
      ...server,
      cache: false,
      limiter: { budgets: { all: { requests: 50, perMs: 1_000, maxConcurrent: 1 } } },
    });
    const ask = (priority: 'buy' | 'user' | 'scan' | 'background', name: string): Promise<unknown> =>
      client.get(`/${name}`, { priority });
    await Promise.all([
      ask('user', 'first'),
      ask('background', 'background'),
      ask('scan', 'scan'),
      ask('user', 'user1'),
      ask('user', 'user2'),
      ask('buy', 'buy'),
    ]);
    // The first slot is filled as soon as it is there, whoever stands in the queue by then.
    const [, ...others] = server.seen.map(({ url }) => url.slice(1));
    const ranked = ['buy', 'first', 'user1', 'user2', 'scan', 'background'];
    expect(others).toEqual(ranked.filter((name) => others.includes(name)));
  });

  it('takes a queued request along when a more urgent one joins it', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient({ ...server, limiter: oneByOne });
    const running = client.get('/running', { priority: 'user' });
    await waitFor(() => server.seen.length === 1);
    const waiting = ['/first', '/second', '/joined'].map((url) =>
      client.get(url, { priority: 'background' }),
    );
    await Promise.all([running, ...waiting, client.get('/joined', { priority: 'user' })]);
    expect(server.seen.map(({ url }) => url)).toEqual(['/running', '/joined', '/first', '/second']);
  });

  it('moves what waits under an urgency when that rises, and starts what comes later as urgently', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient({ ...server, limiter: oneByOne });
    const running = client.get('/running', { priority: 'user' });
    await waitFor(() => server.seen.length === 1);
    const urgency = createUrgency('background');
    const others = ['/a', '/b'].map((url) => client.get(url, { priority: 'scan' }));
    const raised = client.get('/raised', { priority: urgency });
    urgency.raise('user');
    urgency.raise('background');
    await Promise.all([running, ...others, raised, client.get('/later', { priority: urgency })]);
    expect(server.seen.map(({ url }) => url)).toEqual(['/running', '/raised', '/later', '/a', '/b']);
  });

  it('forgets a queued request whose caller goes, without spending a start on it', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient({
      ...server,
      limiter: { budgets: { all: { requests: 1, perMs: 300, maxConcurrent: 1 } } },
    });
    const controller = new AbortController();
    const first = client.get('/first');
    const gone = Array.from({ length: 20 }, (_, index) =>
      client.get(`/gone/${index}`, { signal: controller.signal }).catch(describeHttpFailure),
    );
    const last = client.get('/last', { priority: 'background' });
    await first;
    controller.abort();
    for (const failure of await Promise.all(gone)) expect(failure).toMatchObject({ kind: 'aborted' });
    await last;
    expect(server.seen.map(({ url }) => url)).toEqual(['/first', '/last']);
    expect(client.stats().limits).toMatchObject([{ limit: 'all', queued: 0, running: 0, started: 2 }]);
  });

  it('counts queueing against the deadline', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient({
      ...server,
      limiter: { budgets: { all: { requests: 1, perMs: 60_000, maxConcurrent: 1 } } },
    });
    await client.get('/a');
    const failure = describeHttpFailure(
      await client.get('/b', { deadlineMs: 50 }).catch((error: unknown) => error),
    );
    expect(failure).toMatchObject({ kind: 'deadline', attempts: 0 });
  });

  it('keeps one budget for each host and class', async () => {
    await using one = await startStatusServer(200);
    await using two = await startStatusServer(200);
    const slow = { requests: 1, perMs: 60_000, maxConcurrent: 1 };
    await using client = await createTestClient({
      routes: [{ route: 'GET /fees', limit: 'fees' }],
      limiter: { budgets: { other: slow, fees: slow } },
    });
    await Promise.all([
      client.get(`${one.baseURL}/a`),
      client.get(`${two.baseURL}/a`),
      client.get(`${one.baseURL}/fees`),
    ]);
    expect(
      client
        .stats()
        .limits.map(({ limit }) => limit)
        .sort(),
    ).toEqual(['fees', 'other', 'other']);
  });

  it('replaces a Bottleneck that is stuck, and says so', async () => {
    let built = 0;
    let wedged = 0;
    const limiter = new ClassLimiter({
      budget: { requests: 100, perMs: 1_000, maxConcurrent: 1 },
      gate: createHostGate(),
      wedgedAfterMs: 20,
      onWedged: () => (wedged += 1),
      // Without any reservoir the first one queues jobs and never starts them.
      buildBottleneck: (options) =>
        new Bottleneck({ ...options, ...((built += 1) === 1 && { reservoir: 0 }) }),
    });
    await expect(limiter.schedule(() => Promise.resolve('done'))).resolves.toBe('done');
    expect([built, wedged]).toEqual([2, 1]);
    limiter.close();
  });
});

describe('an adaptive pace', () => {
  it('slows down with every 429, recovers with success, and never exceeds the budget', () => {
    const pace = createAdaptivePace(100, 10);
    pace.onAnswer(200, {}, 1);
    expect(pace.intervalMs()).toBe(100);
    pace.onAnswer(429, {}, 1);
    pace.onAnswer(429, {}, 1);
    expect(pace.intervalMs()).toBe(400);
    for (let count = 0; count < 10; count += 1) pace.onAnswer(429, {}, 1);
    expect(pace.intervalMs()).toBe(1_600);
    for (let count = 0; count < 100; count += 1) pace.onAnswer(200, {}, 1);
    expect(pace.intervalMs()).toBe(100);
  });

  it('holds when somebody else has used the budget up, but not when it was us', () => {
    const spent = { 'ratelimit-remaining': '0', 'ratelimit-reset': '1' };
    const own = createAdaptivePace(100, 10);
    own.onAnswer(200, spent, 10);
    expect(own.waitMs(1_000)).toBe(0);
    const shared = createAdaptivePace(100, 10);
    shared.onAnswer(200, spent, 2);
    expect(shared.waitMs(1_000)).toBeGreaterThan(900);
  });

  it('shows in the rate that a client reports', async () => {
    await using server = await startServer((_request, response) => sendJson(response, {}, 429));
    await using client = await createTestClient({
      ...server,
      retry: false,
      limiter: { budgets: { all: { requests: 100, perMs: 1_000, maxConcurrent: 1 } } },
    });
    await client.get('/a').catch(() => undefined);
    expect(client.stats().limits).toMatchObject([{ ratePerSecond: 50 }]);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 24, 12);
  it.each([
    ['5', 5_000],
    ['0', 0],
    ['0.5', 500],
    ['9999999', 120_000],
    [new Date(now + 7_000).toUTCString(), 7_000],
    [new Date(now - 7_000).toUTCString(), 0],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %j means %p ms', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });

  it('shows as a pause of the host', async () => {
    await using server = await startServer((_request, response) =>
      sendJson(response, {}, 503, { 'retry-after': '30' }),
    );
    await using client = await createTestClient({
      ...server,
      retry: false,
      limiter: { budgets: { all: { requests: 100, perMs: 1_000, maxConcurrent: 1 } } },
    });
    const error: unknown = await client.get('/a').catch((reason: unknown) => reason);
    expect(describeHttpFailure(error)).toMatchObject({ kind: 'status', status: 503, retryAfterMs: 30_000 });
    await waitFor(() => client.stats().limits[0]?.pausedUntil !== undefined);
  });

  it('stands in the body of a refusal for servers that write it there, compressed or not', async () => {
    await using server = await startServer((_request, response) => {
      response.writeHead(429, { 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify({ waitMs: 30_000 })));
    });
    await using client = await createTestClient({
      ...server,
      retry: false,
      limiter: { budgets: { all: { requests: 100, perMs: 1_000, maxConcurrent: 1 } } },
      readPauseMs: (body) => (body as { readonly waitMs: number }).waitMs,
    });
    await client.get('/a').catch(describeHttpFailure);
    expect((client.stats().limits[0]?.pausedUntil ?? 0) - Date.now()).toBeGreaterThan(25_000);
    // The deadline is further away than this test may last: what cannot be sent in time fails at once.
    const next = await client.get('/b', { deadlineMs: 24_000 }).catch(describeHttpFailure);
    expect(next).toMatchObject({ kind: 'deadline', attempts: 0 });
    expect(server.seen).toHaveLength(1);
  });
});
