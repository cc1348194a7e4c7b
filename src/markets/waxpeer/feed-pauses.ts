/** Pauses between attempts, each twice as long as the one before. */
export interface Pauses {
  /** Pauses and then calls; does nothing while a pause is under way. */
  readonly next: () => void;
  /** Pauses since the last reset. */
  readonly count: () => number;
  /** The last attempt was a success: the next pause is a short one again. */
  readonly reset: () => void;
  readonly close: () => void;
}

const LONGEST_PAUSE_MS = 60_000;

/** Creates pauses that begin with `firstMs`. Each is cut by up to half at random, so that many clients do not come at once. */
export function createPauses(firstMs: number, call: () => void): Pauses {
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    next: () => {
      if (timer !== undefined) return;
      const longest = Math.min(LONGEST_PAUSE_MS, firstMs * 2 ** count);
      count += 1;
      timer = setTimeout(
        () => {
          timer = undefined;
          call();
        },
        longest * (0.5 + Math.random() / 2),
      );
      timer.unref();
    },
    count: () => count,
    reset: () => {
      count = 0;
    },
    close: () => {
      clearTimeout(timer);
    },
  };
}
