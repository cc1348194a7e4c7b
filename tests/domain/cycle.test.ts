import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildCycle, compoundPerDay, exposureDays, netPerDay, roiPerDay } from '../../src/domain/cycle.ts';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { chanceOfSale, expectedSaleDays, queueAt, rateOfSales } from '../../src/domain/sale-rate.ts';
import { usd } from '../support/trades.ts';

const rate = { perDay: 5, isEstimated: false };
const queue = { length: 9, isEstimated: false };

describe('how long a trade takes', () => {
  it('adds lock, sale and payout hold where a locked item cannot be listed', () => {
    const cycle = buildCycle({ sellOn: 'dmarket', offerLockHours: 0, rate, queue });
    expect(cycle).toMatchObject({ lockHours: 168, saleDays: 2, days: 16, daysListedLocked: null });
    expect(exposureDays(cycle)).toBe(16);
  });

  it('takes the lock of the listing where that is the longer one', () => {
    expect(buildCycle({ sellOn: 'waxpeer', offerLockHours: 192, rate, queue })).toMatchObject({
      lockHours: 192,
      isLockTold: true,
      days: 17,
      daysListedLocked: 15,
    });
  });

  it.each([
    ['rate', { rate: undefined, queue }],
    ['queue', { rate, queue: undefined }],
    ['sale', { rate: { perDay: 0, isEstimated: false }, queue }],
  ])('says nothing of the days while no %s is known', (_, known) => {
    const cycle = buildCycle({ sellOn: 'waxpeer', offerLockHours: null, ...known });
    expect(cycle).toMatchObject({ saleDays: null, soldInWeek: null, days: null, isLockTold: false });
    expect(exposureDays(cycle)).toBe(14);
  });

  it('never earns more a day by rounding', () => {
    const days = fc.double({ min: 0.5, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), days, (amount, span) => {
        expect(netPerDay(mills(amount), span) * span).toBeLessThanOrEqual(amount + 1e-6);
        const roi = basisPoints(Math.max(-9_999, amount));
        expect(roiPerDay(roi, span) / 10_000).toBeLessThanOrEqual(compoundPerDay(roi, span));
      }),
    );
  });
});

describe('the rate of sales', () => {
  const told = { market: 'dmarket', perDay: 10 } as const;

  it('is what the market tells', () => {
    expect(rateOfSales({ sellOn: 'dmarket', told, askCounts: { dmarket: 58, waxpeer: 41 } })).toEqual({
      perDay: 10,
      isEstimated: false,
    });
  });

  it.each([
    [41, 58, 7.07],
    [500, 10, 20],
    [1, 100, 2],
    [null, 58, 2],
    [41, null, 2],
    [41, 0, 2],
  ])('is scaled by listings, %p here and %p there, within bounds', (waxpeer, dmarket, perDay) => {
    const { perDay: found, isEstimated } = rateOfSales({
      sellOn: 'waxpeer',
      told,
      askCounts: { dmarket, waxpeer },
    });
    expect(found).toBeCloseTo(perDay, 2);
    expect(isEstimated).toBe(true);
  });

  it('counts the listings up to two percent above our price', () => {
    expect(queueAt(usd(100), [99, 100, 102, 102.01].map(usd), 50)).toEqual({ length: 3, isEstimated: false });
    expect(queueAt(usd(100), undefined, 41)).toEqual({ length: 21, isEstimated: true });
    expect(queueAt(usd(100), undefined, null)).toBeUndefined();
  });

  it('gives a chance that grows with time and falls with the queue', () => {
    const days = fc.double({ min: 0, max: 60, noNaN: true });
    const length = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(days, length, fc.double({ min: 0.01, max: 50, noNaN: true }), (span, ahead, perDay) => {
        const chance = (time: number, before: number): number =>
          chanceOfSale(time, { length: before, isEstimated: false }, { perDay, isEstimated: false });
        expect(chance(span, ahead)).toBeGreaterThanOrEqual(0);
        expect(chance(span, ahead)).toBeLessThanOrEqual(1);
        expect(chance(span + 1, ahead)).toBeGreaterThanOrEqual(chance(span, ahead) - 1e-9);
        expect(chance(span, ahead + 1)).toBeLessThanOrEqual(chance(span, ahead) + 1e-9);
      }),
    );
  });

  it('knows the chance of the first sale in closed form', () => {
    const none = { length: 0, isEstimated: false };
    expect(chanceOfSale(2, none, rate)).toBeCloseTo(1 - Math.exp(-10), 12);
    expect(expectedSaleDays(none, rate)).toBe(0.2);
  });
});
