import { describe, expect, it } from '@jest/globals';
import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HISTORY_FILE } from '../../../src/store/history/database.ts';
import {
  buildBook,
  createHistoryBench,
  DAY,
  type HistoryBench,
  historyOf,
  HOUR,
  keyOf,
  MINUTE,
  type Prices,
  recordAt,
  seriesOf,
  START,
} from './support.ts';

/** Records a book so often, one hour or `step` hours apart; the hour's number gives the price of "knife". */
async function recordHours(
  bench: HistoryBench,
  from: number,
  hours: number,
  prices: (hour: number) => Prices = () => ({ ask: 1000 }),
  step = 1,
): Promise<void> {
  for (let hour = 0; hour < hours; hour += step) {
    await recordAt(bench, from + hour * HOUR, { knife: prices(hour) });
  }
}

describe('what was recorded', () => {
  it('comes back snapshot by snapshot, also after a restart', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START + MINUTE, { knife: { ask: 1234, bid: 1000, count: 3 }, key: { ask: 50 } });
    await recordAt(bench, START + 2 * MINUTE, {
      knife: { ask: 1230, bid: 1000, count: 4 },
      key: { ask: 50 },
    });
    const point = { spanMs: 0, bid: 1000, bidLow: 1000, bidHigh: 1000 };
    const expected = [
      { ...point, at: START + MINUTE, ask: 1234, askLow: 1234, askHigh: 1234, askCount: 3 },
      { ...point, at: START + 2 * MINUTE, ask: 1230, askLow: 1230, askHigh: 1230, askCount: 4 },
    ];
    expect(await seriesOf(bench, 'knife')).toEqual(expected);
    await bench.reopen();
    expect(await seriesOf(bench, 'knife')).toEqual(expected);
    expect(await seriesOf(bench, 'knife', { from: START + 2 * MINUTE, to: START + HOUR })).toHaveLength(1);
    expect(await seriesOf(bench, 'unheard of')).toEqual([]);
    expect(bench.log.notes).toEqual([]);
  });

  it('goes on where it was after a restart in the middle of a day', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 }, key: { ask: 50 } });
    await bench.reopen();
    await recordAt(bench, START + MINUTE, { knife: { ask: 900 }, key: { ask: 50 }, 'new one': { ask: 7 } });
    expect((await seriesOf(bench, 'knife')).map(({ ask }) => ask)).toEqual([1000, 900]);
    expect((await seriesOf(bench, 'key')).map(({ ask }) => ask)).toEqual([50, 50]);
    expect((await seriesOf(bench, 'new one')).map(({ ask }) => ask)).toEqual([7]);
  });

  it('says that nobody asks any more when an item vanishes, and finds it again when it returns', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 }, key: { ask: 50 } });
    await recordAt(bench, START + MINUTE, { key: { ask: 50 } });
    await recordAt(bench, START + 2 * MINUTE, { key: { ask: 50 } });
    await recordAt(bench, START + 3 * MINUTE, { knife: { ask: 1100 }, key: { ask: 50 } });
    const points = await seriesOf(bench, 'knife');
    expect(points.map(({ at, ask }) => [at - START, ask])).toEqual([
      [0, 1000],
      [MINUTE, null],
      [3 * MINUTE, 1100],
    ]);
  });

  it('takes no book that is as old as the last, or older', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START + HOUR, { knife: { ask: 1000 } });
    await recordAt(bench, START + HOUR, { knife: { ask: 1 } });
    await recordAt(bench, START, { knife: { ask: 2 } });
    expect((await seriesOf(bench, 'knife')).map(({ ask }) => ask)).toEqual([1000]);
    expect(await bench.history().status()).toMatchObject({ snapshots: 1 });
  });

  it('takes no book from later than the clock, and says so', async () => {
    await using bench = await createHistoryBench();
    await bench.history().record(buildBook(START + DAY, { knife: { ask: 1000 } }));
    expect(await seriesOf(bench, 'knife')).toEqual([]);
    expect(bench.log.notes).toMatchObject([{ fields: { observedAt: START + DAY } }]);
    await recordAt(bench, START, { knife: { ask: 900 } });
    expect(await seriesOf(bench, 'knife')).toHaveLength(1);
  });

  it('keeps markets and games apart', async () => {
    await using bench = await createHistoryBench();
    const record = (market: 'dmarket' | 'waxpeer', game: 'csgo' | 'rust', ask: number): Promise<void> =>
      bench.history().record(buildBook(START, { knife: { ask } }, { market, game }));
    await Promise.all([
      record('dmarket', 'csgo', 1),
      record('waxpeer', 'csgo', 2),
      record('dmarket', 'rust', 3),
    ]);
    const range = { key: keyOf('knife'), from: 0, to: START };
    const read = async (market: 'dmarket' | 'waxpeer', game: 'csgo' | 'rust'): Promise<unknown> =>
      (await bench.history().series({ market, game, ...range })).map(({ ask }) => ask);
    expect(await read('dmarket', 'csgo')).toEqual([1]);
    expect(await read('waxpeer', 'csgo')).toEqual([2]);
    expect(await read('dmarket', 'rust')).toEqual([3]);
    expect(await read('waxpeer', 'rust')).toEqual([]);
  });

  it('holds books of nothing, and titles that stand for several phases are none', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, {});
    const mixed = buildBook(START + MINUTE, { doppler: { ask: 1000 } });
    const quotes = new Map([...mixed.quotes].map(([key, quote]) => [key, { ...quote, mixesPhases: true }]));
    bench.clock.now = START + MINUTE;
    await bench.history().record({ ...mixed, quotes });
    const summary = await bench.history().summary('dmarket', 'csgo');
    expect(summary.recordedAt).toBe(START + MINUTE);
    expect(summary.of(keyOf('doppler'))).toBeUndefined();
    expect(await bench.history().status()).toMatchObject({ snapshots: 2 });
  });

  it('has nothing to say before the first book', async () => {
    await using bench = await createHistoryBench();
    const summary = await bench.history().summary('waxpeer', 'tf2');
    expect(summary).toMatchObject({ market: 'waxpeer', game: 'tf2', recordedAt: null });
    expect(await bench.history().status()).toMatchObject({ snapshots: 0, oldestAt: null, newestAt: null });
  });
});

