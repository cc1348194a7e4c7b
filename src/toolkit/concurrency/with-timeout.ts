import { createAbortScope, type TaskContext } from './abort-scope.ts';
import { requireAtLeast } from './limits.ts';
import { maxTimerMs, orAborted } from './wait.ts';

/** Time was over before the work was done. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'ETIMEDOUT';
  readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super(`Not done within ${timeoutMs} ms`);
    this.timeoutMs = timeoutMs;
  }
}

/** Options of `withTimeout`; with a `fallback` a timeout resolves to it instead of throwing. */
export interface TimeoutOptions<F> {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  readonly fallback?: F;
}

/**
 * Runs a function for at most `timeoutMs` and aborts its signal then. Its own timeout gives the fallback, or a
 * TimeoutError if there is none; an error of the function, a TimeoutError among them, stays an error.
 */
export async function withTimeout<T, F = never>(
  fn: (context: TaskContext) => Promise<T> | T,
  options: TimeoutOptions<F>,
): Promise<T | F> {
  const { timeoutMs, signal } = options;
  requireAtLeast('timeoutMs', timeoutMs, 0);
  using scope = createAbortScope(signal);
  const timeout = new TimeoutError(timeoutMs);
  const timer = setTimeout(() => scope.abort(timeout), Math.min(timeoutMs, maxTimerMs));
  try {
    scope.signal.throwIfAborted();
    return await orAborted(call(fn, scope), scope.signal);
  } catch (error) {
    if (error === timeout && 'fallback' in options) return options.fallback;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function call<T>(fn: (context: TaskContext) => Promise<T> | T, context: TaskContext): Promise<T> {
  return fn({ signal: context.signal });
}
