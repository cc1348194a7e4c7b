import { collect, type CollectOptions } from './collect.ts';
import { type ItemTask } from './completions.ts';
import { type Settled } from './settled.ts';
import { type Items } from './source.ts';

/** Options of `mapConcurrent`. */
export interface MapOptions extends CollectOptions {
  /** Whether failures are collected in a `Settled` instead of ending the run. */
  readonly collectErrors?: boolean;
}

/**
 * Runs a task over items, at most `concurrency` at once, and resolves to the results in input order. The first
 * error aborts the siblings, waits for them and rejects; with `collectErrors` all run and the answer is `Settled`.
 * Throws a RangeError for limits out of range.
 */
export function mapConcurrent<T, R>(
  items: Items<T>,
  task: ItemTask<T, R>,
  options: MapOptions & { readonly collectErrors: true },
): Promise<Settled<T, R>>;
export function mapConcurrent<T, R>(
  items: Items<T>,
  task: ItemTask<T, R>,
  options?: MapOptions & { readonly collectErrors?: false },
): Promise<R[]>;
export async function mapConcurrent<T, R>(
  items: Items<T>,
  task: ItemTask<T, R>,
  options: MapOptions = {},
): Promise<Settled<T, R> | R[]> {
  const settled = await collect(items, task, options, !options.collectErrors);
  return options.collectErrors ? settled : [...settled.values];
}
