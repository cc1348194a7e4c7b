/** A class of errors, abstract ones included. */
export type ErrorClass = abstract new (...args: never[]) => Error;

/** Decides by the error: whether to retry, or after how many milliseconds exactly. */
export type BackoffHook = (error: unknown) => boolean | { readonly delayMs: number };

/** What to retry on; there is no default, "everything" would repeat programming errors. */
export type RetryOn = ErrorClass | readonly ErrorClass[] | BackoffHook;

/** Whether to retry, and after which wait if the policy's is not wanted. */
export type Verdict = { readonly retry: false } | { readonly retry: true; readonly delayMs?: number };

/** Asks `on` about an error. */
export function judge(on: RetryOn, error: unknown): Verdict {
  if (isBackoffHook(on)) {
    const answer = on(error);
    return typeof answer === 'boolean' ? { retry: answer } : { retry: true, delayMs: answer.delayMs };
  }
  const classes: readonly ErrorClass[] = typeof on === 'function' ? [on] : on;
  return { retry: classes.some((errorClass) => error instanceof errorClass) };
}

function isBackoffHook(on: RetryOn): on is BackoffHook {
  if (typeof on !== 'function') return false;
  // Every class of errors inherits `message`; arrow functions have no prototype and plain functions a bare one.
  const prototype: unknown = on.prototype;
  return typeof prototype !== 'object' || prototype === null || !('message' in prototype);
}
