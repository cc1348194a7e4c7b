import { type ItemTask } from './completions.ts';
import { mapConcurrent, type MapOptions } from './map-concurrent.ts';
import { type Settled } from './settled.ts';
import { type Items } from './source.ts';

/** Options of `mapWithRateLimit`; the rate has its own argument. */
export type RateLimitedMapOptions = Omit<MapOptions, 'startsPerSecond'>;

/** `mapConcurrent` with the rate first: at most `startsPerSecond` starts in any second, evenly spaced. */
export function mapWithRateLimit<T, R>(
  items: Items<T>,
  task: ItemTask<T, R>,
  startsPerSecond: number,
  options: RateLimitedMapOptions & { readonly collectErrors: true },
): Promise<Settled<T, R>>;
export function mapWithRateLimit<T, R>(
  items: Items<T>,
  task: ItemTask<T, R>,
  startsPerSecond: number,
  options?: RateLimitedMapOptions & { readonly collectErrors?: false },
): Promise<R[]>;
export async function mapWithRateLimit<T, R>(
  items: Items<T>,
  task: ItemTask<T, R>,
  startsPerSecond: number,
  options: RateLimitedMapOptions = {},
): Promise<Settled<T, R> | R[]> {
  const { collectErrors, ...rest } = options;
  const limits = { ...rest, startsPerSecond };
  return collectErrors
    ? mapConcurrent(items, task, { ...limits, collectErrors })
    : mapConcurrent(items, task, limits);
}
