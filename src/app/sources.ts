import { type Registry } from 'prom-client';
import { type Markets } from '../arbitrage/sources.ts';
import { type ExchangeRates } from '../domain/currency.ts';
import { createRates } from '../rates/index.ts';
import { type Store } from '../store/index.ts';
import { createHttpMetrics, createRetryMetrics } from '../toolkit/index.ts';
import { createMarkets, type MarketsParts } from './markets.ts';

/** What is asked over HTTP, and how each of it is closed. */
export interface Sources {
  readonly markets: Markets;
  readonly rates: ExchangeRates;
  readonly closers: readonly (() => Promise<void>)[];
}

/** What the sources are made of. */
export interface SourcesParts extends Omit<MarketsParts, 'telemetry'> {
  readonly registry: Registry;
  /** Keeps the rates over a restart. */
  readonly store: Pick<Store, 'rates'>;
}

/** Creates both markets and the source of exchange rates, whose requests are counted in the registry. */
export async function createSources({ registry, store, ...parts }: SourcesParts): Promise<Sources> {
  const { config, logger } = parts;
  const telemetry = { observers: [createHttpMetrics(registry)], retryHooks: [createRetryMetrics(registry)] };
  const markets = await createMarkets({ ...parts, telemetry });
  const baseUrl = config.ratesUrl;
  const rates = await createRates({ baseUrl, repository: store.rates, logger, telemetry });
  return { markets, rates, closers: [...Object.values(markets), rates].map(({ close }) => close) };
}
