import type * as turns from '../../../src/arbitrage/in-turns.ts';
import type * as comparison from '../../../src/domain/comparison.ts';
import { DEFAULT_GATE_LIMITS } from '../../../src/domain/gates/index.ts';
import { type MarketView } from '../../../src/domain/pair.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { importBuilt } from '../built.ts';
import { buildComparedView } from '../compare-books.ts';
import { createMeasuredHistory, quantile, time } from '../history/measured.ts';
import { type Section } from '../report.ts';
import { measureSortingGrowth, nLogN } from '../sorting.ts';
import { type Measure } from '../table.ts';

const TITLES = 25_000;
const FACTORS = [1, 4, 16];
const RUNS = 9;
const DAYS = 14;
const HOUR_MS = 3_600_000;
const BETWEEN_RECORDS_MS = 8 * HOUR_MS;
const END = Date.UTC(2026, 2, 16);

interface Point {
  readonly titles: number;
  readonly rankingMs: number;
  readonly stallMs: number;
  readonly summaryMs: number;
  readonly heldBytes: number;
  readonly deals: number;
}

/** What summing the history up, joining, judging and ranking costs, for 1, 4 and 16 times the titles. */
export async function measurePipelines(): Promise<{
  readonly section: Section;
  readonly measures: readonly Measure[];
}> {
  const points: Point[] = [];
  for (const factor of FACTORS) points.push(await measurePipeline(factor * TITLES));
  const [least, most] = [points[0], points.at(-1)];
  if (least === undefined || most === undefined) throw new Error('nothing was measured');
  const sorting = measureSortingGrowth(least.titles, most.titles);
  return {
    section: {
      title: 'A scan of two books with 14 days of history',
      headings: [
        'titles',
        'summaries ms',
        'ranking, CPU ms',
        'event loop held up for ms',
        'held MiB',
        'deals',
      ],
      rows: points.map(({ titles, summaryMs, rankingMs, stallMs, heldBytes, deals }) => [
        titles.toLocaleString('en-US'),
        summaryMs.toFixed(0),
        rankingMs.toFixed(1),
        stallMs.toFixed(1),
        (heldBytes / 2 ** 20).toFixed(0),
        deals.toLocaleString('en-US'),
      ]),
      notes: [
        `Both books were recorded every eight hours for ${DAYS} days. The summaries are made on the history's thread; ranking is the middle of ${RUNS} runs. Held is what both books and summaries take. Sorting 16 times the titles takes ${sorting.toFixed(1)} times as long here; n log n alone would be ${nLogN(least.titles, most.titles).toFixed(1)}.`,
      ],
    },
    measures: [
      { what: 'ranking 25,000 × 25,000, CPU', value: least.rankingMs, bound: 150, unit: 'ms' },
      { what: 'event loop held up, 25,000 × 25,000', value: least.stallMs, bound: 30, unit: 'ms' },
      {
        what: 'ranking: growth ÷ n log n',
        value: most.rankingMs / least.rankingMs / nLogN(least.titles, most.titles),
        bound: 1,
        unit: '',
      },
      {
        what: 'ranking: growth ÷ that of sorting the titles',
        value: most.rankingMs / least.rankingMs / sorting,
        bound: 1,
        unit: '',
      },
    ],
  };
}

async function measurePipeline(titles: number): Promise<Point> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const { view, summaryMs } = await recordView(titles);
  globalThis.gc?.();
  const heldBytes = process.memoryUsage().heapUsed - before;
  const { compareInSteps } = await importBuilt<typeof comparison>('domain/comparison.js');
  const { inTurns } = await importBuilt<typeof turns>('arbitrage/in-turns.js');
  const rank = (): Promise<comparison.Comparison> =>
    inTurns(compareInSteps(view, DEFAULT_SETTINGS, DEFAULT_GATE_LIMITS));
  const { passing } = await rank();
  const cpu: number[] = [];
  const stalls: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const used = process.cpuUsage();
    await rank();
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
    stalls.push((await time(rank)).stallMs);
  }
  return {
    titles,
    rankingMs: quantile(cpu, 0.5),
    stallMs: quantile(stalls, 0.5),
    summaryMs,
    heldBytes,
    deals: passing.length,
  };
}

/** Records both books over two weeks and reads what they sum up to; then nothing else runs beside what is measured. */
async function recordView(
  titles: number,
): Promise<{ readonly view: MarketView; readonly summaryMs: number }> {
  await using measured = await createMeasuredHistory();
  const { history, clock } = measured;
  const view = buildComparedView(titles, END);
  const { dmarket, waxpeer } = view.books;
  for (let at = END - DAYS * 24 * HOUR_MS; at <= END; at += BETWEEN_RECORDS_MS) {
    clock.now = at;
    await history.record({ ...dmarket, observedAt: at });
    await history.record({ ...waxpeer, observedAt: at });
  }
  const startedAt = performance.now();
  const recorded = {
    dmarket: await history.summary('dmarket', 'csgo'),
    waxpeer: await history.summary('waxpeer', 'csgo'),
  };
  return { view: { ...view, history: recorded }, summaryMs: performance.now() - startedAt };
}
