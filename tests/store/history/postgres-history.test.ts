import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWhere } from '../../support/describe-where.ts';
import { openPostgresDatabase } from '../../../src/store/open-database.ts';
import { createPostgresDatabase, hasPostgres, type PostgresDatabase } from '../../support/postgres.ts';
import {
  buildBook,
  createHistoryBench,
  DAY,
  type HistoryBench,
  historyOf,
  HOUR,
  MINUTE,
  type Prices,
  recordAt,
  seriesOf,
  START,
} from './support.ts';

let database: PostgresDatabase;
let one: HistoryBench;
let other: HistoryBench;

/** What is offered in the hour; items come and go. */
function itemsIn(hour: number): Readonly<Record<string, Prices>> {
  return {
    knife: { ask: 1000 + ((hour * 7) % 100), bid: 900, count: (hour % 3) + 1 },
    ...(hour % 5 > 0 && { key: { ask: 50 + (hour % 4) } }),
    ...(hour % 11 === 3 && { [`new in ${hour}`]: { ask: 7 } }),
  };
}

describeWhere(await hasPostgres(), 'the price history of several processes', () => {
  beforeEach(async () => {
    database = await createPostgresDatabase();
    await (await openPostgresDatabase({ url: database.url })).destroy();
    const databaseUrl = database.url;
    [one, other] = [await createHistoryBench({ databaseUrl }), await createHistoryBench({ databaseUrl })];
  });

  afterEach(async () => {
    for (const each of [one, other, database]) await each[Symbol.asyncDispose]();
  });

  it('is one history, the same as one process keeps in a file, whoever records what', async () => {
    await using alone = await createHistoryBench();
    const hours = 24 * 35;
    for (let hour = 0; hour < hours; hour += 8) {
      const at = START + hour * HOUR;
      for (const bench of [alone, hour % 16 === 0 ? one : other]) await recordAt(bench, at, itemsIn(hour));
    }
    for (const bench of [alone, one, other]) bench.clock.now = START + hours * HOUR;
    const expected = await seriesOf(alone, 'knife');
    const summed = await historyOf(alone, 'knife');
    expect(expected.length).toBeGreaterThan(50);
    for (const bench of [one, other]) {
      expect(await seriesOf(bench, 'knife')).toEqual(expected);
      expect(await seriesOf(bench, 'new in 80')).toEqual(await seriesOf(alone, 'new in 80'));
      expect(await historyOf(bench, 'knife')).toEqual(summed);
      expect(bench.log.notes).toEqual([]);
      await bench.reopen();
      expect(await seriesOf(bench, 'knife')).toEqual(expected);
    }
    const { bytes, ...status } = await alone.history().status();
    expect(await one.history().status()).toMatchObject(status);
    expect(bytes).toBeGreaterThan(0);
  }, 60_000);

  it('holds each book once, and in order, also when all record at the same moment', async () => {
    const benches = [one, other];
    for (let minute = 0; minute < 12; minute++) {
      const at = START + DAY - 6 * MINUTE + minute * MINUTE;
      for (const bench of benches) bench.clock.now = at;
      await Promise.all(
        benches.map((bench, index) =>
          // Each has a moment of its own now and then, as where one has asked the markets anew.
          bench.history().record(buildBook(at + (minute % 3 === 0 ? index * 1000 : 0), itemsIn(minute))),
        ),
      );
    }
    const series = await seriesOf(one, 'knife');
    expect(series.length).toBeGreaterThanOrEqual(12);
    expect(series.map(({ at }) => at)).toEqual(
      [...new Set(series.map(({ at }) => at))].toSorted((a, b) => a - b),
    );
    expect(await seriesOf(other, 'knife')).toEqual(series);
    for (const bench of benches) {
      await bench.reopen();
      expect(await seriesOf(bench, 'knife')).toEqual(series);
      expect(bench.log.notes).toEqual([]);
    }
  });
});
