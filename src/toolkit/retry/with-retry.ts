import { type RetryOptions } from './options.ts';
import { nameOf, retry } from './retry.ts';

/** Wraps a function so that every call of it is retried; `currentAttempt()` gives it the attempt's signal. */
export function withRetry<A extends unknown[], R>(
  fn: (...args: A) => Promise<R>,
  options: RetryOptions,
): (...args: A) => Promise<R> {
  const named = { ...options, name: options.name ?? nameOf(fn) };
  return (...args) => retry(() => fn(...args), named);
}
