import { setMaxListeners } from 'node:events';

/** What everything run by this toolkit is handed; pass the signal on to whatever waits. */
export interface TaskContext {
  /** Aborts when the caller gives up, a sibling failed, time is over or the result is no longer wanted. */
  readonly signal: AbortSignal;
}

/** A signal of one's own that also follows a parent, until the scope is disposed. */
export interface AbortScope extends Disposable {
  readonly signal: AbortSignal;
  /** Aborts this scope alone; only the first reason counts. */
  abort(reason?: unknown): void;
}

/**
 * Creates a scope below `parent`. Unlike AbortSignal.any it leaves no listener on a long-lived parent once
 * disposed.
 */
export function createAbortScope(parent?: AbortSignal): AbortScope {
  const controller = new AbortController();
  const follow = (): void => controller.abort(parent?.reason);
  // Any number of tasks may follow one signal, and Node takes more than ten listeners for a leak.
  if (parent !== undefined) setMaxListeners(0, parent);
  if (parent?.aborted) follow();
  else parent?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    [Symbol.dispose]: () => parent?.removeEventListener('abort', follow),
  };
}
