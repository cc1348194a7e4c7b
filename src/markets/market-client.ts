import { join } from 'node:path';
import { type MarketId } from '../domain/venue.ts';
import {
  createHttpClient,
  describeHttpClient,
  type HttpClient,
  type HttpClientOptions,
} from '../toolkit/index.ts';
import { type MarketOptions } from './market-options.ts';

/** What is particular to one market: its retries, budgets, routes, signature and way to ask for a pause. */
export type MarketPreset = Pick<
  HttpClientOptions,
  'retry' | 'limiter' | 'routes' | 'sign' | 'account' | 'readPauseMs'
>;

/** Creates a market's HTTP client and logs what it can do, and which part is degraded and why. */
export async function createMarketClient(
  market: MarketId,
  { baseUrl, cacheDirectory, redis, logger, telemetry }: MarketOptions,
  preset: MarketPreset,
): Promise<HttpClient> {
  const client = await createHttpClient({
    ...telemetry,
    ...preset,
    baseURL: baseUrl,
    headers: { 'user-agent': 'Skinspread' },
    ...(redis === undefined
      ? { cache: { policy: 'ttl', storage: 'sqlite', directory: join(cacheDirectory, market) } }
      : { cache: { policy: 'ttl', storage: 'redis', name: market }, redis }),
    logger,
  });
  const { retry, cache, limiter, redis: shared } = describeHttpClient(client);
  logger.info({ market, retry, cache, limiter, redis: shared }, 'market client is ready');
  return client;
}
