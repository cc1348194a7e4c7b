import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mills } from '../../src/domain/money.ts';
import { computeProfit } from '../../src/domain/profit.ts';
import { quantityOf, type QuantitySource } from '../../src/domain/quantity.ts';
import { buildTradeTerms, usd } from '../support/trades.ts';

const terms = buildTradeTerms();
const source = (changes: Partial<QuantitySource> = {}): QuantitySource => ({
  asks: [20, 20, 20.1, 22].map(usd),
  sellPrice: usd(24),
  salesPerDay: 10,
  budget: null,
  suffices: ({ net }) => net >= 1000,
  ...changes,
});

describe('how many make sense', () => {
  it.each([
    ['profit', {}, 3],
    ['listings', { asks: [20, 20].map(usd) }, 2],
    ['sales', { salesPerDay: 1.2 }, 2],
    ['sales', { salesPerDay: undefined }, 1],
    ['budget', { budget: usd(59) }, 2],
  ] as const)('is limited by %s', (limitedBy, changes, units) => {
    expect(quantityOf(source(changes), terms)).toMatchObject({ units, limitedBy });
  });

  it('walks up the asks and down the price, a step a unit', () => {
    const { cost, net } = quantityOf(source(), terms);
    const trades = [computeProfit(usd(20), usd(24), terms), computeProfit(usd(20), usd(23.99), terms)];
    const last = computeProfit(usd(20.1), usd(23.98), terms);
    expect(cost).toBe(usd(60.1));
    expect(net).toBe(trades[0]!.net + trades[1]!.net + last.net);
  });

  it('is at least one, since the deal is shown because of it', () => {
    expect(quantityOf(source({ budget: usd(1), suffices: () => false }), terms).units).toBe(1);
  });

  it('never grows with a smaller budget, slower sales or dearer listings', () => {
    const asks = fc
      .array(fc.integer({ min: 1_900, max: 2_300 }), { minLength: 1, maxLength: 12 })
      .map((cents) => cents.toSorted((a, b) => a - b).map((price) => mills(price * 10)));
    const perDay = fc.double({ min: 0, max: 20, noNaN: true });
    const budget = fc.integer({ min: 0, max: 30_000 }).map((cents) => mills(cents * 10));
    fc.assert(
      fc.property(asks, perDay, budget, fc.integer({ min: 0, max: 100 }), (prices, rate, money, less) => {
        const units = quantityOf(source({ asks: prices, salesPerDay: rate, budget: money }), terms).units;
        const worse = source({
          asks: prices.map((price) => mills(price + less * 10)),
          salesPerDay: rate / 2,
          budget: mills(Math.max(0, money - less * 10)),
        });
        expect(quantityOf(worse, terms).units).toBeLessThanOrEqual(units);
      }),
    );
  });
});
