import { maxTimerMs } from '../concurrency/wait.ts';
import { requireAtLeast, requirePositiveInteger } from '../concurrency/limits.ts';

/** How often and for how long a call is tried; the one policy of plain functions and of HTTP. */
export interface RetryPolicy {
  /** Calls in total, the first one included. */
  readonly maxAttempts: number;
  /** Milliseconds for everything together: attempts, waits and queueing. */
  readonly deadlineMs: number;
  /** Milliseconds before the first retry, without jitter; doubles with every further one. */
  readonly waitInitialMs: number;
  /** Most milliseconds of one wait, jitter included. */
  readonly waitMaxMs: number;
  /** Most milliseconds of the random part of one wait. */
  readonly jitterMs: number;
}

/** Three calls within 45 s, waiting 100 ms, 200 ms … up to 5 s, plus up to 1 s of jitter. */
export const defaultRetryPolicy: RetryPolicy = Object.freeze({
  maxAttempts: 3,
  deadlineMs: 45_000,
  waitInitialMs: 100,
  waitMaxMs: 5_000,
  jitterMs: 1_000,
});

/** Completes a policy with the defaults; throws a RangeError that names the member out of range. */
export function buildRetryPolicy(overrides: Partial<RetryPolicy> = {}): RetryPolicy {
  const policy: RetryPolicy = {
    maxAttempts: overrides.maxAttempts ?? defaultRetryPolicy.maxAttempts,
    deadlineMs: overrides.deadlineMs ?? defaultRetryPolicy.deadlineMs,
    waitInitialMs: overrides.waitInitialMs ?? defaultRetryPolicy.waitInitialMs,
    waitMaxMs: overrides.waitMaxMs ?? defaultRetryPolicy.waitMaxMs,
    jitterMs: overrides.jitterMs ?? defaultRetryPolicy.jitterMs,
  };
  requirePositiveInteger('maxAttempts', policy.maxAttempts);
  for (const name of ['deadlineMs', 'waitInitialMs', 'waitMaxMs', 'jitterMs'] as const) {
    requireAtLeast(name, policy[name], 0);
  }
  return Object.freeze(policy);
}

/**
 * Milliseconds to wait before retry `retryNumber` (1 is the first retry): exponential with jitter inside the
 * clamp, and never longer than a timer can hold. `random` yields [0, 1).
 */
export function computeWaitMs(
  policy: RetryPolicy,
  retryNumber: number,
  random: () => number = Math.random,
): number {
  // The largest exponent of a double; beyond it, zero times Infinity would make a wait of NaN.
  const factor = 2 ** Math.min(retryNumber - 1, 1_023);
  const grown = policy.waitInitialMs * factor + random() * policy.jitterMs;
  return Math.min(policy.waitMaxMs, maxTimerMs, grown);
}
