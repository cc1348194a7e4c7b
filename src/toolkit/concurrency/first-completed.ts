import { type PoolOptions, runCompletions } from './completions.ts';
import { type Task } from './task.ts';

/** The task that won. */
export interface Winner<R> {
  /** Position of the task, from 0. */
  readonly index: number;
  readonly value: R;
}

/**
 * Resolves to the first task that ends, or rejects with its error; the others are aborted and waited for. Throws
 * a RangeError without tasks.
 */
export function firstCompleted<R>(tasks: readonly Task<R>[], options: PoolOptions = {}): Promise<Winner<R>> {
  return race(tasks, options, true);
}

/**
 * Resolves to the first task that succeeds; the others are aborted and waited for. Rejects with an AggregateError
 * if all fail, and throws a RangeError without tasks.
 */
export function firstFulfilled<R>(tasks: readonly Task<R>[], options: PoolOptions = {}): Promise<Winner<R>> {
  return race(tasks, options, false);
}

async function race<R>(
  tasks: readonly Task<R>[],
  options: PoolOptions,
  failFast: boolean,
): Promise<Winner<R>> {
  if (tasks.length === 0) throw new RangeError('tasks must hold at least one task');
  const errors: unknown[] = [];
  const limits = { concurrency: Infinity, ...options, failFast };
  const run = (task: Task<R>, { signal }: { readonly signal: AbortSignal }): Promise<R> | R =>
    task({ signal });
  for await (const { index, outcome } of runCompletions(tasks, run, limits)) {
    if (outcome.status === 'fulfilled') return { index, value: outcome.value };
    errors[index] = outcome.reason;
  }
  throw new AggregateError(errors, `All ${tasks.length} tasks failed`);
}
