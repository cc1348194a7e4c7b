import { type RefreshClock } from '../../src/arbitrage/refresher/index.ts';
import { NOW } from './trades.ts';

/** A clock that stands still until a test lets time pass. */
export interface FakeClock extends RefreshClock {
  /** Lets time pass; all that falls due meanwhile happens in its order, and at its time. */
  readonly advance: (ms: number) => Promise<void>;
}

interface Waiter {
  readonly at: number;
  readonly resolve: () => void;
}

/** Creates a clock at NOW. */
export function createFakeClock(): FakeClock {
  let now = NOW;
  const waiters = new Set<Waiter>();
  const nextBy = (end: number): Waiter | undefined =>
    [...waiters].filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
  return {
    now: () => now,
    wait: (delayMs, signal) =>
      new Promise((resolve, reject) => {
        const leave = (): void => {
          waiters.delete(waiter);
          reject(signal.reason as Error);
        };
        const waiter = {
          at: now + delayMs,
          resolve: () => {
            signal.removeEventListener('abort', leave);
            resolve();
          },
        };
        waiters.add(waiter);
        signal.addEventListener('abort', leave);
      }),
    advance: async (ms) => {
      const end = now + ms;
      await settle();
      for (let next = nextBy(end); next !== undefined; next = nextBy(end)) {
        now = Math.max(now, next.at);
        waiters.delete(next);
        next.resolve();
        await settle();
      }
      now = end;
    },
  };
}

/** Lets everything that waits for nothing but its turn go on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
