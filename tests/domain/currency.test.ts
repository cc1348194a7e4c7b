import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CURRENCIES,
  type ExchangeRate,
  exchangeDown,
  exchangeUp,
  FOREIGN_CURRENCIES,
  isFarFrom,
  isRateTooOld,
} from '../../src/domain/currency.ts';
import { mills } from '../../src/domain/money.ts';

const DAY_MS = 86_400_000;
const rateOf = (microsPerDollar: number): ExchangeRate => ({ currency: 'EUR', microsPerDollar, at: 0 });

/** A million dollars of gain or loss, and rates of strong and weak currencies. */
const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(mills);
const rates = fc.integer({ min: 10_000, max: 100_000_000_000 }).map(rateOf);

/** Mills times millionths to a hundredth, exactly. */
const SCALE = 10_000_000n;

describe('an amount in another currency', () => {
  it.each([
    [2000, 916_422, 183, 184],
    [-2000, 916_422, -184, -183],
    [1000, 1_000_000, 100, 100],
    [-1000, 1_000_000, -100, -100],
    [1, 41_352_700, 4, 5],
    [0, 916_422, 0, 0],
  ])('of %i mills at %i is %i received, %i paid', (amount, micros, received, paid) => {
    expect(exchangeDown(mills(amount), rateOf(micros))).toBe(received);
    expect(exchangeUp(mills(amount), rateOf(micros))).toBe(paid);
  });

  it('is never better than the exact value, and less than a hundredth worse', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        const exact = BigInt(amount) * BigInt(rate.microsPerDollar);
        const received = BigInt(exchangeDown(amount, rate)) * SCALE;
        const paid = BigInt(exchangeUp(amount, rate)) * SCALE;
        expect(received <= exact && exact - received < SCALE).toBe(true);
        expect(paid >= exact && paid - exact < SCALE).toBe(true);
      }),
    );
  });

  it('keeps the order of amounts', () => {
    fc.assert(
      fc.property(amounts, amounts, rates, (one, other, rate) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(exchangeDown(less, rate)).toBeLessThanOrEqual(exchangeDown(more, rate));
      }),
    );
  });
});

describe('an exchange rate', () => {
  it('is of any currency but the dollar', () => {
    expect(['USD', ...FOREIGN_CURRENCIES]).toEqual(CURRENCIES);
  });

  it.each([
    [1_300_000, false],
    [1_300_001, true],
    [700_000, false],
    [699_999, true],
  ])('of %i is far from 1,000,000: %s', (micros, isFar) => {
    expect(isFarFrom(rateOf(micros), rateOf(1_000_000))).toBe(isFar);
  });

  it('is too old after seven days', () => {
    expect(isRateTooOld(rateOf(1), 7 * DAY_MS)).toBe(false);
    expect(isRateTooOld(rateOf(1), 7 * DAY_MS + 1)).toBe(true);
  });
});
