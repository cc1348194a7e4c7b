export { buildRetryPolicy, computeWaitMs, defaultRetryPolicy, type RetryPolicy } from './policy.ts';
export { isTransient, isTransientStatus } from './transient.ts';
