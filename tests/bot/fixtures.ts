import { type PriceReport } from '../../src/arbitrage/price.ts';
import { type ScanReport, type ScanRequest } from '../../src/arbitrage/scan.ts';
import { type SystemStatus } from '../../src/arbitrage/status.ts';
import { buildAssumedFees } from '../../src/domain/fees.ts';
import { type Finding } from '../../src/domain/gates/index.ts';
import { type HistorySummary } from '../../src/domain/history.ts';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { appraise, buildOpportunity, type Opportunity } from '../../src/domain/opportunity.ts';
import { type MarketView, type Pair } from '../../src/domain/pair.ts';
import { NO_TRANSFER_COSTS } from '../../src/domain/profit.ts';
import { type Offer, type Quote, type QuoteBook } from '../../src/domain/quote.ts';
import { NO_REJECTIONS, type RejectedPair } from '../../src/domain/rejections.ts';
import { type SalesSummary } from '../../src/domain/sales.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { parseTitle, toItemKey } from '../../src/domain/title.ts';
import { type MarketId, otherMarket } from '../../src/domain/venue.ts';
import { buildOffer } from '../support/market.ts';
import { buildHistory } from '../support/trades.ts';

/** The moment at which every screen of these tests is looked at: 14:02:11 UTC. */
export const NOW = Date.UTC(2026, 9, 5, 14, 2, 11);

const REDLINE = 'AK-47 | Redline (Field-Tested)';

interface DealParts {
  readonly title: string;
  readonly buyOn: MarketId;
  /** Dollars. */
  readonly ask: number;
  readonly sellAsk: number;
  readonly bid: number | null;
  readonly isConfirmed: boolean;
  readonly feeSource: 'account' | 'assumed';
}

const dollars = (amount: number): ReturnType<typeof mills> => mills(Math.round(amount * 1000));

function buildQuote(title: string, ask: number, bid: number | null, askCount: number): Quote {
  const { key, mixesPhases } = parseTitle(title);
  const bestBid = bid === null ? null : dollars(bid);
  return { key, title, bestAsk: dollars(ask), bestBid, askCount, bidCount: null, mixesPhases };
}

function buildBook(market: MarketId, ageMs: number): QuoteBook {
  return { market, game: 'csgo', quotes: new Map(), observedAt: NOW - ageMs, dropped: {} };
}

function buildSummary(price: number): HistorySummary {
  return { market: 'waxpeer', game: 'csgo', recordedAt: NOW, of: () => buildHistory(price) };
}

/** Three listings to buy, 13 near the lowest ask where it is to be sold and 28 far from it, and 9.4 sales a day. */
function buildEvidence(title: string, ask: number, sellAsk: number): NonNullable<Pair['evidence']> {
  const offer = (price: number, index: number): Offer => buildOffer(title, price, index);
  const far = Array.from({ length: 28 }, () => sellAsk * 1.04);
  return {
    buyOffers: [ask, ask, ask].map(offer),
    sellOffers: [...Array.from({ length: 13 }, () => sellAsk), ...far].map(offer),
    sales: { market: 'dmarket', summary: { ...SALES, median: dollars(sellAsk + 0.05) } },
  };
}

const SALES: SalesSummary = {
  median: dollars(21.9),
  count: 20,
  lastAt: NOW - 7_260_000,
  perDay: 9.4,
  inTwentyDays: 20,
  leftOut: {},
  isErratic: false,
};

/** A deal as the domain would build it; unless said otherwise the worked example of the AK-47 Redline. */
export function buildDeal(parts: Partial<DealParts> = {}): Opportunity {
  const title = parts.title ?? REDLINE;
  const buyOn = parts.buyOn ?? 'dmarket';
  const view: MarketView = {
    books: { dmarket: buildBook('dmarket', 9_000), waxpeer: buildBook('waxpeer', 12_000) },
    fees: {
      dmarket: buildAssumedFees('dmarket', NOW),
      waxpeer: { ...buildAssumedFees('waxpeer', NOW - 10_800_000), source: parts.feeSource ?? 'account' },
    },
    history: { waxpeer: buildSummary((parts.sellAsk ?? 24.9) + 0.05) },
    costs: NO_TRANSFER_COSTS,
    limits: { minNet: mills(500), minRoi: basisPoints(500), budget: null },
    now: NOW,
  };
  const bid = parts.bid === undefined ? 22.8 : parts.bid;
  const pair: Pair = {
    buyOn,
    sellOn: otherMarket(buyOn),
    buy: buildQuote(title, parts.ask ?? 21.4, 20.65, 58) as Pair['buy'],
    sell: buildQuote(title, parts.sellAsk ?? 24.9, bid, 41) as Pair['sell'],
    evidence: buildEvidence(title, parts.ask ?? 21.4, parts.sellAsk ?? 24.9),
    confirmation:
      parts.isConfirmed === false
        ? { state: 'unconfirmed' }
        : { state: 'confirmed', at: NOW - 9_000, atThisPrice: 3, lockHours: 168 },
  };
  return buildOpportunity(pair, appraise(pair, view), view);
}

/** What a chat with the default settings asks for. */
export const REQUEST: ScanRequest = { ...DEFAULT_SETTINGS, limit: 20 };

