import { type AttemptFunction, type RetryOptions } from './options.ts';
import { retry } from './retry.ts';

/** Retries any function with options settled beforehand; single ones can be overridden per call. */
export type RetryCaller = <T>(fn: AttemptFunction<T>, overrides?: Partial<RetryOptions>) => Promise<T>;

/** Builds a caller that many calls share. */
export function buildRetryCaller(options: RetryOptions): RetryCaller {
  return (fn, overrides = {}) => retry(fn, { ...options, ...overrides });
}
