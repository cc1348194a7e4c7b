import { randomUUID } from 'node:crypto';
import { wait } from '../concurrency/wait.ts';
import { releaseLeaseScript } from '../redis/lease-scripts.ts';
import { type SharedRedis } from '../redis/shared-redis.ts';
import { digest } from './digest.ts';

/** Whose turn it was to fetch an answer when this process wanted to. */
export interface FetchTurn {
  /** Whether another process was at it first, so that the answer may be in the shared cache by now. */
  readonly hasWaited: boolean;
  /** Lets the next one fetch. */
  readonly end: () => Promise<void>;
}

/** Lets one of several processes at a time fetch what they keep in a shared cache. */
export interface FetchTurns {
  /**
   * Resolves when no other process fetches the answer of a key, or when that has taken longer than an answer should.
   * Never rejects: without Redis, and once the signal aborts, nobody waits.
   */
  readonly wait: (cacheKey: string, mostMs: number, signal: AbortSignal) => Promise<FetchTurn>;
}

/** Longer than megabytes of prices take; who fetches may still be waiting behind others for the server's budget. */
const PATIENCE_MS = 3_000;

/** A process that has died is in nobody's way for longer. */
const TURN_MS = 5_000;

const LOOK_MS = 20;

/** Creates turns for the cache of a name; cache keys are not written to Redis in clear. */
export function createFetchTurns(redis: SharedRedis, name: string): FetchTurns {
  const take = async (key: string, holder: string): Promise<boolean> =>
    redis
      .call((client) => client.set(redis.prefix + key, holder, 'PX', TURN_MS, 'NX'))
      .then(
        (answer) => answer === 'OK',
        () => true,
      );
  return {
    wait: async (cacheKey, mostMs, signal) => {
      const [key, holder] = [`fetch:${name}:${digest(cacheKey)}`, randomUUID()];
      const giveUpAt = performance.now() + Math.min(mostMs, PATIENCE_MS);
      let hasWaited = false;
      while (!(await take(key, holder))) {
        if (signal.aborted || performance.now() >= giveUpAt) break;
        hasWaited = true;
        await wait(LOOK_MS, signal).catch(() => undefined);
      }
      return {
        hasWaited,
        end: async () => {
          await redis.run(releaseLeaseScript, [key], [holder]).catch(() => undefined);
        },
      };
    },
  };
}
