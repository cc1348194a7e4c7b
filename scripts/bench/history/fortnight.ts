import SqliteDatabase from 'better-sqlite3';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';
import {
  append,
  createMeasuredHistory,
  type MeasuredHistory,
  quantile,
  time,
  type Timing,
} from './measured.ts';
import { buildMovingBook, type MovingBook } from './moving-book.ts';
import { measureSizes } from './sizes.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAYS = 14;
const TITLES = 25_000;
const REFRESHES = 1440;
const LAST_DAY = Date.UTC(2026, 2, 16);
const NEXT_MONTH = Date.UTC(2026, 3, 1);

/** What one book of 25,000 titles costs after two weeks, the last day of which was refreshed every minute. */
export async function measureFortnight(): Promise<{
  readonly sections: readonly Section[];
  readonly measures: readonly Measure[];
}> {
  await using measured = await createMeasuredHistory();
  const book = buildMovingBook({ market: 'dmarket', game: 'csgo', titles: TITLES });
  const first = await append(measured, book, LAST_DAY - (DAYS - 1) * DAY_MS);
  for (let hour = 1; hour < (DAYS - 1) * 24; hour++) {
    await append(measured, book, LAST_DAY - (DAYS - 1) * DAY_MS + hour * HOUR_MS);
  }
  const appends: Timing[] = [];
  for (let minute = 0; minute < REFRESHES; minute++) {
    appends.push(await append(measured, book, LAST_DAY + minute * MINUTE_MS));
  }
  const reads = await measureReads(measured, book);
  // The day and then the month are over: they become hours and days.
  await append(measured, book, LAST_DAY + DAY_MS);
  await append(measured, book, NEXT_MONTH);
  await waitForUpkeep(measured);
  const timings = [first, ...appends, ...reads.map(([, timing]) => timing)];
  const sizes = measureSizes(measured.path, LAST_DAY / DAY_MS);
  return {
    sections: [
      describe([['append, first of all', first], ...spread(appends), ...reads], book),
      sizes.section,
    ],
    measures: [
      { what: 'append, slowest', value: maxOf([first, ...appends], 'tookMs'), bound: 500, unit: 'ms' },
      { what: 'event loop held up, longest', value: maxOf(timings, 'stallMs'), bound: 20, unit: 'ms' },
      sizes.measure,
    ],
  };
}

type Row = readonly [string, Timing];

async function measureReads({ history, clock }: MeasuredHistory, book: MovingBook): Promise<readonly Row[]> {
  const key = [...book.next(clock.now).quotes.values()][7]?.key;
  if (key === undefined) return [];
  const range = { market: 'dmarket', game: 'csgo', key, from: 0, to: clock.now } as const;
  // What the month is looked at again for: an hour has gone by.
  clock.now += HOUR_MS;
  return [
    ['summary, with another look at the month', await time(() => history.summary('dmarket', 'csgo'))],
    ['summary, within the hour', await time(() => history.summary('dmarket', 'csgo'))],
    ['every snapshot of one title', await time(() => history.series(range))],
  ];
}

/** A month that is over is in its days at last; calls are answered in between. */
async function waitForUpkeep({ path }: MeasuredHistory): Promise<void> {
  const database = new SqliteDatabase(path, { readonly: true });
  const pages = database.prepare('select count(*) from day_pages').pluck();
  while (pages.get() === 0) await sleep(100);
  database.close();
}

function spread(appends: readonly Timing[]): readonly Row[] {
  const at = (share: number): Timing => ({
    tookMs: quantile(
      appends.map(({ tookMs }) => tookMs),
      share,
    ),
    stallMs: quantile(
      appends.map(({ stallMs }) => stallMs),
      share,
    ),
  });
  return [
    ['append, median', at(0.5)],
    ['append, 99th of 100', at(0.99)],
    ['append, slowest', at(1)],
  ];
}

function maxOf(timings: readonly Timing[], figure: keyof Timing): number {
  return Math.max(...timings.map((timing) => timing[figure]));
}

function describe(rows: readonly Row[], book: MovingBook): Section {
  const share = (book.changedShare() * 100).toFixed(1);
  return {
    title: `Price history: a book of ${TITLES.toLocaleString('en-US')} titles over ${DAYS} days`,
    headings: ['call', 'took ms', 'event loop held up for ms'],
    rows: rows.map(([name, { tookMs, stallMs }]) => [name, tookMs.toFixed(1), stallMs.toFixed(1)]),
    notes: [
      `${share} % of the titles change with each refresh. Times are as the main thread sees them: it packs the book, and the history's thread does the rest.`,
    ],
  };
}
