import { type HttpClientStats } from '../toolkit/index.ts';
import { type MarketStatus, type RouteStatus } from './market.ts';
import { type MarketRoute } from './market-route.ts';

/** Remembers when a market answered and since when its prices cannot be read. */
export interface MarketHealth {
  /** `isLive` is false for an answer that came out of the cache. */
  onAnswer(routeName: string, observedAt: number, isLive: boolean): void;
  /** Watches one reading of the market's prices, on which alone it depends whether the market is failing. */
  watchPrices<T>(read: () => Promise<T>, signal: AbortSignal | undefined): Promise<T>;
  status(stats: HttpClientStats): MarketStatus;
}

/** The name of the route on which a market's being up or down is judged. */
export const PRICES = 'prices';

/** Creates the memory of a market that has not been asked yet. */
export function createMarketHealth(routes: readonly MarketRoute[], now: () => number): MarketHealth {
  const answeredAt = new Map<string, number>();
  let pricesCameAt = -Infinity;
  let failing: MarketStatus['failing'] = null;
  return {
    onAnswer: (name, observedAt, isLive) => {
      answeredAt.set(name, Math.max(observedAt, answeredAt.get(name) ?? 0));
      if (isLive && name === PRICES) pricesCameAt = now();
    },
    watchPrices: async (read, signal) => {
      try {
        const prices = await read();
        // Prices that were still in the cache do not prove that the market is back.
        if (failing !== null && pricesCameAt >= failing.since) failing = null;
        return prices;
      } catch (error) {
        if (signal?.aborted !== true) failing = { since: failing?.since ?? now(), reason: describe(error) };
        throw error;
      }
    },
    status: (stats) => ({
      routes: routes.map((route) => toRouteStatus(route, stats, answeredAt.get(route.name), now())),
      networkCalls: stats.total.networkCalls,
      rateLimited: stats.total.tooManyRequests,
      queued: stats.limits.reduce((sum, { queued }) => sum + queued, 0),
      prices: toPriceCalls(routes, stats),
      pausedUntil: pauseOf(stats),
      cacheBytes: stats.cache?.bytes ?? 0,
      lastSuccessAt: answeredAt.size === 0 ? null : Math.max(...answeredAt.values()),
      failing,
    }),
  };
}

function toPriceCalls(routes: readonly MarketRoute[], stats: HttpClientStats): MarketStatus['prices'] {
  const prices = routes.find(({ name }) => name === PRICES);
  const budget = stats.limits.find(({ limit }) => limit === prices?.limit);
  return {
    calls: stats.routes[prices?.route ?? '']?.networkCalls ?? 0,
    perSecond: budget?.ratePerSecond ?? null,
  };
}

function pauseOf({ limits }: HttpClientStats): number | null {
  const pauses = limits.flatMap(({ pausedUntil }) => pausedUntil ?? []);
  return pauses.length === 0 ? null : Math.max(...pauses);
}

function toRouteStatus(
  { name, route, cache }: MarketRoute,
  stats: HttpClientStats,
  answeredAt: number | undefined,
  now: number,
): RouteStatus {
  const counts = stats.routes[route];
  return {
    name,
    ttlMs: cache.ttlMs,
    ageMs: answeredAt === undefined ? null : Math.max(0, now - answeredAt),
    requests: counts?.requests ?? 0,
    hits: counts?.hits ?? 0,
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : 'an unexpected failure';
}
