import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildAssumedFees } from '../../src/domain/fees.ts';
import { type HistoryPoint } from '../../src/domain/history.ts';
import { mills, roundDownTo } from '../../src/domain/money.ts';
import { addNet, buildPriceCourse, type CourseStep } from '../../src/domain/price-course.ts';
import { computeProfit, NO_TRANSFER_COSTS, type TradeTerms } from '../../src/domain/profit.ts';
import { toItemKey } from '../../src/domain/title.ts';

const RANGE = { from: 1_000, to: 2_000, stepMs: 100, holdMs: 200 };
const TERMS: TradeTerms = {
  buyOn: 'dmarket',
  sellOn: 'waxpeer',
  key: toItemKey('AK-47 | Redline (Field-Tested)'),
  buyFees: buildAssumedFees('dmarket', 0),
  sellFees: buildAssumedFees('waxpeer', 0),
  costs: NO_TRANSFER_COSTS,
  now: 0,
};

function seen(at: number, ask: number | null, span: Partial<HistoryPoint> = {}): HistoryPoint {
  const price = ask === null ? null : mills(ask);
  const none = { bid: null, bidLow: null, bidHigh: null, askCount: null };
  return { at, spanMs: 0, ask: price, askLow: price, askHigh: price, ...none, ...span };
}

function asksOf(points: readonly HistoryPoint[]): readonly (number | null)[] {
  return buildPriceCourse({ dmarket: points, waxpeer: [] }, RANGE).map(
    ({ asks }) => asks.dmarket?.last ?? null,
  );
}

describe('buildPriceCourse', () => {
  it('holds a price for as long as it is believed and leaves a gap after that', () => {
    expect(asksOf([seen(1_100, 5), seen(1_800, 7)])).toEqual([
      null,
      5,
      5,
      null,
      null,
      null,
      null,
      null,
      7,
      7,
    ]);
  });

  it('begins with a price that was seen just before', () => {
    expect(asksOf([seen(950, 5)]).slice(0, 3)).toEqual([5, 5, null]);
  });

  it('ends a price when nobody asks any more', () => {
    expect(asksOf([seen(1_000, 5), seen(1_100, null)]).slice(0, 3)).toEqual([5, null, null]);
  });

  it('gives a point to every step that its span touches', () => {
    expect(asksOf([seen(1_150, 5, { spanMs: 300 })]).slice(0, 8)).toEqual([null, 5, 5, 5, 5, 5, 5, null]);
  });

  it('keeps the last price of a step with the extremes of all', () => {
    const points = [
      seen(1_010, 50),
      seen(1_020, 90),
      seen(1_030, 20, { askLow: mills(10) }),
      seen(1_040, 60),
    ];
    const [first] = buildPriceCourse({ dmarket: [], waxpeer: points }, RANGE);
    expect(first).toEqual({ at: 1_000, asks: { dmarket: null, waxpeer: { last: 60, low: 10, high: 90 } } });
  });

  it('loses no extreme of what was seen within the range', () => {
    const point = fc.record({
      at: fc.integer({ min: 1_000, max: 1_999 }),
      ask: fc.integer({ min: 1, max: 10 ** 9 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (unsorted) => {
        const points = unsorted.toSorted((a, b) => a.at - b.at).map(({ at, ask }) => seen(at, ask));
        const steps = buildPriceCourse({ dmarket: points, waxpeer: [] }, RANGE);
        const spans = steps.flatMap(({ asks }) => asks.dmarket ?? []);
        const asks = points.map(({ ask }) => ask ?? 0);
        expect(Math.min(...spans.map(({ low }) => low))).toBe(Math.min(...asks));
        expect(Math.max(...spans.map(({ high }) => high))).toBe(Math.max(...asks));
      }),
    );
  });
});

describe('addNet', () => {
  const span = (low: number, last: number, high: number) => ({
    low: mills(low),
    last: mills(last),
    high: mills(high),
  });
  const step: CourseStep = {
    at: 0,
    asks: { dmarket: span(9_000, 10_000, 11_000), waxpeer: span(12_000, 13_000, 15_000) },
  };

  it('bounds the net by the dearest purchase with the cheapest sale, and the other way round', () => {
    const net = (buy: number, lowestAsk: number) =>
      computeProfit(mills(buy), roundDownTo(mills(10), ((lowestAsk - 10) * 97) / 100), TERMS).net;
    expect(addNet([step], TERMS)[0]?.net).toEqual({
      low: net(11_000, 12_000),
      last: net(10_000, 13_000),
      high: net(9_000, 15_000),
    });
  });

  it('knows no net where one market is not known', () => {
    const half = { ...step, asks: { ...step.asks, waxpeer: null } };
    expect(addNet([half], TERMS)[0]?.net).toBeNull();
  });

  it('knows no net of a title that stands for several phases', () => {
    const key = toItemKey('★ Karambit | Doppler (Factory New)');
    expect(addNet([step], { ...TERMS, key })[0]?.net).toBeNull();
    const phase = toItemKey('★ Karambit | Doppler (Factory New)', 'Phase 2');
    expect(addNet([step], { ...TERMS, key: phase })[0]?.net).not.toBeNull();
  });

  it('tells no net where one ask is more than twice the other', () => {
    const step = (dmarket: number, waxpeer: number): CourseStep => {
      const span = (amount: number) => ({ last: mills(amount), low: mills(amount), high: mills(amount) });
      return { at: 0, asks: { dmarket: span(dmarket), waxpeer: span(waxpeer) } };
    };
    const [fair, dear, cheap] = addNet(
      [step(10_000, 20_000), step(10_000, 20_010), step(20_010, 10_000)],
      TERMS,
    );
    expect(fair?.net).not.toBeNull();
    expect([dear?.net, cheap?.net]).toEqual([null, null]);
  });
});
