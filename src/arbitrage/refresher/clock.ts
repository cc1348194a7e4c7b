import { wait } from '../../toolkit/index.ts';

/** What refreshing reads the time from and waits by. */
export interface RefreshClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Rejects with the signal's reason as soon as it aborts. */
  readonly wait: (delayMs: number, signal: AbortSignal) => Promise<void>;
}

/** The clock of the system. */
export const systemClock: RefreshClock = { now: Date.now, wait };
