export { retryAttempts, type Attempt } from './attempts.ts';
export { currentAttempt } from './current-attempt.ts';
export type { AttemptOutcome } from './session.ts';
export { createRetryBudget, type RetryBudget, type RetryBudgetOptions } from './budget.ts';
export { buildRetryCaller, type RetryCaller } from './caller.ts';
export { formatCause, toErrorType } from './error-type.ts';
export {
  addRetryHooks,
  type Recovery,
  type RetryHooks,
  type ScheduledRetry,
  type WaitSpan,
} from './hooks.ts';
export { buildRetryLog, type RetryLogger } from './log.ts';
export { createRetryMetrics } from './metrics.ts';
export {
  currentRetryMode,
  disableRetries,
  retryTesting,
  toEffectivePolicy,
  withRetriesDisabled,
  withRetryTesting,
  type RetryMode,
  type RetryTestOptions,
} from './mode.ts';
export type { AttemptContext, AttemptFunction, RetryOptions } from './options.ts';
export { buildRetryPolicy, computeWaitMs, defaultRetryPolicy, type RetryPolicy } from './policy.ts';
export { retry } from './retry.ts';
export { DeadlineExceededError, RetryError, type GiveUpReason, type RetryFailure } from './retry-error.ts';
export { judge, type BackoffHook, type ErrorClass, type RetryOn, type Verdict } from './retry-on.ts';
export { retryable } from './retryable.ts';
export { isTransient, isTransientStatus } from './transient.ts';
export { withRetry } from './with-retry.ts';
