import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { buildComparer } from '../../src/arbitrage/comparer.ts';
import { basisPoints, type Mills } from '../../src/domain/money.ts';
import { type MarketView } from '../../src/domain/pair.ts';
import { NO_TRANSFER_COSTS } from '../../src/domain/profit.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { buildBook, buildFees, buildQuote, NOW, usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';

function buildView(changes: Partial<MarketView> = {}): MarketView {
  return { ...BASE, ...changes };
}

const limits = { minNet: 0 as Mills, minRoi: basisPoints(0), budget: null };
const BASE: MarketView = {
  books: {
    dmarket: buildBook('dmarket', [buildQuote(REDLINE, { bestAsk: usd(20), askCount: 10 })]),
    waxpeer: buildBook('waxpeer', [buildQuote(REDLINE, { bestAsk: usd(24), askCount: 10 })]),
  },
  fees: { dmarket: buildFees('dmarket', 500), waxpeer: buildFees('waxpeer', 600) },
  history: {},
  costs: NO_TRANSFER_COSTS,
  limits,
  now: NOW,
};

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('a comparison of whole books', () => {
  const { dmarket, waxpeer } = BASE.fees;

  it('is shared by all who want the same of the same within seconds, however old the fees are by then', async () => {
    const compare = buildComparer();
    const first = compare(BASE, DEFAULT_SETTINGS);
    const fees = { dmarket: { ...dmarket, observedAt: NOW + 5 }, waxpeer };
    expect(compare(buildView({ fees, now: NOW + 5 }), { ...DEFAULT_SETTINGS })).toBe(first);
    expect((await first).compared).toBe(1);
    jest.advanceTimersByTime(3_000);
    const later = compare(BASE, DEFAULT_SETTINGS);
    expect(later).not.toBe(first);
    expect(await later).toEqual(await first);
  });

  it.each<readonly [string, Partial<MarketView>]>([
    ['another book', { books: { ...BASE.books, waxpeer: { ...BASE.books.waxpeer } } }],
    ['another fee', { fees: { dmarket, waxpeer: { ...waxpeer, sellerRate: basisPoints(700) } } }],
    ['another table of fees', { fees: { dmarket: { ...dmarket, reduced: new Map() }, waxpeer } }],
    ['another budget', { limits: { ...limits, budget: usd(100) } }],
    ['costs', { costs: { ...NO_TRANSFER_COSTS, depositRate: basisPoints(100) } }],
    ['other records', { records: () => undefined }],
    [
      'another history',
      { history: { dmarket: { market: 'dmarket', game: 'csgo', recordedAt: 1, of: () => undefined } } },
    ],
  ])('is made anew with %s', (_, changes) => {
    const compare = buildComparer();
    const first = compare(BASE, DEFAULT_SETTINGS);
    expect(compare(buildView(changes), DEFAULT_SETTINGS)).not.toBe(first);
  });

  it('is made anew for whoever wants something else', () => {
    const compare = buildComparer();
    const first = compare(BASE, DEFAULT_SETTINGS);
    expect(compare(BASE, { ...DEFAULT_SETTINGS, minNet: usd(1) })).not.toBe(first);
    expect(
      compare(BASE, { ...DEFAULT_SETTINGS, hidden: [{ kind: 'pattern', pattern: 'redline' }] }),
    ).not.toBe(first);
  });
});
