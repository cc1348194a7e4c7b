import { type SystemStatus } from '../arbitrage/status.ts';
import { MARKET_IDS, type MarketId } from '../domain/venue.ts';
import { type Probe, type ProbeResult } from './probe.ts';

type MarketStatus = SystemStatus['markets'][MarketId];

/** Whether the store answers. */
export function buildStoreProbe(ping: () => Promise<void>): Probe {
  return { name: 'store', check: () => ping().then(() => ({ state: 'ok' })) };
}

/** Whether updates of Telegram are being fetched. */
export function buildPollingProbe(isPolling: () => boolean): Probe {
  return {
    name: 'telegram',
    check: () =>
      isPolling() ? { state: 'ok' } : { state: 'failed', detail: 'updates are not being fetched' },
  };
}

/** Whether each market answers. One that does not is no reason to stop the bot: it says so in its answers. */
export function buildMarketProbes(status: () => SystemStatus | Promise<SystemStatus>): readonly Probe[] {
  return MARKET_IDS.map((market) => ({
    name: market,
    check: async () => toResult((await status()).markets[market]),
  }));
}

function toResult({ failing, lastSuccessAt }: MarketStatus): ProbeResult {
  if (failing !== null) {
    return { state: 'degraded', detail: `failing since ${formatTime(failing.since)}: ${failing.reason}` };
  }
  const detail = lastSuccessAt === null ? 'not asked yet' : `last answer ${formatTime(lastSuccessAt)}`;
  return { state: 'ok', detail };
}

function formatTime(time: number): string {
  return new Date(time).toISOString();
}
