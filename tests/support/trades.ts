import { buildAssumedFees, type FeeSchedule, type ReducedFee } from '../../src/domain/fees.ts';
import { type ItemHistory } from '../../src/domain/history.ts';
import { basisPoints, type Mills, mills } from '../../src/domain/money.ts';
import { NO_TRANSFER_COSTS, type TradeTerms } from '../../src/domain/profit.ts';
import { type Quote, type QuoteBook, type Sale } from '../../src/domain/quote.ts';
import { type ItemKey, parseTitle } from '../../src/domain/title.ts';
import { type MarketId } from '../../src/domain/venue.ts';

/** A moment at which the tests take place. */
export const NOW = Date.UTC(2026, 10, 24, 12);

/** Whole dollars and cents as mills. */
export function usd(amount: number): Mills {
  return mills(Math.round(amount * 1000));
}

/** A fee schedule of one market with one rate, and reduced fees if given. */
export function buildFees(
  market: MarketId,
  rate: number,
  reduced: readonly (readonly [string, ReducedFee])[] = [],
  minimumFee = 0,
): FeeSchedule {
  return {
    ...buildAssumedFees(market, NOW),
    source: 'table',
    sellerRate: basisPoints(rate),
    minimumFee: mills(minimumFee),
    reduced: new Map(reduced.map(([title, fee]) => [parseTitle(title).key, fee])),
  };
}

/** Terms for buying on DMarket and selling on Waxpeer at a seller's rate. */
export function buildTradeTerms(overrides: Partial<TradeTerms> = {}): TradeTerms {
  return {
    buyOn: 'dmarket',
    sellOn: 'waxpeer',
    key: 'AK-47 | Redline (Field-Tested)' as ItemKey,
    buyFees: buildFees('dmarket', 1000),
    sellFees: buildFees('waxpeer', 600),
    costs: NO_TRANSFER_COSTS,
    now: NOW,
    ...overrides,
  };
}

/** A quote of one title. */
export function buildQuote(title: string, prices: Partial<Quote> = {}): Quote {
  const { key, mixesPhases } = parseTitle(title);
  return { key, title, bestAsk: null, bestBid: null, askCount: 5, bidCount: null, mixesPhases, ...prices };
}

/** What was recorded of an item whose lowest ask stood at one price for weeks. */
export function buildHistory(price: number, changes: Partial<ItemHistory> = {}): ItemHistory {
  return {
    snapshots: 2000,
    days: 30,
    median14: usd(price),
    median30: usd(price),
    mean30: usd(price),
    logMad30: 0.02,
    dailyVolatility: 0.015,
    change1h: basisPoints(0),
    change7d: basisPoints(0),
    change30d: basisPoints(0),
    spikedAt: null,
    ...changes,
  };
}

/** Sales of an item at one price, so many a day. */
export function buildSales(price: number, { count = 20, perDay = 5 } = {}): readonly Sale[] {
  return Array.from({ length: count }, (_, index) => ({
    price: usd(price),
    soldAt: NOW - ((index + 1) * 24 * 3_600_000) / perDay,
    oddities: [],
  }));
}

/** A book of quotes as of now. */
export function buildBook(market: MarketId, quotes: readonly Quote[], observedAt = NOW): QuoteBook {
  return {
    market,
    game: 'csgo',
    quotes: new Map(quotes.map((quote) => [quote.key, quote])),
    observedAt,
    dropped: {},
  };
}