describe('as time goes by', () => {
  it('becomes hours after 14 days, with the last price and the extremes of each', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START + 10 * MINUTE, { knife: { ask: 1000, bid: 500, count: 2 } });
    await recordAt(bench, START + 20 * MINUTE, { knife: { ask: 1500, bid: 400, count: 1 } });
    await recordAt(bench, START + 30 * MINUTE, { knife: { ask: 800, bid: 450, count: 4 } });
    await recordAt(bench, START + 40 * MINUTE, { knife: { ask: 900 } });
    await recordAt(bench, START + 16 * DAY, { knife: { ask: 1 } });
    expect((await seriesOf(bench, 'knife')).slice(0, 2)).toEqual([
      {
        at: START,
        spanMs: HOUR,
        ask: 900,
        askLow: 800,
        askHigh: 1500,
        bid: null,
        bidLow: 400,
        bidHigh: 500,
        askCount: null,
      },
      // A quote stands for two hours at most, and nobody looked any more.
      expect.objectContaining({ at: START + HOUR, ask: 900, askLow: 900, askHigh: 900 }),
    ]);
    expect(await bench.query('select count(*) as n from snapshots')).toEqual([{ n: 1 }]);
  });

  it('becomes days after 180, and stays for ever', async () => {
    await using bench = await createHistoryBench();
    await recordHours(bench, START, 30, (hour) => ({ ask: 1000 + hour, bid: 500 - hour }));
    await recordAt(bench, START + 15 * DAY, { knife: { ask: 1 } });
    await recordAt(bench, START + 200 * DAY, { knife: { ask: 3 } });
    await recordAt(bench, START + 400 * DAY, { knife: { ask: 2 } });
    const points = await seriesOf(bench, 'knife');
    expect(
      points.map(({ at, spanMs, askLow, askHigh }) => [(at - START) / DAY, spanMs, askLow, askHigh]),
    ).toEqual([
      [0, DAY, 1000, 1023],
      [1, DAY, 1024, 1029],
      [15, DAY, 1, 1],
      [200, DAY, 3, 3],
      [400, 0, 2, 2],
    ]);
    expect(await bench.query('select count(*) as n from hour_pages')).toEqual([{ n: 0 }]);
  });

  it('is put in order at the start when the last run ended before that', async () => {
    await using bench = await createHistoryBench();
    await recordHours(bench, START, 25);
    await bench.query('update days set in_hours = 0');
    await bench.query('delete from hour_pages');
    await bench.history().status();
    expect(await bench.query('select in_hours from days order by day')).toEqual([
      { in_hours: 1 },
      { in_hours: 0 },
    ]);
    expect(await bench.query('select count(*) as n from hour_pages')).toEqual([{ n: 1 }]);
  });

  it('makes days of what is missing without losing those whose hours are gone', async () => {
    await using bench = await createHistoryBench();
    await recordHours(bench, START, 24 * 3, (hour) => ({ ask: 1000 + hour }), 24);
    await recordAt(bench, START + 40 * DAY, { knife: { ask: 1 } });
    await bench.query(`update days set in_days = 0 where day = ${START / DAY + 1}`);
    await bench.query(`delete from hour_pages where day = ${START / DAY}`);
    await bench.history().status();
    await bench.query('update days set in_snapshots = 0, in_hours = 0 where in_days = 1');
    expect((await seriesOf(bench, 'knife')).map(({ spanMs, ask }) => [spanMs, ask])).toEqual([
      [DAY, 1000],
      [DAY, 1024],
      [DAY, 1048],
      [0, 1],
    ]);
  });

  it('gives up the finest of the oldest days when there is no room, and says so', async () => {
    await using bench = await createHistoryBench({ largestBytes: 1 });
    await recordHours(bench, START, 49);
    expect(await bench.history().status()).toMatchObject({ snapshots: 49, shortenedDays: 2 });
    expect((await seriesOf(bench, 'knife')).map(({ spanMs }) => spanMs)).toEqual([
      ...Array.from({ length: 48 }, () => HOUR),
      0,
    ]);
    expect(bench.log.notes.map(({ fields }) => fields)).toMatchObject([
      { day: START / DAY },
      { day: START / DAY + 1 },
    ]);
  });
});

