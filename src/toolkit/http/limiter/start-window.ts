import { wait } from '../../concurrency/wait.ts';
import { type Budget } from '../options.ts';

/** Remembers recent starts, so that no window of time sees more than its budget. */
export interface StartWindow {
  /** Resolves as soon as one more start keeps to the budget; rejects with the signal's reason. */
  next(signal?: AbortSignal): Promise<void>;
  /** Counts a start that happens now. */
  record(): void;
}

/**
 * The part of the budget's span beyond it before a start is forgotten: room for the way to the server, which may be
 * shorter for a later request than for an earlier one. It costs 2 % of the rate; with 0.5 % a server that counted
 * strictly refused one request in a scan.
 */
const margin = 0.02;

/** Creates a window for a budget; a spacing timer alone lets one start too many through when timers are late. */
export function createStartWindow({ requests, perMs }: Budget): StartWindow {
  const starts: number[] = [];
  return {
    next: async (signal) => {
      for (;;) {
        const first = starts.length < requests ? undefined : starts[0];
        const waitMs = first === undefined ? 0 : first + perMs * (1 + margin) - performance.now();
        if (waitMs <= 0) return;
        await wait(Math.ceil(waitMs), signal);
      }
    },
    record: () => {
      starts.push(performance.now());
      if (starts.length > requests) starts.shift();
    },
  };
}
