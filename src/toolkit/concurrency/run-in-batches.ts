import { collect } from './collect.ts';
import { type ItemTask } from './completions.ts';
import { requireCount, requirePositiveInteger } from './limits.ts';
import { type MapOptions } from './map-concurrent.ts';
import { type Settled } from './settled.ts';
import { type Items } from './source.ts';

/** Options of `runInBatches`. */
export interface BatchOptions extends Omit<MapOptions, 'concurrency' | 'startsPerSecond'> {
  /** Items in one batch; the last may hold fewer. */
  readonly batchSize: number;
  /** Most batches at once, 1 unless told otherwise. */
  readonly maxConcurrentBatches?: number;
  /** Most batches started in any second, evenly spaced. */
  readonly batchesPerSecond?: number;
}

/**
 * Cuts items into batches, runs a task over each and resolves to the results in order; with `collectErrors` a
 * failed batch stays alone. Progress counts batches. Throws a RangeError for sizes or limits out of range.
 */
export function runInBatches<T, R>(
  items: Items<T>,
  task: ItemTask<readonly T[], R>,
  options: BatchOptions & { readonly collectErrors: true },
): Promise<Settled<readonly T[], R>>;
export function runInBatches<T, R>(
  items: Items<T>,
  task: ItemTask<readonly T[], R>,
  options: BatchOptions & { readonly collectErrors?: false },
): Promise<R[]>;
export async function runInBatches<T, R>(
  items: Items<T>,
  task: ItemTask<readonly T[], R>,
  options: BatchOptions,
): Promise<Settled<readonly T[], R> | R[]> {
  const { batchSize, maxConcurrentBatches = 1, batchesPerSecond, collectErrors = false, ...rest } = options;
  requirePositiveInteger('batchSize', batchSize);
  requireCount('maxConcurrentBatches', maxConcurrentBatches);
  const batches = Array.isArray(items) ? cutArray<T>(items, batchSize) : cutLazily(items, batchSize);
  const limits = {
    concurrency: maxConcurrentBatches,
    ...(batchesPerSecond !== undefined && { startsPerSecond: batchesPerSecond }),
  };
  const settled = await collect(batches, task, { ...rest, ...limits }, !collectErrors);
  return collectErrors ? settled : [...settled.values];
}

function cutArray<T>(items: readonly T[], batchSize: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / batchSize);
  return Array.from({ length: count }, (_, batch) => items.slice(batch * batchSize, (batch + 1) * batchSize));
}

async function* cutLazily<T>(items: Items<T>, batchSize: number): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
