import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mills } from '../../src/domain/money.ts';
import { expectSale, type SellSide, undercutPrice } from '../../src/domain/sale-price.ts';
import { usd } from '../support/trades.ts';

const side = (lowestAsk: number, more: Partial<SellSide> = {}): SellSide => ({
  lowestAsk: usd(lowestAsk),
  step: mills(10),
  ...more,
});

describe('the expected sale price', () => {
  it('undercuts the lowest ask by one step', () => {
    expect(undercutPrice(side(24.9))).toBe(24_890);
  });

  it('matches an ask that stands alone far below the next one', () => {
    expect(undercutPrice(side(10, { secondAsk: usd(11.01) }))).toBe(10_000);
    expect(undercutPrice(side(10, { secondAsk: usd(11) }))).toBe(9_990);
  });

  it('is no price below nothing, however little is asked', () => {
    for (const ask of [1, 5, 10, 11, 19, 20]) {
      const sale = expectSale({ lowestAsk: mills(ask), step: mills(10) });
      expect(sale.undercut).toBeGreaterThan(0);
      expect(sale.price).toBeGreaterThanOrEqual(0);
    }
  });

  it.each([
    [
      'sales below the ask cap it at 102 % of their median',
      { sales: { median: usd(20), count: 5 } },
      20_400,
      'sales',
    ],
    ['sales above the ask leave the undercut', { sales: { median: usd(30), count: 5 } }, 24_890, 'sales'],
    ['recorded asks cap it at their middle', { recordedMedian: usd(24) }, 24_000, 'history'],
    [
      'too few sales fall back to recorded asks',
      { sales: { median: usd(20), count: 4 }, recordedMedian: usd(24.95) },
      24_890,
      'history',
    ],
    ['nothing known takes three percent off', {}, 24_140, 'discount'],
  ] as const)('%s', (_, evidence, price, basis) => {
    expect(expectSale(side(24.9, evidence))).toEqual({ price, undercut: 24_890, basis });
  });

  it('is never above the undercut price and always in whole steps', () => {
    const ask = fc.integer({ min: 2, max: 1_000_000 }).map((cents) => mills(cents * 10));
    fc.assert(
      fc.property(ask, ask, fc.integer({ min: 0, max: 20 }), (lowestAsk, median, count) => {
        const { price, undercut } = expectSale({ lowestAsk, step: mills(10), sales: { median, count } });
        expect(price).toBeLessThanOrEqual(undercut);
        expect(price % 10).toBe(0);
      }),
    );
  });
});
