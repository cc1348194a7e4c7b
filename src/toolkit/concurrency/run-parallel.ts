import { type PoolOptions } from './completions.ts';
import { mapConcurrent } from './map-concurrent.ts';
import { runTask, type TaskTuple } from './task.ts';

/**
 * Runs different tasks, all at once unless `concurrency` says otherwise, and resolves to the tuple of their results. The first error aborts the siblings,
 * waits for them and rejects.
 */
export async function runParallel<R extends readonly unknown[]>(
  tasks: readonly [...TaskTuple<R>],
  options: PoolOptions = {},
): Promise<R> {
  const results: readonly unknown[] = await mapConcurrent(tasks, runTask, {
    concurrency: Infinity,
    ...options,
  });
  return results as R;
}
