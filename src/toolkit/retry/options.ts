import { type TaskContext } from '../concurrency/abort-scope.ts';
import { type RetryBudget } from './budget.ts';
import { type RetryHooks } from './hooks.ts';
import { type RetryPolicy } from './policy.ts';
import { type RetryOn } from './retry-on.ts';

/** How a call is retried; what the policy leaves out has its default. */
export interface RetryOptions extends Partial<RetryPolicy> {
  /** Which errors to retry on; `isTransient` knows those of HTTP. */
  readonly on: RetryOn;
  /** Name in hooks, metrics and errors; that of the function unless given. Never a URL. */
  readonly name?: string;
  /** Ends the running attempt and any wait; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Observers of this call beside the process-wide ones. */
  readonly hooks?: readonly RetryHooks[];
  /** Budget that every retry is taken from. */
  readonly budget?: RetryBudget;
}

/** What an attempt is handed; its signal aborts at the deadline and when the caller gives up. */
export interface AttemptContext extends TaskContext {
  /** Number of the attempt, from 1. */
  readonly attempt: number;
}

/** What is tried. */
export type AttemptFunction<T> = (context: AttemptContext) => Promise<T> | T;
