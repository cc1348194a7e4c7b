import { createHttpClient, type HttpClient } from './client.ts';
import { type CacheOptions, type HttpClientOptions } from './options.ts';

/** What a client that only caches can be told beside its cache. */
export type CachedClientOptions = Omit<HttpClientOptions, 'cache' | 'retry' | 'limiter'>;

/** Creates a client that caches and does nothing else: no retries, no limiter. */
export function createCachedClient(
  cache: CacheOptions,
  options: CachedClientOptions = {},
): Promise<HttpClient> {
  return createHttpClient({ ...options, cache, retry: false, limiter: false });
}

let shared: Promise<HttpClient> | undefined;

/** The caching client of this process, made by the first call, whose options count. */
export function getCachedClient(cache?: CacheOptions): Promise<HttpClient> {
  shared ??= createCachedClient(cache ?? { policy: 'ttl', storage: 'sqlite' });
  return shared;
}

/** Closes the caching client of this process; the next call of `getCachedClient` makes a new one. */
export async function closeCachedClient(): Promise<void> {
  const closing = shared;
  shared = undefined;
  await (await closing)?.close();
}
