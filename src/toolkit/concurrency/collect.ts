import { type Completion, type ItemTask, type PoolOptions, runCompletions } from './completions.ts';
import { buildSettled, type Settled } from './settled.ts';
import { type Items } from './source.ts';

/** How far a run has come. */
export interface Progress {
  /** Tasks that ended, whichever way. */
  readonly completed: number;
  readonly failed: number;
  /** Number of items, if the input knows it beforehand. */
  readonly total: number | undefined;
}

/** Options of a run whose results are collected. */
export interface CollectOptions extends PoolOptions {
  /** Called after every task that ended; what it throws ends the run. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Runs a task over all items and sorts what came out; with `failFast` it throws the first error instead. */
export async function collect<T, R>(
  items: Items<T>,
  task: ItemTask<T, R>,
  options: CollectOptions,
  failFast: boolean,
): Promise<Settled<T, R>> {
  const total = Array.isArray(items) ? items.length : undefined;
  const completions: Completion<T, R>[] = [];
  let failed = 0;
  for await (const completion of runCompletions(items, task, { ...options, failFast })) {
    completions.push(completion);
    if (completion.outcome.status === 'rejected') failed += 1;
    options.onProgress?.({ completed: completions.length, failed, total });
  }
  return buildSettled(completions);
}
