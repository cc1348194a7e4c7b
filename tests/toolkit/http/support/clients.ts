import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../../../src/toolkit/index.ts';

/** Retries without a noticeable wait. */
export const quickRetry = { waitInitialMs: 1, waitMaxMs: 5, jitterMs: 0 };

/** A client with a cache in memory, quick retries and no limiter, but for what is given. */
export function createTestClient(options: HttpClientOptions): Promise<HttpClient> {
  return createHttpClient({
    cache: { policy: 'ttl', storage: 'memory' },
    retry: quickRetry,
    limiter: false,
    ...options,
  });
}
