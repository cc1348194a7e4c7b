import { requireAtLeast, requirePositiveInteger } from '../concurrency/limits.ts';

/** Keeps retries a small share of all calls, so that they do not multiply an outage; share one per host. */
export interface RetryBudget {
  /** Counts a first attempt, which earns a part of a retry. */
  deposit(): void;
  /** Spends one retry; false if none is left. */
  tryWithdraw(): boolean;
}

/** Options of `createRetryBudget`. */
export interface RetryBudgetOptions {
  /** Retries a first attempt earns: 0.2 allows one retry for five calls in the long run. */
  readonly retriesPerCall?: number;
  /** Most retries that can be saved up, which is also what a new budget holds. */
  readonly capacity?: number;
}

/** Creates a full budget; throws a RangeError for options out of range. */
export function createRetryBudget({
  retriesPerCall = 0.2,
  capacity = 10,
}: RetryBudgetOptions = {}): RetryBudget {
  requireAtLeast('retriesPerCall', retriesPerCall, 0);
  requirePositiveInteger('capacity', capacity);
  let saved = capacity;
  return {
    deposit: () => {
      saved = Math.min(capacity, saved + retriesPerCall);
    },
    tryWithdraw: () => {
      if (saved < 1) return false;
      saved -= 1;
      return true;
    },
  };
}
