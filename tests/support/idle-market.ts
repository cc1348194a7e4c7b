import { type MarketStatus } from '../../src/markets/market.ts';

/** How a market is that nobody has asked for anything. */
export const IDLE_MARKET: MarketStatus = {
  routes: [],
  networkCalls: 0,
  rateLimited: 0,
  queued: 0,
  prices: { calls: 0, perSecond: null },
  pausedUntil: null,
  cacheBytes: 0,
  lastSuccessAt: null,
  failing: null,
};
