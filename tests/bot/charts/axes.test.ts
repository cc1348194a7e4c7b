import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilsonInterval } from '../../../src/domain/calibration.ts';
import { placeTags } from '../../../src/bot/charts/price-tags.ts';
import { buildScale } from '../../../src/bot/charts/scale.ts';
import { buildTimeTicks } from '../../../src/bot/charts/time-ticks.ts';

const DAY_MS = 86_400_000;

describe('buildScale', () => {
  it.each([
    [[21.4, 24.9], 5, { min: 21, max: 25, step: 1 }],
    [[0, 3.2], 3, { min: 0, max: 4, step: 2 }],
    [[-0.3, 0.6], 3, { min: -0.5, max: 1, step: 0.5 }],
    [[], 5, { min: 0, max: 1, step: 0.2 }],
  ])('chooses round marks for %j', (values, wanted, scale) => {
    expect(buildScale(values, wanted, 0.01)).toMatchObject(scale);
  });

  it('holds every value between few marks, whatever the values are', () => {
    const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (values) => {
        const { min, max, ticks } = buildScale(values, 5, 0.01);
        expect(min).toBeLessThanOrEqual(Math.min(...values) + 1e-6);
        expect(max).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6);
        expect(max).toBeGreaterThan(min);
        expect([ticks[0], ticks.at(-1)]).toEqual([min, max]);
        expect(ticks.length).toBeLessThanOrEqual(9);
      }),
    );
  });
});

describe('buildTimeTicks', () => {
  it('stands at local midnight on both sides of a change of clocks', () => {
    // Kyiv goes from UTC+2 to UTC+3 on 29 March 2026.
    const ticks = buildTimeTicks(Date.UTC(2026, 2, 27), Date.UTC(2026, 2, 31), 'en', 'Europe/Kyiv');
    expect(ticks).toEqual([
      { at: Date.UTC(2026, 2, 27, 22), label: 'Mar 28' },
      { at: Date.UTC(2026, 2, 28, 22), label: 'Mar 29' },
      { at: Date.UTC(2026, 2, 29, 21), label: 'Mar 30' },
      { at: Date.UTC(2026, 2, 30, 21), label: 'Mar 31' },
    ]);
  });

  it('stands at midnight where zones are half an hour off', () => {
    const [first] = buildTimeTicks(Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 7), 'en', 'Asia/Kolkata');
    expect(first).toEqual({ at: Date.UTC(2026, 0, 5, 18, 30), label: 'Jan 6' });
  });

  it.each([7, 30, 180])('marks no more than six days of %d', (days) => {
    const to = Date.UTC(2026, 10, 24, 21);
    const ticks = buildTimeTicks(to - days * DAY_MS, to, 'ru', 'Europe/Kyiv');
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.length).toBeLessThanOrEqual(6);
  });

  it('marks months on a long stretch', () => {
    const ticks = buildTimeTicks(Date.UTC(2026, 4, 20), Date.UTC(2026, 7, 20), 'en', 'UTC');
    expect(ticks.map(({ label }) => label)).toEqual(['Jun', 'Jul', 'Aug']);
  });
});

describe('placeTags', () => {
  const panel = { top: 100, height: 400, scale: { min: 0, max: 4, step: 1, ticks: [0, 1, 2, 3, 4] } };
  const tag = (dollars: number) => ({ dollars, text: `$${dollars}`, fill: '#000', color: '#fff' });

  it('puts each at the height of its amount', () => {
    expect(placeTags([tag(1), tag(3)], panel).map(({ y }) => y)).toEqual([200, 400]);
  });

  it('moves two apart that would overlap, the dearer one above', () => {
    const [upper, lower] = placeTags([tag(2), tag(2.1)], panel);
    expect([upper?.text, lower?.text]).toEqual(['$2.1', '$2']);
    expect((lower?.y ?? 0) - (upper?.y ?? 0)).toBeCloseTo(52);
  });
});

describe('wilsonInterval', () => {
  it.each([
    [10, 20, 0.299, 0.701],
    [20, 20, 0.839, 1],
    [0, 20, 0, 0.161],
  ])('of %d hits in %d is right to the thousandth', (hits, judged, low, high) => {
    const interval = wilsonInterval(hits, judged);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });
});
