import { type Budget } from '../options.ts';

/** Remembers recent starts, so that no window of time sees more than its budget. */
export interface StartWindow {
  /** Milliseconds until one more start keeps to the budget. */
  waitMs(): number;
  /** Milliseconds since the last start. */
  sinceLastMs(): number;
  /** Starts within the last window. */
  count(): number;
  /** Counts a start that happens now. */
  record(): void;
}

/**
 * The part of the budget's span beyond it before a start is forgotten: room for the way to the server, which may be
 * shorter for a later request than for an earlier one. It costs as much of the rate; with 0.5 % a server that counted
 * strictly refused one request in a scan.
 */
const margin = 0.015;

/** Creates a window for a budget; a spacing timer alone lets one start too many through when timers are late. */
export function createStartWindow({ requests, perMs }: Budget): StartWindow {
  const starts: number[] = [];
  return {
    waitMs: () => {
      const first = starts.length < requests ? undefined : starts[0];
      return first === undefined ? 0 : Math.max(0, first + perMs * (1 + margin) - performance.now());
    },
    sinceLastMs: () => performance.now() - (starts.at(-1) ?? -Infinity),
    count: () => starts.filter((start) => start > performance.now() - perMs).length,
    record: () => {
      starts.push(performance.now());
      if (starts.length > requests) starts.shift();
    },
  };
}
