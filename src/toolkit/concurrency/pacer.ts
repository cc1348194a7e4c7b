import { requirePositive } from './limits.ts';
import { orAborted, wait } from './wait.ts';

/** Spaces starts evenly. */
export interface Pacer {
  /** Resolves when the next start is due; rejects with the signal's reason when it aborts. */
  next(signal?: AbortSignal): Promise<void>;
}

/**
 * Creates a pacer for `startsPerSecond`. A late timer does not slow the following starts down, and yet no window
 * of one second ever holds more starts than allowed.
 */
export function createPacer(startsPerSecond: number): Pacer {
  requirePositive('startsPerSecond', startsPerSecond);
  const intervalMs = 1_000 / startsPerSecond;
  const windowSize = Math.max(1, Math.floor(startsPerSecond));
  const recent: number[] = [];
  let dueAt = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const take = async (signal: AbortSignal | undefined): Promise<void> => {
    const oldest = recent.length < windowSize ? undefined : recent.shift();
    const startAt = Math.max(dueAt, oldest === undefined ? 0 : oldest + windowSize * intervalMs);
    const arrivedAt = performance.now();
    try {
      await waitUntil(startAt, signal);
    } catch (error) {
      if (oldest !== undefined) recent.unshift(oldest);
      throw error;
    }
    const now = performance.now();
    recent.push(now);
    // Only a timer's lateness is made up for; whoever arrives after an idle time earns no burst.
    dueAt = (arrivedAt < startAt ? Math.max(startAt, now - intervalMs) : now) + intervalMs;
  };

  return {
    next: (signal) => {
      const mine = turn.then(() => take(signal));
      turn = mine.catch(() => undefined);
      return signal ? orAborted(mine, signal) : mine;
    },
  };
}

/** Waits for a moment of `performance.now()`; timers may fire a fraction of a millisecond early, hence the loop. */
async function waitUntil(moment: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  for (let now = performance.now(); now < moment; now = performance.now()) await wait(moment - now, signal);
}
