import { checkPoolOptions, type ItemTask, type PoolOptions, runCompletions } from './completions.ts';
import { type Items } from './source.ts';

/**
 * Runs a task over lazily read items and yields results in completion order. A slow reader slows the tasks down;
 * leaving the loop cancels the rest and waits for it; the first error aborts the siblings and is thrown.
 * Throws a RangeError for limits out of range.
 */
export function streamConcurrent<T, R>(
  items: Items<T>,
  task: ItemTask<T, R>,
  options: PoolOptions = {},
): AsyncGenerator<R, void, undefined> {
  checkPoolOptions(options);
  return stream(items, task, options);
}

async function* stream<T, R>(
  items: Items<T>,
  task: ItemTask<T, R>,
  options: PoolOptions,
): AsyncGenerator<R, void, undefined> {
  for await (const { outcome } of runCompletions(items, task, { ...options, failFast: true })) {
    if (outcome.status === 'fulfilled') yield outcome.value;
  }
}
