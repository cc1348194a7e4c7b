import { describe, expect, it } from '@jest/globals';
import {
  buildItemCourses,
  type ItemCourse,
  type ItemCourseRequest,
} from '../../src/arbitrage/item-course.ts';
import { type HistoryPoint, type HistoryRange, STANDS_MS } from '../../src/domain/history.ts';
import { NO_TRANSFER_COSTS } from '../../src/domain/profit.ts';
import { toItemKey } from '../../src/domain/title.ts';
import { type FeeSchedule } from '../../src/domain/fees.ts';
import { type Markets } from '../../src/arbitrage/sources.ts';
import { buildStubMarket } from '../support/market.ts';
import { NOW, usd } from '../support/trades.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const KEY = toItemKey('AK-47 | Redline (Field-Tested)');
const REQUEST: ItemCourseRequest = {
  game: 'csgo',
  key: KEY,
  buyOn: 'dmarket',
  days: 7,
  costs: NO_TRANSFER_COSTS,
};

function point(at: number, dollars: number | null): HistoryPoint {
  const ask = dollars === null ? null : usd(dollars);
  const bids = { bid: null, bidLow: null, bidHigh: null };
  return { at, spanMs: 0, ask, askLow: ask, askHigh: ask, ...bids, askCount: 1 };
}

interface Recorded {
  readonly dmarket?: readonly HistoryPoint[];
  readonly waxpeer?: readonly HistoryPoint[];
}

const MARKETS: Markets = {
  dmarket: buildStubMarket('dmarket', {}),
  waxpeer: buildStubMarket('waxpeer', {}),
};

function buildCourses(recorded: Recorded, markets = MARKETS) {
  const ranges: HistoryRange[] = [];
  const { read } = buildItemCourses({
    markets,
    history: {
      series: (range) => {
        ranges.push(range);
        return Promise.resolve(recorded[range.market] ?? []);
      },
    },
    now: () => NOW,
  });
  return { ranges, read };
}

const readCourse = (recorded: Recorded, request: Partial<ItemCourseRequest> = {}): Promise<ItemCourse> =>
  buildCourses(recorded).read({ ...REQUEST, ...request });

const withFees = (fees: () => Promise<FeeSchedule>): Markets => ({
  ...MARKETS,
  waxpeer: { ...MARKETS.waxpeer, fees },
});

describe('the course of an item', () => {
  it.each([
    [7, 15 * MINUTE],
    [30, HOUR],
    [180, 6 * HOUR],
  ] as const)('of %d days is cut into whole steps up to now', async (days, stepMs) => {
    const { steps, from, ...course } = await readCourse({}, { days });
    expect(course.stepMs).toBe(stepMs);
    expect(from % stepMs).toBe(0);
    expect(steps).toHaveLength((days * DAY) / stepMs);
    const end = from + steps.length * stepMs;
    expect(end).toBeGreaterThanOrEqual(NOW);
    expect(end - NOW).toBeLessThan(stepMs);
  });

  it('asks for what was seen before it too, as a price stands until the next one', async () => {
    const { ranges, read } = buildCourses({});
    const { from } = await read(REQUEST);
    expect(ranges.map(({ market }) => market)).toEqual(['dmarket', 'waxpeer']);
    for (const range of ranges)
      expect(range).toMatchObject({ game: 'csgo', key: KEY, from: from - STANDS_MS });
  });

  it('tells what a trade would have earned where both prices are known, and nothing elsewhere', async () => {
    const { steps } = await readCourse({
      dmarket: [point(NOW - 5 * HOUR, 20), point(NOW - MINUTE, 20)],
      waxpeer: [point(NOW - MINUTE, 25)],
    });
    expect(steps.findLast(({ asks }) => asks.dmarket !== null && asks.waxpeer === null)?.net).toBeNull();
    const { net } = steps.at(-1)!;
    // Sold 3 % under $25 less 6 %.
    expect(net?.last).toBeGreaterThan(usd(2.7));
    expect(net?.last).toBeLessThan(usd(2.9));
  });

  it('turns the trade round on demand', async () => {
    const recorded = { dmarket: [point(NOW - MINUTE, 20)], waxpeer: [point(NOW - MINUTE, 25)] };
    const { steps } = await readCourse(recorded, { buyOn: 'waxpeer' });
    expect(steps.at(-1)?.net?.last).toBeLessThan(usd(-5));
  });

  it('takes costs of moving money off', async () => {
    const recorded = { dmarket: [point(NOW - MINUTE, 20)], waxpeer: [point(NOW - MINUTE, 25)] };
    const costs = { ...NO_TRANSFER_COSTS, included: true, depositFlat: usd(1) };
    const [free, paid] = await Promise.all([readCourse(recorded), readCourse(recorded, { costs })]);
    expect(free.steps.at(-1)!.net!.last - paid.steps.at(-1)!.net!.last).toBe(usd(1));
  });

  it('says when somebody last asked a price, and null where nobody did', async () => {
    const { seenAt } = await readCourse({ dmarket: [point(NOW - HOUR, 20), point(NOW - MINUTE, null)] });
    expect(seenAt).toEqual({ dmarket: NOW - HOUR, waxpeer: null });
  });

  it('says since when prices are known, not since when the step that holds them', async () => {
    const dmarket = [point(NOW - 9 * MINUTE, null), point(NOW - 8 * MINUTE, 20), point(NOW - MINUTE, 21)];
    expect((await readCourse({ dmarket })).seenFrom).toEqual({ dmarket: NOW - 8 * MINUTE, waxpeer: null });
    const { from, seenFrom } = await readCourse({ waxpeer: [point(NOW - 8 * DAY, 20), point(NOW, 21)] });
    expect(seenFrom).toEqual({ dmarket: null, waxpeer: NOW });
    const before = await readCourse({ waxpeer: [point(from - MINUTE, 20)] });
    expect(before.seenFrom.waxpeer).toBe(from);
  });

  it('assumes the worst fees where a market does not tell its own', async () => {
    const { read } = buildCourses(
      {},
      withFees(() => Promise.reject(new Error('down'))),
    );
    expect((await read(REQUEST)).sellFees).toMatchObject({ source: 'assumed', sellerRate: 600 });
  });

  it('ends with its reason when it is not wanted any more', async () => {
    const controller = new AbortController();
    const { read } = buildCourses(
      {},
      withFees(() => new Promise(() => undefined)),
    );
    const reading = read({ ...REQUEST, signal: controller.signal });
    controller.abort(new Error('replaced'));
    await expect(reading).rejects.toThrow('replaced');
  });

  it('rejects when the history fails', async () => {
    const history = { series: () => Promise.reject(new Error('disk')) };
    await expect(buildItemCourses({ markets: MARKETS, history }).read(REQUEST)).rejects.toThrow('disk');
  });
});
