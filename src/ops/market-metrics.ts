import { Counter, Gauge, type Registry } from 'prom-client';
import { type SystemStatus } from '../arbitrage/status.ts';
import { MARKET_IDS, type MarketId } from '../domain/venue.ts';

type MarketStatus = SystemStatus['markets'][MarketId];

/**
 * Registers what each market is doing: `market_failing`, `market_requests_waiting`, `market_pause_seconds`,
 * `market_price_requests_per_second`, `market_cache_bytes` and `market_refusals_total`.
 */
export function registerMarketMetrics(
  registry: Registry,
  status: () => SystemStatus | Promise<SystemStatus>,
  now: () => number,
): void {
  const gauge = (name: string, help: string, read: (market: MarketStatus) => number): void => {
    new Gauge({
      name,
      help,
      labelNames: ['market'],
      registers: [registry],
      async collect() {
        const { markets } = await status();
        for (const market of MARKET_IDS) this.set({ market }, read(markets[market]));
      },
    });
  };
  gauge('market_failing', '1 while the prices of a market cannot be read, else 0.', ({ failing }) =>
    failing === null ? 0 : 1,
  );
  gauge(
    'market_requests_waiting',
    'Requests that wait for their turn in the limiter.',
    ({ queued }) => queued,
  );
  gauge(
    'market_pause_seconds',
    'How long a market still wants no requests.',
    ({ pausedUntil }) => Math.max(0, (pausedUntil ?? 0) - now()) / 1000,
  );
  gauge(
    'market_price_requests_per_second',
    'Requests for prices that the limiter allows at the moment; 0 before the first.',
    ({ prices }) => prices.perSecond ?? 0,
  );
  gauge('market_cache_bytes', 'Bytes of the answers that are kept.', ({ cacheBytes }) => cacheBytes);
  new Counter({
    name: 'market_refusals_total',
    help: 'Answers with status 429: too many requests.',
    labelNames: ['market'],
    registers: [registry],
    async collect() {
      this.reset();
      const { markets } = await status();
      for (const market of MARKET_IDS) this.inc({ market }, markets[market].rateLimited);
    },
  });
}
