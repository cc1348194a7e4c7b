import { describe, expect, it } from '@jest/globals';
import { type HitRecord } from '../../src/domain/calibration.ts';
import { appraise, buildOpportunity } from '../../src/domain/opportunity.ts';
import { type MarketView, type Pair } from '../../src/domain/pair.ts';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { NO_TRANSFER_COSTS } from '../../src/domain/profit.ts';
import { type Offer } from '../../src/domain/quote.ts';
import { netPerDay, roiPerDay } from '../../src/domain/cycle.ts';
import { buildOffer } from '../support/market.ts';
import { buildBook, buildFees, buildHistory, buildQuote, NOW, usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const offersAt = (prices: readonly number[]): readonly Offer[] =>
  prices.map((price, index) => buildOffer(REDLINE, price, index));

const view: MarketView = {
  books: {
    dmarket: buildBook('dmarket', [], NOW - 9_000),
    waxpeer: buildBook('waxpeer', [], NOW - 12_000),
  },
  fees: { dmarket: buildFees('dmarket', 700), waxpeer: { ...buildFees('waxpeer', 600), source: 'account' } },
  history: {
    waxpeer: { market: 'waxpeer', game: 'csgo', recordedAt: NOW, of: () => buildHistory(24.95) },
  },
  costs: NO_TRANSFER_COSTS,
  limits: { minNet: mills(500), minRoi: basisPoints(500), budget: null },
  now: NOW,
};

const pair: Pair = {
  buyOn: 'dmarket',
  sellOn: 'waxpeer',
  buy: buildQuote(REDLINE, { bestAsk: usd(21.4), bestBid: usd(20.65), askCount: 58 }) as Pair['buy'],
  sell: buildQuote(REDLINE, { bestAsk: usd(24.9), bestBid: usd(22.8), askCount: 41 }) as Pair['sell'],
  evidence: {
    buyOffers: offersAt([21.4, 21.4, 21.4, 21.9, 23]),
    sellOffers: offersAt([24.9, 24.95, 25, 25, 25.1, 25.1, 25.2, 25.2, 25.3, 25.3, 25.3, 25.35, 25.38, 26]),
    sales: {
      market: 'dmarket',
      summary: {
        median: usd(21.9),
        count: 20,
        lastAt: NOW - 7_200_000,
        perDay: 9.4,
        inTwentyDays: 20,
        leftOut: {},
        isErratic: false,
      },
    },
  },
  confirmation: { state: 'confirmed', at: NOW, atThisPrice: 3, lockHours: 0 },
};

describe('a worked deal, by hand', () => {
  const deal = buildOpportunity(pair, appraise(pair, view), view);

  it('nets what is left after fees, rounded against the trade', () => {
    expect(deal).toMatchObject({
      sellPrice: 24_890,
      sellBasis: 'history',
      profit: { net: 1_990, roi: 929, sellerFee: 1_500, proceeds: 23_390 },
      breakEven: 22_770,
      cushion: 851,
      costsIncluded: false,
    });
  });

  it('has three exits', () => {
    expect(deal.exits).toEqual({
      bid: { price: 22_800, net: 30, roi: 14 },
      undercut: { price: 24_890, net: 1_990, roi: 929 },
      median: { price: 24_950, net: 2_050, roi: 957 },
      medianOf: 'asks',
    });
  });

  it('takes sixteen days, or fourteen if it is listed while locked', () => {
    const { cycle, profit } = deal;
    expect(cycle).toMatchObject({ lockHours: 168, holdDays: 7, rate: { isEstimated: true } });
    expect(cycle.rate?.perDay).toBeCloseTo(6.645, 3);
    expect(cycle.queue).toEqual({ length: 13, isEstimated: false });
    expect(cycle.saleDays).toBeCloseTo(2.107, 3);
    expect(cycle.days).toBeCloseTo(16.107, 3);
    expect(cycle.daysListedLocked).toBe(14);
    expect(netPerDay(profit.net, cycle.days!)).toBe(123);
    expect(roiPerDay(profit.roi, cycle.days!)).toBe(55);
  });

  it('still earns when the price falls by what it usually varies', () => {
    expect(deal.risked).toEqual({ price: 23_530, net: 710, roi: 331 });
  });

  it('is graded A, less ten points because Waxpeer tells no sales', () => {
    expect(deal.confidence).toEqual({
      score: 90,
      scored: 'A',
      grade: 'A',
      doubts: ['rate-estimated'],
      record: null,
    });
  });

  it('is graded lower when such deals came true too seldom', () => {
    const records = (): HitRecord => ({ hits: 9, judged: 20 });
    const { confidence } = buildOpportunity(pair, appraise(pair, view), { ...view, records });
    expect(confidence).toMatchObject({ scored: 'A', grade: 'C', record: { hits: 9, judged: 20 } });
  });

  it('makes sense for as many as sell in a quarter of a week and still earn enough', () => {
    // 23.00 would leave 0.35 of the fifth; four units cost 86.10 and sell at 24.89, 24.88, 24.87 and 24.86.
    expect(deal.quantity).toEqual({ units: 4, limitedBy: 'profit', cost: 86_100, net: 7_400 });
  });
});
