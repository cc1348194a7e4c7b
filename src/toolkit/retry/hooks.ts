import { type RetryFailure } from './retry-error.ts';

/** A retry that is about to be waited for. */
export interface ScheduledRetry {
  /** Name of what is called. */
  readonly callable: string;
  /** Number of the retry, 1 after the first failed attempt. */
  readonly retryNum: number;
  /** Milliseconds until the next attempt. */
  readonly waitForMs: number;
  /** Milliseconds this call has spent in waits before. */
  readonly waitedSoFarMs: number;
  readonly causedBy: unknown;
}

/** A call that succeeded after at least one retry. */
export interface Recovery {
  readonly callable: string;
  /** Attempts in total, the successful one included. */
  readonly attempts: number;
  readonly elapsedMs: number;
}

/** Something open while a retry is waited for. */
export type WaitSpan = Disposable | AsyncDisposable;

/** Observers of retries. One that throws costs a process warning, never the call. */
export interface RetryHooks {
  /** Called before the wait; what it returns is disposed when the wait has ended. */
  readonly onRetryScheduled?: (retry: ScheduledRetry) => WaitSpan | undefined;
  /** Called when a call is given up, whatever is thrown then. */
  readonly onGiveUp?: (failure: RetryFailure) => void;
  readonly onRecovered?: (recovery: Recovery) => void;
}

const processWide = new Set<RetryHooks>();

/**
 * Adds hooks to every call of the process until the result is disposed, so that decorated methods are observed
 * by what is created after them.
 */
export function addRetryHooks(hooks: RetryHooks): Disposable {
  // A copy, so that adding the same hooks twice takes disposing of both.
  const entry = { ...hooks };
  processWide.add(entry);
  return { [Symbol.dispose]: () => void processWide.delete(entry) };
}

/** Several hooks as one. */
export interface CombinedHooks extends Required<RetryHooks> {
  readonly onRetryScheduled: (retry: ScheduledRetry) => AsyncDisposable;
}

/** Tells all observers, a call's own and the process-wide ones, as one. */
export function combineHooks(own: readonly RetryHooks[]): CombinedHooks {
  const all = [...own, ...processWide];
  return {
    onRetryScheduled: (retry) => spanAll(all.map((hooks) => guard(() => hooks.onRetryScheduled?.(retry)))),
    onGiveUp: (failure) => all.forEach((hooks) => guard(() => hooks.onGiveUp?.(failure))),
    onRecovered: (recovery) => all.forEach((hooks) => guard(() => hooks.onRecovered?.(recovery))),
  };
}

function spanAll(spans: readonly (WaitSpan | undefined)[]): AsyncDisposable {
  return {
    [Symbol.asyncDispose]: async () => {
      for (const span of spans.toReversed()) {
        if (span) await close(span);
      }
    },
  };
}

async function close(span: WaitSpan): Promise<void> {
  try {
    if (Symbol.asyncDispose in span) await span[Symbol.asyncDispose]();
    else span[Symbol.dispose]();
  } catch (error) {
    warn(error);
  }
}

function guard<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    warn(error);
    return undefined;
  }
}

function warn(error: unknown): void {
  process.emitWarning(`A retry hook failed: ${String(error)}`, 'RetryHookWarning');
}