describe('what it sums up', () => {
  it('weighs prices by how long they stood', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 } });
    await recordAt(bench, START + HOUR, { knife: { ask: 3000 } });
    await recordAt(bench, START + 2 * HOUR, { knife: { ask: 3000 } });
    await recordAt(bench, START + 3 * HOUR, { knife: { ask: 3000 } });
    bench.clock.now = START + 4 * HOUR;
    // Only behind this answer the month is looked at again.
    await historyOf(bench, 'knife');
    expect(await historyOf(bench, 'knife')).toMatchObject({
      snapshots: 4,
      days: 1,
      median14: 3000,
      median30: 3000,
      mean30: 2500,
    });
  });

  it('tells of the hour before at once, but of nothing older than two hours', async () => {
    await using bench = await createHistoryBench();
    await recordHours(bench, START, 4, (hour) => ({ ask: hour < 3 ? 1000 : 3000 }));
    const means: unknown[] = [];
    for (const hour of [3, 4, 4, 7]) {
      bench.clock.now = START + hour * HOUR + MINUTE;
      means.push((await historyOf(bench, 'knife'))?.mean30);
    }
    // It rose at the third hour; the last look before the seventh is too old to be told.
    expect(means).toEqual([1011, 1011, 1506, 1800]);
  });

  it('does not believe that a price stood while nobody looked', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 } });
    await recordAt(bench, START + 10 * HOUR, { knife: { ask: 2000 } });
    bench.clock.now = START + 13 * HOUR;
    expect(await historyOf(bench, 'knife')).toMatchObject({ mean30: 1500, change1h: null });
  });

  it('knows medians of 14 and 30 days from hours and from today', async () => {
    await using bench = await createHistoryBench();
    await recordHours(bench, START, 24 * 33, (hour) => ({ ask: hour < 24 * 17 ? 500 : 1000 }), 12);
    const found = await historyOf(bench, 'knife');
    expect(found).toMatchObject({
      days: 30,
      median14: 1000,
      median30: 1000,
      logMad30: 0,
      dailyVolatility: 0,
    });
    expect(found).toMatchObject({ change7d: 0, change30d: 10_000, snapshots: 2 * 14 });
    // Of 30 days 14 cost 500 and 16 cost 1000.
    expect(found?.mean30).toBeGreaterThan(760);
    expect(found?.mean30).toBeLessThan(770);
  });

  it('measures how prices scatter and how far they move from day to day', async () => {
    await using bench = await createHistoryBench();
    for (let day = 0; day < 12; day++) {
      await recordAt(bench, START + day * DAY, { knife: { ask: day % 2 === 0 ? 1000 : 2000 } });
    }
    const found = await historyOf(bench, 'knife');
    expect(found?.logMad30).toBeCloseTo(Math.LN2 / 2, 10);
    expect(found?.dailyVolatility).toBeCloseTo(0, 10);
    expect((await historyOf(bench, 'unheard of'))?.logMad30).toBeUndefined();
  });

  it('does not guess from too few days', async () => {
    await using bench = await createHistoryBench();
    for (let day = 0; day < 5; day++)
      await recordAt(bench, START + day * DAY, { knife: { ask: 1000 + day } });
    expect(await historyOf(bench, 'knife')).toMatchObject({
      days: 5,
      logMad30: null,
      dailyVolatility: null,
      change7d: null,
      change30d: null,
    });
  });

  it('compares with what stood an hour before', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 } });
    await recordAt(bench, START + 50 * MINUTE, { knife: { ask: 1050 } });
    expect(await historyOf(bench, 'knife')).toMatchObject({ change1h: null });
    await recordAt(bench, START + 70 * MINUTE, { knife: { ask: 900 } });
    expect(await historyOf(bench, 'knife')).toMatchObject({ change1h: -1000, spikedAt: null });
    await bench.reopen();
    expect(await historyOf(bench, 'knife')).toMatchObject({ change1h: -1000 });
    bench.clock.now += 3 * HOUR;
    expect(await historyOf(bench, 'knife')).toMatchObject({ change1h: null });
  });

  it('remembers for a day when an ask rose by more than 15 % within an hour', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 }, key: { ask: 1000 } });
    await recordAt(bench, START + MINUTE, { knife: { ask: 1150 }, key: { ask: 1150 } });
    await recordAt(bench, START + 2 * MINUTE, { knife: { ask: 1151 }, key: { ask: 1150 } });
    await recordAt(bench, START + 3 * MINUTE, { knife: { ask: 1000 }, key: { ask: 1150 } });
    expect(await historyOf(bench, 'knife')).toMatchObject({ spikedAt: START + 2 * MINUTE });
    expect(await historyOf(bench, 'key')).toMatchObject({ spikedAt: null });
    await bench.reopen();
    bench.clock.now = START + DAY;
    expect(await historyOf(bench, 'knife')).toMatchObject({ spikedAt: START + 2 * MINUTE });
    bench.clock.now = START + DAY + 2 * MINUTE;
    expect(await historyOf(bench, 'knife')).toMatchObject({ spikedAt: null });
  });

  it('does not count what is newer than the clock, when that was set back', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 } });
    await recordAt(bench, START + 90 * MINUTE, { knife: { ask: 5000 } });
    bench.clock.now = START + HOUR;
    const summary = await bench.history().summary('dmarket', 'csgo');
    expect(summary.recordedAt).toBe(START);
    expect(summary.of(keyOf('knife'))).toMatchObject({
      snapshots: 1,
      mean30: 1000,
      change1h: null,
      spikedAt: null,
    });
  });

  it('does not count such days either when they became hours already', async () => {
    await using bench = await createHistoryBench();
    await recordHours(bench, START, 24 * 3, (hour) => ({ ask: hour < 28 ? 1000 : 9000 }), 4);
    bench.clock.now = START + 28 * HOUR - MINUTE;
    expect(await historyOf(bench, 'knife')).toMatchObject({ days: 2, median30: 1000, mean30: 1000 });
  });

  it('learns new titles without forgetting those it knew', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 } });
    const before = await bench.history().summary('dmarket', 'csgo');
    await recordAt(bench, START + MINUTE, { 'a new one': { ask: 5 }, knife: { ask: 1000 } });
    const after = await bench.history().summary('dmarket', 'csgo');
    expect(after.of(keyOf('a new one'))).toMatchObject({ median14: 5 });
    expect(after.of(keyOf('knife'))).toMatchObject({ snapshots: 2 });
    expect(before.of(keyOf('a new one'))).toBeUndefined();
    expect(before.of(keyOf('knife'))).toMatchObject({ snapshots: 1 });
  });
});

