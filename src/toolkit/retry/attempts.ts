import { type AttemptContext, type AttemptFunction, type RetryOptions } from './options.ts';
import { type AttemptOutcome, RetrySession } from './session.ts';

/** One attempt of a block. */
export interface Attempt extends AttemptContext {
  /** Runs the block's work once; a failure is returned, for the loop decides what it means. */
  run<T>(fn: AttemptFunction<T>): Promise<AttemptOutcome<T>>;
}

/**
 * Yields attempts until one succeeds; the loop ends then, and throws when it gives up: a RetryError, or the error
 * itself if it is not to be retried. An attempt whose `run` was not called counts as the last.
 */
export async function* retryAttempts(options: RetryOptions): AsyncGenerator<Attempt, void, undefined> {
  using session = new RetrySession(options);
  for (;;) {
    const context = session.begin();
    let outcome: AttemptOutcome<unknown> | undefined;
    const run: Attempt['run'] = async (fn) => {
      const result = await session.run(context, fn);
      outcome = result;
      return result;
    };
    yield { ...context, run };
    if (outcome === undefined || outcome.succeeded) return;
    await session.failed(outcome.error);
  }
}
