import Bottleneck from 'bottleneck';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClassLimiter } from '../../../src/toolkit/http/limiter/class-limiter.ts';
import { createHostGate } from '../../../src/toolkit/http/limiter/host-gate.ts';
import { SharedStarts } from '../../../src/toolkit/http/limiter/shared-starts.ts';
import { SharedRedis } from '../../../src/toolkit/redis/shared-redis.ts';

/** One of several limiters that keep one budget together. */
interface SharedLimiter {
  readonly schedule: (job: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A kind of limiter, and how one more of it takes part. */
export interface LimiterKind {
  readonly name: string;
  readonly isOurs: boolean;
  readonly open: (url: string, perSecond: number) => Promise<SharedLimiter>;
}

const MAX_CONCURRENT = 50;

/** The least milliseconds between two refreshes of a reservoir that Bottleneck's documentation allows in a cluster. */
const REFRESH_MS = 5_000;

/** For how long Bottleneck counts a job of which it hears nothing more; it strongly recommends to say so. */
const EXPIRATION_MS = 5_000;

const bottleneck = (
  name: string,
  settle: (perSecond: number) => Bottleneck.ConstructorOptions,
): LimiterKind => ({
  name: `Bottleneck, ${name}`,
  isOurs: false,
  open: (url, perSecond) => openBottleneck(url, settle(perSecond)),
});

/** All kinds that are compared. */
export const limiterKinds: readonly LimiterKind[] = [
  { name: 'this toolkit', isOurs: true, open: openShared },
  bottleneck('minTime', (perSecond) => ({ minTime: 1_000 / perSecond })),
  bottleneck('minTime 1.5 % longer', (perSecond) => ({ minTime: 1_015 / perSecond })),
  bottleneck('reservoir, half of minTime', (perSecond) => {
    const amount = (perSecond * REFRESH_MS) / 1_000;
    return {
      reservoir: amount,
      reservoirRefreshAmount: amount,
      reservoirRefreshInterval: REFRESH_MS,
      minTime: 500 / perSecond,
    };
  }),
];

const LIMITERS = 3;

/** How many jobs each limiter has waiting at any time. */
const WANTED = 10;

/** Limiters that start as many jobs as they may, until they are disposed of. */
export interface Load extends AsyncDisposable {
  /** When jobs were started, in milliseconds. */
  readonly starts: readonly number[];
  readonly failed: () => number;
}

/** Keeps several limiters of a kind busy. */
export async function runLimiters(kind: LimiterKind, url: string, perSecond: number): Promise<Load> {
  const limiters = await Promise.all(Array.from({ length: LIMITERS }, () => kind.open(url, perSecond)));
  const ended = new AbortController();
  const starts: number[] = [];
  let failed = 0;
  const keepBusy = async ({ schedule }: SharedLimiter): Promise<void> => {
    while (!ended.signal.aborted) {
      await schedule(() => Promise.resolve(void starts.push(performance.now()))).catch(() => {
        failed += 1;
        return sleep(100);
      });
    }
  };
  for (const limiter of limiters) for (let count = 0; count < WANTED; count += 1) void keepBusy(limiter);
  return {
    starts,
    failed: () => failed,
    [Symbol.asyncDispose]: async () => {
      ended.abort();
      await Promise.all(limiters.map((limiter) => limiter.close()));
    },
  };
}

async function openShared(url: string, perSecond: number): Promise<SharedLimiter> {
  const redis = await SharedRedis.connect({ url, prefix: 'bench:' });
  const budget = { requests: perSecond, perMs: 1_000, maxConcurrent: MAX_CONCURRENT };
  const gate = createHostGate();
  const shared = new SharedStarts({ redis, host: 'bench', limit: 'all', budget, gate });
  const limiter = new ClassLimiter({ budget, gate, shared });
  return {
    schedule: (job) => limiter.schedule(job),
    close: () => {
      limiter.close();
      return redis.close();
    },
  };
}

async function openBottleneck(url: string, options: Bottleneck.ConstructorOptions): Promise<SharedLimiter> {
  const { hostname: host, port } = new URL(url);
  const limiter = new Bottleneck({
    id: 'bench',
    datastore: 'ioredis',
    clearDatastore: false,
    clientOptions: { host, port: Number(port) },
    Redis,
    maxConcurrent: MAX_CONCURRENT,
    ...options,
  });
  limiter.on('error', () => undefined);
  await limiter.ready();
  return {
    schedule: (job) => limiter.schedule({ expiration: EXPIRATION_MS }, job),
    close: () => limiter.disconnect(false),
  };
}
