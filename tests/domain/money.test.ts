import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  basisPoints,
  centsToMills,
  chargeUp,
  mills,
  millsToCentsDown,
  millsToCentsUp,
  parseDollars,
  parseFeeFraction,
  parseShareKept,
  ratioDown,
} from '../../src/domain/money.ts';

const price = fc.integer({ min: 1, max: 1_000_000_000 });
const rate = fc.integer({ min: 0, max: 9_999 });

describe('money', () => {
  it.each([Number.NaN, Infinity, 1.5, 2 ** 53])('refuses %s as mills', (value) => {
    expect(() => mills(value)).toThrow(RangeError);
  });

  it('converts a price that is paid up to cents and money that is received down', () => {
    expect(millsToCentsUp(mills(1592))).toBe(160);
    expect(millsToCentsDown(mills(1592))).toBe(159);
  });

  it('keeps whole cents whole in both directions', () => {
    fc.assert(
      fc.property(price, (cents) => {
        expect(millsToCentsUp(centsToMills(cents))).toBe(cents);
        expect(millsToCentsDown(centsToMills(cents))).toBe(cents);
      }),
    );
  });

  it('charges the least multiple of the step that covers the exact share', () => {
    fc.assert(
      fc.property(price, rate, fc.constantFrom(1, 10), (amount, points, step) => {
        const charged = BigInt(chargeUp(mills(amount), basisPoints(points), mills(step)));
        const exact = BigInt(amount) * BigInt(points);
        expect(charged % BigInt(step)).toBe(0n);
        expect(charged * 10_000n >= exact).toBe(true);
        expect((charged - BigInt(step)) * 10_000n < exact).toBe(true);
      }),
    );
  });

  it.each([
    ['0.5', 500],
    ['$12', 12_000],
    [' 3.250 ', 3_250],
    ['0', 0],
  ])('reads %s dollars', (text, expected) => {
    expect(parseDollars(text)).toBe(expected);
  });

  it.each(['', '1.2345', '-1', '1e3', 'five', '1,5', '0x10'])('does not take %j for an amount', (text) => {
    expect(parseDollars(text)).toBeUndefined();
  });

  it.each([
    ['0.02', 200],
    [0.1, 1000],
    ['0.055', 550],
    ['0.00001', 1],
    ['0', 0],
  ])('reads the fee fraction %s, rounded up', (fraction, expected) => {
    expect(parseFeeFraction(fraction)).toBe(expected);
  });

  it.each(['1', '-0.1', 'NaN', '', '7%', '1.5'])('does not take %j for a fee fraction', (fraction) => {
    expect(parseFeeFraction(fraction)).toBeUndefined();
  });

  it.each([
    [0.94, 600],
    ['0.95', 500],
    [1, 0],
    [0.94999, 501],
  ])('reads a share kept of %s as the fee it leaves', (share, expected) => {
    expect(parseShareKept(share)).toBe(expected);
  });

  it.each([0, -0.5, 1.2, Number.NaN, '94'])('does not take %s for a share kept', (share) => {
    expect(parseShareKept(share)).toBeUndefined();
  });

  it('never overstates a ratio', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), price, (part, base) => {
        const ratio = BigInt(ratioDown(mills(part), mills(base)) ?? 0);
        expect(ratio * BigInt(base) <= BigInt(part) * 10_000n).toBe(true);
        expect((ratio + 1n) * BigInt(base) > BigInt(part) * 10_000n).toBe(true);
      }),
    );
  });
});
