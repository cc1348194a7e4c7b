/** Longest delay a timer holds, in milliseconds; Node fires a longer one after 1 ms. */
export const maxTimerMs = 2 ** 31 - 1;

/** Waits the milliseconds (at most `maxTimerMs`); rejects with the signal's reason as soon as it aborts. */
export function wait(delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      rejectWithReason(reject, signal);
      return;
    }
    const onAbort = (): void => {
      clearTimeout(timer);
      if (signal) rejectWithReason(reject, signal);
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      },
      Math.min(Math.max(delayMs, 0), maxTimerMs),
    );
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** The promise's outcome, or the signal's reason if that aborts first; the promise itself runs on. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => rejectWithReason(reject, signal);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function rejectWithReason(reject: (reason: unknown) => void, signal: AbortSignal): void {
  reject(signal.reason);
}