/** Seven deals of all kinds: both ways, confirmed or not, one suspicious, one with a dear price, one without a bid. */
export const DEALS: readonly Opportunity[] = [
  buildDeal({ title: 'M4A4 | 龍王 (Dragon King) (Field-Tested)', ask: 9.1, sellAsk: 11.2, bid: 9.9 }),
  buildDeal(),
  buildDeal({
    title: '★ StatTrak™ Karambit | Gamma Doppler Phase 2 (Factory New)',
    ask: 2034.5,
    sellAsk: 2399.99,
  }),
  buildDeal({
    title: 'Sticker | Titan (Holo) | Katowice 2014',
    ask: 210,
    sellAsk: 244.4,
    buyOn: 'waxpeer',
    bid: null,
  }),
  buildDeal({
    title: 'Souvenir AWP | Desert Hydra (Minimal Wear)',
    ask: 41,
    sellAsk: 46.1,
    isConfirmed: false,
  }),
  buildDeal({ title: 'USP-S | Cortex (Minimal Wear)', ask: 10.8, sellAsk: 12.2, feeSource: 'assumed' }),
  buildDeal({ title: 'P250 | <b>Sand & Dune</b> (Well-Worn)', ask: 1, sellAsk: 1.9 }),
];

const SOURCES: ScanReport['sources'] = {
  dmarket: {
    names: 14_200,
    observedAt: NOW - 9_000,
    dropped: 3,
    fee: { source: 'assumed', rate: basisPoints(1000), observedAt: NOW },
  },
  waxpeer: {
    names: 22_118,
    observedAt: NOW - 12_000,
    dropped: 0,
    fee: { source: 'account', rate: basisPoints(600), observedAt: NOW - 10_800_000 },
  },
};

function buildRejected(finding: Finding): RejectedPair {
  return {
    buyOn: 'dmarket',
    sellOn: 'waxpeer',
    key: toItemKey(REDLINE),
    name: REDLINE,
    buyPrice: dollars(21.4),
    sellAsk: dollars(24.9),
    finding,
  };
}

/** The report of a scan that found the seven deals. */
export function buildReport(changes: Partial<ScanReport> = {}): ScanReport {
  return {
    request: REQUEST,
    startedAt: NOW - 8_000,
    tookMs: 8_000,
    sources: SOURCES,
    failures: [],
    compared: 8930,
    opportunities: DEALS,
    candidates: 41,
    refused: [],
    closest: [],
    rejected: {
      ...NO_REJECTIONS,
      counts: {
        ...NO_REJECTIONS.counts,
        'no-profit': 17_204,
        'below-minimum': 61,
        'price-range': 412,
        spike: 38,
        gone: 2,
      },
      examples: {
        ...NO_REJECTIONS.examples,
        'below-minimum': [buildRejected({ reason: 'below-minimum', value: 410, limit: 500 })],
        spike: [buildRejected({ reason: 'spike', value: 5 * 3_600_000, limit: 24 * 3_600_000 })],
        gone: [buildRejected({ reason: 'gone' })],
      },
    },
    ...changes,
  };
}

/** What both markets say of the Redline. */
export function buildPriceReport(changes: Partial<PriceReport> = {}): PriceReport {
  const price = (
    market: MarketId,
    quote: Quote,
    ageMs: number,
  ): NonNullable<PriceReport['prices'][MarketId]> => ({
    quote,
    observedAt: NOW - ageMs,
    url: `https://${market}.example/item`,
    fee: SOURCES[market]!.fee,
  });
  return {
    game: 'csgo',
    item: { key: toItemKey(REDLINE), name: REDLINE },
    prices: {
      dmarket: price('dmarket', buildQuote(REDLINE, 21.4, 20.65, 58), 9_000),
      waxpeer: price('waxpeer', buildQuote(REDLINE, 24.9, 22.8, 41), 12_000),
    },
    failures: [],
    steam: { price: dollars(34.1), market: 'waxpeer', observedAt: NOW - 12_000 },
    changes: {
      dmarket: { change7d: basisPoints(120), change30d: basisPoints(600) },
      waxpeer: { change7d: basisPoints(-30), change30d: null },
    },
    sales: { market: 'dmarket', ...SALES },
    ways: [buildDeal(), buildDeal({ buyOn: 'waxpeer', ask: 24.9, sellAsk: 21.4 })],
    ...changes,
  };
}

/** An application that has been up for two days, with one market that fails. */
export function buildStatus(): SystemStatus {
  const route = (name: string, ttlMs: number, ageMs: number | null, requests: number, hits: number) => ({
    name,
    ttlMs,
    ageMs,
    requests,
    hits,
  });
  const market = {
    networkCalls: 2301,
    rateLimited: 2,
    queued: 0,
    prices: { calls: 26, perSecond: 6 },
    pausedUntil: null,
    cacheBytes: 5e7,
    lastSuccessAt: NOW - 9_000,
  };
  return {
    startedAt: NOW - (2 * 24 + 4) * 3_600_000,
    markets: {
      dmarket: {
        ...market,
        routes: [
          route('prices', 30_000, 9_000, 14_231, 12_950),
          route('fees', 21_600_000, 10_800_000, 12_500, 12_375),
          route('offers', 30_000, null, 0, 0),
        ],
        failing: null,
      },
      waxpeer: {
        ...market,
        rateLimited: 0,
        routes: [route('prices', 60_000, 712_000, 22_100, 20_774), route('bids', 60_000, 40_000, 931, 700)],
        failing: { since: NOW - 680_000, reason: 'waxpeer GET /v1/prices (status 502): the market failed' },
      },
    },
    lastScan: { at: NOW - 60_000, tookMs: 8_123, deals: 12 },
    books: { held: [], listeners: [] },
    refresh: null,
    feed: null,
    memoryBytes: 84e6,
    alerts: { waiting: 2, sent: 14 },
    diskBytes: 61e6,
  };
}
