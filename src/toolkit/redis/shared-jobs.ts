import { wait } from '../concurrency/wait.ts';
import { type Lease, takeLease } from './lease.ts';
import { buildScript } from './script.ts';
import { type SharedRedis } from './shared-redis.ts';

/** Who has done a job that serves all processes: this one, or another one that began it at that time by its clock. */
export type JobOutcome = { readonly by: 'us' } | { readonly by: 'other'; readonly beganAt: number };

/** When a job has to be done again, and until when it is waited for. */
export interface JobOptions {
  /** Milliseconds for which a job that was done serves. */
  readonly servesMs: number;
  readonly signal: AbortSignal;
}

/** Has one process at a time do a job that serves all of them. */
export interface SharedJobs {
  /**
   * Does the job, or waits for another process that does, unless it was begun too recently. Rejects with what the job
   * rejects with, and with the signal's reason.
   */
  run(name: string, options: JobOptions, job: () => Promise<void>): Promise<JobOutcome>;
}

/** Milliseconds between two looks at whether another process is done, or dead. */
const LOOK_MS = 200;

/**
 * KEYS: what was done. ARGV: fencing number, when it began by the clock of the process and of Redis, milliseconds to
 * keep it.
 */
const noteScript = buildScript(`
  local fence = tonumber(redis.call('HGET', KEYS[1], 'fence') or 0)
  if fence > tonumber(ARGV[1]) then return 0 end
  local time = redis.call('TIME')
  local at = time[1] * 1000 + math.floor(time[2] / 1000) - tonumber(ARGV[3])
  redis.call('HSET', KEYS[1], 'fence', ARGV[1], 'began', ARGV[2], 'at', at)
  return redis.call('PEXPIRE', KEYS[1], ARGV[4])
`);

/** KEYS: what was done. Returns when it began by the clock of its process, and how many milliseconds ago. */
const lookScript = buildScript(`
  local began, at = unpack(redis.call('HMGET', KEYS[1], 'began', 'at'))
  if not began then return {} end
  local time = redis.call('TIME')
  return { began, time[1] * 1000 + math.floor(time[2] / 1000) - at }
`);

const KEPT_MS = 86_400_000;

/** Creates jobs shared over Redis; without one, or while it is gone, each process does all of them. */
export function createSharedJobs(redis: SharedRedis | undefined): SharedJobs {
  return {
    run: async (name, options, job) => {
      const turn = redis === undefined ? 'ours' : await waitForTurn(redis, name, options);
      if (redis === undefined || turn === 'ours') {
        await job();
        return { by: 'us' };
      }
      return 'beganAt' in turn ? { by: 'other', beganAt: turn.beganAt } : doOnLease(redis, name, turn, job);
    },
  };
}

type Turn = Lease | { readonly beganAt: number } | 'ours';

async function waitForTurn(redis: SharedRedis, name: string, options: JobOptions): Promise<Turn> {
  for (;;) {
    options.signal.throwIfAborted();
    try {
      const lease = await takeLease(redis, name);
      // Only now, for another process may have been done just before.
      const beganAt = await lookForDone(redis, name, options.servesMs);
      if (beganAt !== undefined) {
        await lease?.[Symbol.asyncDispose]();
        return { beganAt };
      }
      if (lease !== null) return lease;
    } catch {
      return 'ours';
    }
    await wait(LOOK_MS, options.signal);
  }
}

async function lookForDone(redis: SharedRedis, name: string, servesMs: number): Promise<number | undefined> {
  const [began, ageMs] = (await redis.run(lookScript, [`done:${name}`])) as readonly (string | number)[];
  return began === undefined || Number(ageMs) >= servesMs ? undefined : Number(began);
}

async function doOnLease(
  redis: SharedRedis,
  name: string,
  lease: Lease,
  job: () => Promise<void>,
): Promise<JobOutcome> {
  await using held = lease;
  const [beganAt, startedAt] = [Date.now(), performance.now()];
  await job();
  const tookMs = Math.round(performance.now() - startedAt);
  await redis
    .run(noteScript, [`done:${name}`], [held.fence, beganAt, tookMs, KEPT_MS])
    .catch(() => undefined);
  return { by: 'us' };
}
