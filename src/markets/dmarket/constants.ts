import { type Game } from '../../domain/game.ts';
import { type Budget } from '../../toolkit/index.ts';
import { type MarketRoute } from '../market-route.ts';

/** DMarket's own ids of the games (its API description v2.0.0, 2026-07, and its published tools). */
export const GAME_IDS: Readonly<Record<Game, string>> = {
  csgo: 'a8db',
  dota2: '9a92',
  rust: 'rust',
  tf2: 'tf2',
};

/** The lists of the web shop, by game. */
export const SHOP_LISTS: Readonly<Record<Game, string>> = {
  csgo: 'csgo-skins',
  dota2: 'dota2-skins',
  rust: 'rust-skins',
  tf2: 'tf2-skins',
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Best ask and bid of every title: the same for everybody. */
export const AGGREGATED_PRICES: MarketRoute = {
  name: 'prices',
  route: 'POST /marketplace-api/v1/aggregated-prices',
  cache: { ttlMs: MINUTE_MS },
  limit: 'other',
  idempotent: true,
  account: false,
};

/** Live listings; only for accounts. */
export const OFFERS: MarketRoute = {
  name: 'offers',
  route: 'GET /marketplace-api/v2/offers',
  cache: { ttlMs: 30_000 },
  limit: 'items',
  account: false,
};

/** What sellers pay, possibly for our account in particular; yesterday's table is better than a guess. */
export const CUSTOMIZED_FEES: MarketRoute = {
  name: 'fees',
  route: 'GET /exchange/v1/customized-fees',
  cache: { ttlMs: 6 * HOUR_MS, staleIfErrorMs: 24 * HOUR_MS },
  limit: 'fee',
};

/** Past sales of a title. */
export const LAST_SALES: MarketRoute = {
  name: 'sales',
  route: 'GET /trade-aggregator/v1/last-sales',
  cache: { ttlMs: 15 * MINUTE_MS },
  limit: 'sales',
  account: false,
};

/** Buy orders of a title; only for accounts. */
export const TARGETS_BY_TITLE: MarketRoute = {
  name: 'bids',
  route: 'GET /marketplace-api/v1/targets-by-title/{gameId}/{title}',
  cache: { ttlMs: 30_000 },
  limit: 'other',
  account: false,
};

/** Offers and buy orders of a title; not documented, but answered to everybody. */
export const MARKET_DEPTH: MarketRoute = {
  name: 'depth',
  route: 'GET /marketplace-api/v1/market-depth',
  cache: { ttlMs: 30_000 },
  limit: 'other',
  account: false,
};

/** Money on our account. */
export const BALANCE: MarketRoute = {
  name: 'account',
  route: 'GET /account/v1/balance',
  cache: { ttlMs: 10_000 },
  limit: 'other',
};

/** Every route that is asked. */
export const ROUTES: readonly MarketRoute[] = [
  AGGREGATED_PRICES,
  OFFERS,
  CUSTOMIZED_FEES,
  LAST_SALES,
  TARGETS_BY_TITLE,
  MARKET_DEPTH,
  BALANCE,
];

type Budgets = Readonly<Record<'fee' | 'items' | 'sales' | 'other', Budget>>;

/** DMarket counts any second; a twentieth more leaves room for jitter, which on a busy machine reaches 50 ms. */
const SECOND_WITH_ROOM_MS = 1050;

function perSecond(requests: number): Budget {
  return { requests, perMs: SECOND_WITH_ROOM_MS, maxConcurrent: 8 };
}

/**
 * What DMarket allows a second (support.dmarket.com, article 25269064897297, read 2026): an address without a key, and
 * an account. It names no limit for sales without a key; the lowest of the others is taken.
 */
export const BUDGETS: Readonly<Record<'unsigned' | 'signed', Budgets>> = {
  unsigned: { fee: perSecond(2), items: perSecond(2), sales: perSecond(2), other: perSecond(6) },
  signed: { fee: perSecond(110), items: perSecond(10), sales: perSecond(6), other: perSecond(20) },
};
