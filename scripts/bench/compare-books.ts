import type * as comparison from '../../src/domain/comparison.ts';
import { buildAssumedFees } from '../../src/domain/fees.ts';
import { DEFAULT_GATE_LIMITS } from '../../src/domain/gates/index.ts';
import { mills } from '../../src/domain/money.ts';
import { type MarketView } from '../../src/domain/pair.ts';
import { NO_TRANSFER_COSTS } from '../../src/domain/profit.ts';
import { type Quote, type QuoteBook } from '../../src/domain/quote.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { toItemKey } from '../../src/domain/title.ts';
import { type MarketId } from '../../src/domain/venue.ts';
import { importBuilt } from './built.ts';

const RUNS = 15;

/** Milliseconds of CPU that joining, judging and ranking two books of so many names takes, in the middle of 15 runs. */
export async function measureComparison(names: number): Promise<number> {
  const { compareBooks } = await importBuilt<typeof comparison>('domain/comparison.js');
  const view = buildComparedView(names, Date.now());
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    compareBooks(view, DEFAULT_SETTINGS, DEFAULT_GATE_LIMITS);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
}

/** Two books with the same names, of which about one in fifty pays; nothing is known of their past. */
export function buildComparedView(names: number, now: number): MarketView {
  return {
    books: { dmarket: buildBook('dmarket', names, now), waxpeer: buildBook('waxpeer', names, now) },
    fees: { dmarket: buildAssumedFees('dmarket', now), waxpeer: buildAssumedFees('waxpeer', now) },
    costs: NO_TRANSFER_COSTS,
    history: {},
    limits: DEFAULT_SETTINGS,
    now,
  };
}

/** A book of so many names, the same ones for both markets; about one in fifty pays. */
export function buildBook(market: MarketId, names: number, observedAt: number): QuoteBook {
  const quotes = Array.from({ length: names }, (_, index) => buildQuote(market, index));
  return {
    market,
    game: 'csgo',
    observedAt,
    dropped: {},
    quotes: new Map(quotes.map((quote) => [quote.key, quote])),
  };
}

function buildQuote(market: MarketId, index: number): Quote {
  const title = `StatTrak™ Weapon ${index} | Finish ${index % 97} (Field-Tested)`;
  const base = 1_000 + ((index * 7_919) % 200_000);
  const spread = market === 'waxpeer' ? base * ((index * 31) % 50 === 0 ? 0.3 : 0.02) : 0;
  const ask = Math.round((base + spread) / 10) * 10;
  return {
    key: toItemKey(title),
    title,
    bestAsk: mills(ask),
    bestBid: mills(ask - 100),
    askCount: 12,
    bidCount: 3,
    mixesPhases: false,
  };
}
