import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { basisPoints, type Mills, mills } from '../../src/domain/money.ts';
import {
  breakEvenPrice,
  computeProfit,
  computeResale,
  cushionOf,
  lastingSaleTerms,
  type TradeTerms,
} from '../../src/domain/profit.ts';
import { buildFees, buildTradeTerms, NOW, usd } from '../support/trades.ts';

const cents = (max: number): fc.Arbitrary<Mills> =>
  fc.integer({ min: 1, max }).map((value) => mills(value * 10));
const share = fc.integer({ min: 0, max: 2_000 });

const anyTerms: fc.Arbitrary<TradeTerms> = fc
  .record({
    rate: share,
    reducedRate: share,
    from: cents(5_000),
    width: cents(5_000),
    deposit: share,
    flat: cents(100),
  })
  .map(({ rate, reducedRate, from, width, deposit, flat }) =>
    buildTradeTerms({
      sellFees: buildFees(
        'waxpeer',
        rate,
        [
          [
            'AK-47 | Redline (Field-Tested)',
            {
              rate: basisPoints(reducedRate),
              minPrice: from,
              maxPrice: mills(from + width),
              expiresAt: NOW + 1,
            },
          ],
        ],
        20,
      ),
      costs: {
        included: true,
        depositRate: basisPoints(deposit),
        depositFlat: flat,
        withdrawalRate: basisPoints(deposit),
        withdrawalFlat: flat,
      },
    }),
  );

describe('profit', () => {
  it('works out the known trade to the mill', () => {
    const terms = buildTradeTerms();
    const profit = computeProfit(usd(21.4), usd(24.89), terms);
    expect(profit).toEqual({
      cost: 21_400,
      sellerFee: 1_500,
      sellerRate: 600,
      proceeds: 23_390,
      net: 1_990,
      roi: 929,
    });
    expect(breakEvenPrice(usd(21.4), terms)).toBe(22_770);
    expect(cushionOf(usd(24.89), usd(22.77))).toBe(851);
    expect(computeProfit(usd(21.4), usd(22.8), terms).net).toBe(30);
  });

  it.each([
    [0.38, 0.44, 30, 789],
    [0.38, 0.43, 20, 526],
  ])('lets one cent decide on a cheap item bought at %s and sold at %s', (buy, sell, net, roi) => {
    const profit = computeProfit(usd(buy), usd(sell), buildTradeTerms());
    expect([profit.net, profit.roi]).toEqual([net, roi]);
  });

  it('takes the minimum fee where the rate would charge less', () => {
    const terms = buildTradeTerms({ sellFees: buildFees('dmarket', 1000, [], 20) });
    expect(computeProfit(usd(0.05), usd(0.1), terms).sellerFee).toBe(20);
  });

  it('applies a reduced fee only within its prices and its time', () => {
    const fee = { rate: basisPoints(200), minPrice: usd(10), maxPrice: usd(20), expiresAt: NOW + 1 };
    const sellFees = buildFees('dmarket', 1000, [['AK-47 | Redline (Field-Tested)', fee]]);
    const rateAt = (price: number, now: number): number =>
      computeProfit(usd(1), usd(price), buildTradeTerms({ sellFees, now })).sellerRate;
    expect([rateAt(9.99, NOW), rateAt(10, NOW), rateAt(20, NOW), rateAt(20.01, NOW)]).toEqual([
      1000, 200, 200, 1000,
    ]);
    expect(rateAt(15, NOW + 1)).toBe(1000);
  });

  it('never pays more than exact arithmetic would', () => {
    fc.assert(
      fc.property(cents(100_000), cents(100_000), share, (buy, sell, rate) => {
        const { net } = computeProfit(buy, sell, buildTradeTerms({ sellFees: buildFees('waxpeer', rate) }));
        expect(BigInt(net) * 10_000n <= BigInt(sell) * BigInt(10_000 - rate) - BigInt(buy) * 10_000n).toBe(
          true,
        );
      }),
    );
  });

  it('breaks even at the least price that does not lose, whatever the fees', () => {
    fc.assert(
      fc.property(cents(20_000), anyTerms, (buy, terms) => {
        const price = breakEvenPrice(buy, terms);
        expect(price % 10).toBe(0);
        expect(computeProfit(buy, price, terms).net).toBeGreaterThanOrEqual(0);
        expect(computeProfit(buy, mills(price - 10), terms).net).toBeLessThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the first of several prices that break even where a reduced fee makes proceeds fall again', () => {
    const fee = { rate: basisPoints(0), minPrice: usd(1), maxPrice: usd(2), expiresAt: NOW + 1 };
    const terms = buildTradeTerms({
      sellFees: buildFees('waxpeer', 2000, [['AK-47 | Redline (Field-Tested)', fee]]),
    });
    expect(breakEvenPrice(usd(1.9), terms)).toBe(1_900);
    expect(breakEvenPrice(usd(2.01), terms)).toBe(2_520);
  });

  it('refuses an item that costs nothing', () => {
    expect(() => computeProfit(mills(0), usd(1), buildTradeTerms())).toThrow(RangeError);
  });

  it('works out a later sale at another price on the terms that were kept', () => {
    const terms = buildTradeTerms();
    const { cost } = computeProfit(usd(20), usd(24), terms);
    const { net, roi } = computeProfit(usd(20), usd(22.5), terms);
    expect(computeResale(cost, usd(22.5), lastingSaleTerms(terms))).toEqual({ net, roi });
  });

  it('never expects more of a later sale than the fees of the day would have left', () => {
    fc.assert(
      fc.property(anyTerms, cents(10_000), cents(10_000), (terms, buy, sold) => {
        const { cost, net } = computeProfit(buy, sold, terms);
        expect(computeResale(cost, sold, lastingSaleTerms(terms)).net).toBeLessThanOrEqual(net);
      }),
    );
  });
});
