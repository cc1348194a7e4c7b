import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';
import { append, createMeasuredHistory, quantile, time } from './measured.ts';
import { buildMovingBook } from './moving-book.ts';
import { readSnapshotBytes } from './sizes.ts';

const TITLES = 25_000;
const FACTORS = [1, 4, 16];
/** Nothing is done more often than once a title, but what no longer fits the processor's caches takes twice as long. */
const CACHES = 2;
const HOURS = 12;
const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 2, 2);

interface Point {
  readonly titles: number;
  readonly appendMs: number;
  readonly summaryMs: number;
  readonly stallMs: number;
  readonly bytes: number;
}

/** How append, summary and size grow with the number of titles: no worse than n log n. */
export async function measureGrowth(): Promise<{
  readonly section: Section;
  readonly measures: readonly Measure[];
}> {
  const points: Point[] = [];
  for (const factor of FACTORS) points.push(await measurePoint(factor * TITLES));
  const [least, most] = [points[0], points.at(-1)];
  const allowed = (a: number, b: number): number => (b * Math.log(b)) / (a * Math.log(a));
  const grew = (figure: 'appendMs' | 'summaryMs' | 'bytes'): number =>
    least === undefined || most === undefined
      ? NaN
      : most[figure] / least[figure] / allowed(least.titles, most.titles);
  return {
    section: {
      title: 'Price history: growth',
      headings: [
        'titles',
        'append CPU ms',
        'summary CPU ms',
        'event loop held up for ms',
        'bytes a snapshot',
      ],
      rows: points.map(({ titles, appendMs, summaryMs, stallMs, bytes }) => [
        titles.toLocaleString('en-US'),
        appendMs.toFixed(0),
        summaryMs.toFixed(0),
        stallMs.toFixed(1),
        Math.round(bytes).toLocaleString('en-US'),
      ]),
      notes: [`${HOURS} refreshes an hour apart; medians of the appends, and one look at the month.`],
    },
    measures: [
      { what: 'append: growth ÷ n log n', value: grew('appendMs'), bound: CACHES, unit: '' },
      { what: 'summary: growth ÷ n log n', value: grew('summaryMs'), bound: CACHES, unit: '' },
      { what: 'size: growth ÷ n log n', value: grew('bytes'), bound: 1, unit: '' },
    ],
  };
}

async function measurePoint(titles: number): Promise<Point> {
  await using measured = await createMeasuredHistory();
  const book = buildMovingBook({ market: 'waxpeer', game: 'csgo', titles });
  await append(measured, book, START);
  const appends = [];
  for (let hour = 1; hour < HOURS; hour++) appends.push(await append(measured, book, START + hour * HOUR_MS));
  measured.clock.now += HOUR_MS;
  const summary = await time(() => measured.history.summary('waxpeer', 'csgo'));
  return {
    titles,
    appendMs: quantile(
      appends.map(({ cpuMs }) => cpuMs),
      0.5,
    ),
    summaryMs: summary.cpuMs,
    stallMs: Math.max(summary.stallMs, ...appends.map(({ stallMs }) => stallMs)),
    bytes: readSnapshotBytes(measured.path),
  };
}
