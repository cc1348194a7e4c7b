import { type AttemptFunction, type RetryOptions } from './options.ts';
import { RetrySession } from './session.ts';

/**
 * Calls a function until it succeeds or the policy gives up. Throws the error itself if it is not to be retried,
 * the reason of the caller's signal, a DeadlineExceededError, or else a RetryError with the last error as cause.
 */
export async function retry<T>(fn: AttemptFunction<T>, options: RetryOptions): Promise<T> {
  using session = new RetrySession({ ...options, name: options.name ?? nameOf(fn) });
  for (;;) {
    const outcome = await session.run(session.begin(), fn);
    if (outcome.succeeded) return outcome.value;
    await session.failed(outcome.error);
  }
}

/** Name of a function for metrics and errors. */
export function nameOf(fn: { readonly name: string }): string {
  return fn.name === '' ? 'anonymous' : fn.name;
}
