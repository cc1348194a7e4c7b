import { requirePositive } from './limits.ts';
import { orAborted, wait } from './wait.ts';

/** Spaces starts evenly. */
export interface Pacer {
  /** Resolves when the next start is due; rejects with the signal's reason when it aborts. */
  next(signal?: AbortSignal): Promise<void>;
}

/** What a pacer reads the time from and waits by. */
export interface PacerClock {
  /** Milliseconds from any moment on, never going back. */
  now(): number;
  wait(delayMs: number, signal?: AbortSignal): Promise<void>;
}

const systemClock: PacerClock = { now: () => performance.now(), wait };

/**
 * Creates a pacer for `startsPerSecond`. A late timer does not slow the following starts down, and yet no window
 * of one second ever holds more starts than allowed.
 */
export function createPacer(startsPerSecond: number, clock: PacerClock = systemClock): Pacer {
  requirePositive('startsPerSecond', startsPerSecond);
  const intervalMs = 1_000 / startsPerSecond;
  const windowSize = Math.max(1, Math.floor(startsPerSecond));
  const recent: number[] = [];
  let dueAt = -Infinity;
  let turn: Promise<unknown> = Promise.resolve();

  const take = async (signal: AbortSignal | undefined): Promise<void> => {
    const oldest = recent.length < windowSize ? undefined : recent.shift();
    const startAt = Math.max(dueAt, oldest === undefined ? -Infinity : oldest + windowSize * intervalMs);
    const arrivedAt = clock.now();
    try {
      await waitUntil(startAt, clock, signal);
    } catch (error) {
      if (oldest !== undefined) recent.unshift(oldest);
      throw error;
    }
    const now = clock.now();
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

/** Waits for a moment of the clock; timers may fire a fraction of a millisecond early, hence the loop. */
async function waitUntil(moment: number, clock: PacerClock, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  for (let now = clock.now(); now < moment; now = clock.now()) await clock.wait(moment - now, signal);
}
