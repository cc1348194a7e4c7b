import { type Section } from '../report.ts';
import { measureSortingGrowth, nLogN } from '../sorting.ts';
import { type Measure } from '../table.ts';
import { append, createMeasuredHistory, quantile, time } from './measured.ts';
import { buildMovingBook } from './moving-book.ts';
import { readSnapshotBytes } from './sizes.ts';

const TITLES = 25_000;
const FACTORS = [1, 4, 16];
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
  if (least === undefined || most === undefined) throw new Error('nothing was measured');
  const sorting = measureSortingGrowth(least.titles, most.titles);
  const grew = (figure: 'appendMs' | 'summaryMs' | 'bytes'): number => most[figure] / least[figure];
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
      notes: [
        `${HOURS} refreshes an hour apart; medians of the appends, and one look at the month. Sorting 16 times the titles takes ${sorting.toFixed(1)} times as long here; n log n alone would be ${nLogN(least.titles, most.titles).toFixed(1)}.`,
      ],
    },
    measures: [
      {
        what: 'append: growth ÷ n log n',
        value: grew('appendMs') / nLogN(least.titles, most.titles),
        bound: 1,
        unit: '',
      },
      {
        what: 'append: growth ÷ that of sorting the titles',
        value: grew('appendMs') / sorting,
        bound: 1,
        unit: '',
      },
      {
        what: 'summary: growth ÷ n log n',
        value: grew('summaryMs') / nLogN(least.titles, most.titles),
        bound: 1,
        unit: '',
      },
      {
        what: 'summary: growth ÷ that of sorting the titles',
        value: grew('summaryMs') / sorting,
        bound: 1,
        unit: '',
      },
      {
        what: 'size: growth ÷ n log n',
        value: grew('bytes') / nLogN(least.titles, most.titles),
        bound: 1,
        unit: '',
      },
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
