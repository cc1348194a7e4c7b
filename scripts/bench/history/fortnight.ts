import { setTimeout as sleep } from 'node:timers/promises';
import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';
import {
  append,
  createMeasuredHistory,
  FIGURES,
  type MeasuredHistory,
  quantile,
  time,
  type Timing,
} from './measured.ts';
import { buildMovingBook, type MovingBook } from './moving-book.ts';
import { describeSizes, readSizes } from './sizes.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** For how long a quote stands at most: as often there must be one, so that each hour is known. */
const STANDS_MS = 2 * HOUR_MS;
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
  for (let at = LAST_DAY - (DAYS - 1) * DAY_MS + STANDS_MS; at < LAST_DAY; at += STANDS_MS) {
    await append(measured, book, at);
  }
  const appends: Timing[] = [];
  for (let minute = 0; minute < REFRESHES; minute++) {
    appends.push(await append(measured, book, LAST_DAY + minute * MINUTE_MS));
  }
  const reads = await measureReads(measured, book);
  // The day and then the month are over: they become hours and days.
  const day = LAST_DAY / DAY_MS;
  await append(measured, book, LAST_DAY + DAY_MS);
  while (readSizes(measured.path, day).hours === 0) await sleep(100);
  const { snapshots, hours } = readSizes(measured.path, day);
  await append(measured, book, NEXT_MONTH);
  while (!(readSizes(measured.path, day).days > 0)) await sleep(100);
  const sizes = describeSizes({ snapshots, hours, days: readSizes(measured.path, day).days });
  const stalls = [first, ...appends, ...reads.map(([, timing]) => timing)].map(({ stallMs }) => stallMs);
  return {
    sections: [
      describe([['append, first of all', first], ...spread(appends), ...reads], book),
      sizes.section,
    ],
    measures: [
      { what: 'append, slowest (CPU)', value: maxOf([first, ...appends], 'cpuMs'), bound: 500, unit: 'ms' },
      { what: 'event loop held up, 99th of 100', value: quantile(stalls, 0.99), bound: 20, unit: 'ms' },
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

function spread(appends: readonly Timing[]): readonly Row[] {
  const at = (share: number): Timing => {
    const [tookMs = NaN, cpuMs = NaN, stallMs = NaN] = FIGURES.map((figure) =>
      quantile(
        appends.map((timing) => timing[figure]),
        share,
      ),
    );
    return { tookMs, cpuMs, stallMs };
  };
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
    headings: ['call', 'took ms', 'CPU ms', 'event loop held up for ms'],
    rows: rows.map(([name, timing]) => [name, ...FIGURES.map((figure) => timing[figure].toFixed(1))]),
    notes: [
      `${share} % of the titles change with each refresh. The main thread packs the book, and the history's thread does the rest; CPU is that of both, with upkeep that falls into the call. Other work ran on the machine at the same time.`,
    ],
  };
}
