import { type SystemStatus } from '../arbitrage/status.ts';
import { MARKET_IDS, type MarketId } from '../domain/venue.ts';
import { type SharedRedis } from '../toolkit/index.ts';
import { type Probe, type ProbeResult } from './probe.ts';

type MarketStatus = SystemStatus['markets'][MarketId];

/** Whether the store answers. */
export function buildStoreProbe(ping: () => Promise<void>): Probe {
  return { name: 'store', check: () => ping().then(() => ({ state: 'ok' })) };
}

/** Whether Telegram's updates arrive. */
export function buildTelegramProbe(isListening: () => boolean): Probe {
  return {
    name: 'telegram',
    check: () => (isListening() ? { state: 'ok' } : { state: 'failed', detail: 'updates do not arrive' }),
  };
}

/** Whether each market answers. One that does not is no reason to stop the bot: it says so in its answers. */
export function buildMarketProbes(status: () => SystemStatus | Promise<SystemStatus>): readonly Probe[] {
  return MARKET_IDS.map((market) => ({
    name: market,
    check: async () => toResult((await status()).markets[market]),
  }));
}

/** Whether what several bots share can be reached. Without it each works by itself, which is no reason to stop. */
export function buildRedisProbe({ status }: Pick<SharedRedis, 'status'>): Probe {
  return {
    name: 'redis',
    check: () => {
      const { reason, processes } = status();
      const shared = `shared by ${processes}`;
      return reason === undefined
        ? { state: 'ok', detail: shared }
        : { state: 'degraded', detail: `${reason}; was ${shared}` };
    },
  };
}

/** How the refreshing is doing. A market that is left alone is no reason to stop the bot either. */
export function buildRefreshProbe(status: () => SystemStatus | Promise<SystemStatus>): Probe {
  return {
    name: 'refresh',
    check: async () => {
      const { refresh } = await status();
      if (refresh === null) return { state: 'ok', detail: 'off' };
      const lanes = MARKET_IDS.map((market) => ({ market, ...refresh.markets[market] }));
      const detail = lanes.map(formatLane).join('; ');
      return { state: lanes.some(({ restsUntil }) => restsUntil !== null) ? 'degraded' : 'ok', detail };
    },
  };
}

type LaneStatus = NonNullable<SystemStatus['refresh']>['markets'][MarketId];

function formatLane({
  market,
  lastAt,
  restsUntil,
  share,
}: LaneStatus & { readonly market: MarketId }): string {
  const last = lastAt === null ? 'nothing read yet' : `last read ${formatTime(lastAt)}`;
  const rest = restsUntil === null ? '' : `, left alone until ${formatTime(restsUntil)}`;
  return `${market} ${last}${rest}, ${(share / 100).toFixed(1)}% of the budget`;
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