describe('damage', () => {
  it('of a snapshot costs it and what was counted from it, until the next whole one', async () => {
    await using bench = await createHistoryBench();
    for (let at = 0; at < 4; at++) await recordAt(bench, START + at * MINUTE, { knife: { ask: 1000 + at } });
    await bench.query(`update snapshots set content = x'00ff' where at = ${START + MINUTE}`);
    await recordAt(bench, START + 4 * MINUTE, { knife: { ask: 2000 } });
    expect((await seriesOf(bench, 'knife')).map(({ ask }) => ask)).toEqual([1000, 2000]);
    expect(await historyOf(bench, 'knife')).toMatchObject({ snapshots: 2 });
    expect(bench.log.notes[0]).toMatchObject({ fields: { table: 'snapshots', at: START + MINUTE } });
  });

  it('of a page costs its day and nothing else', async () => {
    await using bench = await createHistoryBench();
    await recordHours(bench, START, 24 * 16, undefined, 24);
    await bench.query(`update hour_pages set content = substr(content, 1, 20) where day = ${START / DAY}`);
    expect((await seriesOf(bench, 'knife'))[0]?.at).toBe(START + DAY);
    expect(await historyOf(bench, 'knife')).toMatchObject({ days: 15, median30: 1000 });
    expect(bench.log.notes).toMatchObject([
      { fields: { table: 'hour_pages', time: START / DAY } },
      { fields: { table: 'hour_pages', time: START / DAY } },
    ]);
  });

  it('of the numbers of items costs their history, and no other item gets it', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 } });
    await bench.query("update item_keys set item_keys = 'a' || char(10) || 'b'");
    await recordAt(bench, START + MINUTE, { other: { ask: 5 }, knife: { ask: 1001 } });
    expect((await seriesOf(bench, 'other')).map(({ ask }) => ask)).toEqual([5]);
    expect((await seriesOf(bench, 'knife')).map(({ ask }) => ask)).toEqual([1001]);
  });

  it.each([
    [
      'that is no database',
      (path: string) => writeFile(path, 'not a database at all, not even nearly'.repeat(99)),
    ],
    ['that is only half there', (path: string) => truncate(path, 40_000)],
  ])('of a file %s moves it aside and begins anew', async (_kind, damage) => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 } });
    await bench.reopen(() => damage(join(bench.directory, HISTORY_FILE)));
    await recordAt(bench, START + MINUTE, { knife: { ask: 900 } });
    expect((await seriesOf(bench, 'knife')).map(({ ask }) => ask)).toEqual([900]);
    expect(await readdir(bench.directory)).toContain(`${HISTORY_FILE}.damaged-${START + MINUTE}`);
    expect(bench.log.notes).toHaveLength(1);
  });

  it('is not what a database of a newer version is: that one is left alone', async () => {
    await using bench = await createHistoryBench();
    await recordAt(bench, START, { knife: { ask: 1000 } });
    await bench.query("insert into kysely_migration values ('9999-later', '2030-01-01')");
    await expect(bench.history().status()).rejects.toThrow('newer version');
    expect(await readdir(bench.directory)).toContain(HISTORY_FILE);
  });
});
