import { type Budget } from '../options.ts';

/** Remembers recent starts, so that no window of time sees more than its budget. */
export interface StartWindow {
  /** Milliseconds until one more start keeps to the budget, or to its share where that is divided. */
  waitMs(parts?: number): number;
  /** Milliseconds since the last start. */
  sinceLastMs(): number;
  /** Starts within the last window. */
  count(): number;
  /** How old the starts of the last window are, in milliseconds. */
  ages(): readonly number[];
  /** Counts a start that happens now. */
  record(): void;
}

/**
 * The part of the budget's span beyond it before a start is forgotten: room for the way to the server, which may be
 * shorter for a later request than for an earlier one. It costs as much of the rate; with 0.5 % a server that counted
 * strictly refused one request in a scan.
 */
const margin = 0.015;

/** Milliseconds for which a start counts. */
export function windowMs({ perMs }: Budget): number {
  return perMs * (1 + margin);
}

/** Creates a window for a budget; a spacing timer alone lets one start too many through when timers are late. */
export function createStartWindow(budget: Budget): StartWindow {
  const { requests, perMs } = budget;
  const starts: number[] = [];
  const countedMs = windowMs(budget);
  return {
    waitMs: (parts = 1) => {
      const first = starts.at(-Math.max(1, Math.floor(requests / parts)));
      return first === undefined ? 0 : Math.max(0, first + countedMs - performance.now());
    },
    sinceLastMs: () => performance.now() - (starts.at(-1) ?? -Infinity),
    count: () => starts.filter((start) => start > performance.now() - perMs).length,
    ages: () => {
      const now = performance.now();
      return starts.map((start) => now - start).filter((age) => age < countedMs);
    },
    record: () => {
      starts.push(performance.now());
      if (starts.length > requests) starts.shift();
    },
  };
}
