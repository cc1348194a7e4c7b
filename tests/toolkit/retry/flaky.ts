/** An error that tests choose to retry on. */
export class FlakyError extends Error {
  override readonly name = 'FlakyError';
}

/** A function that fails the given number of times and then gives its value. */
export interface Flaky<T> {
  readonly call: () => Promise<T>;
  readonly calls: () => number;
}

/** Builds a function that throws `makeError()` on its first `failures` calls. */
export function buildFlaky<T>(
  failures: number,
  value: T,
  makeError = (): Error => new FlakyError('no'),
): Flaky<T> {
  let calls = 0;
  return {
    calls: () => calls,
    call: async () => {
      calls += 1;
      await Promise.resolve();
      if (calls <= failures) throw makeError();
      return value;
    },
  };
}

/** Waits so short that tests do not notice them. */
export const hasty = { waitInitialMs: 0, waitMaxMs: 1, jitterMs: 0 } as const;

/** The error a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('expected a failure');
    },
    (error: unknown) => error,
  );
}
