import { type Budget } from '../../toolkit/index.ts';
import { type MarketRoute } from '../market-route.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The lowest ask of every name in one answer of a few megabytes. */
export const PRICES: MarketRoute = {
  name: 'prices',
  route: 'GET /v1/prices',
  cache: { ttlMs: MINUTE_MS },
  limit: 'prices',
  timeoutMs: MINUTE_MS,
  deadlineMs: 90_000,
  account: false,
};

/** The highest bid of every name that has one. */
export const BIDS: MarketRoute = {
  name: 'bids',
  route: 'GET /v1/buy-orders/snapshot',
  cache: { ttlMs: MINUTE_MS },
  limit: 'bids',
  timeoutMs: MINUTE_MS,
  deadlineMs: 90_000,
  account: false,
};

/** Live listings of up to fifty names; only for accounts. */
export const SEARCH: MarketRoute = {
  name: 'offers',
  route: 'GET /v2/search-items-by-name',
  cache: { ttlMs: 30_000 },
  limit: 'search',
};

/** Our account: what it keeps of a sale, for which yesterday's answer is better than a guess, and its money. */
export const USER: MarketRoute = {
  name: 'fees',
  route: 'GET /v1/user',
  cache: { ttlMs: 6 * HOUR_MS, staleIfErrorMs: 24 * HOUR_MS },
  limit: 'account',
};

/** Every route that is asked. */
export const ROUTES: readonly MarketRoute[] = [PRICES, BIDS, SEARCH, USER];

/** The routes to which our key is sent; the others answer without, and need not know it. */
export const PRIVATE_ROUTES: ReadonlySet<string> = new Set([SEARCH.route, USER.route]);

/** Names that one search takes. */
export const NAMES_PER_SEARCH = 50;

/**
 * What Waxpeer allows a minute: 20 searches by its documentation (docs.waxpeer.com 2.2.9, read 2026-09), 60 price
 * lists by its own wrapper. Nothing is published for the others, which get one a second at most. Prices and bids have
 * budgets of their own, so that neither waits for the other.
 */
export const BUDGETS: Readonly<Record<'prices' | 'bids' | 'search' | 'account', Budget>> = {
  prices: { requests: 60, perMs: MINUTE_MS, maxConcurrent: 4 },
  bids: { requests: 60, perMs: MINUTE_MS, maxConcurrent: 4 },
  search: { requests: 20, perMs: MINUTE_MS, maxConcurrent: 2 },
  account: { requests: 1, perMs: 1000, maxConcurrent: 1 },
};
