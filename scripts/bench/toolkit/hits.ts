import { setImmediate as nextTurn } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measure } from '../table.ts';
import { type Contender, createContenders } from './contenders.ts';
import { type Section } from '../report.ts';
import { startBodyServer, testBodies } from './test-bodies.ts';

interface HitFigures {
  readonly p50Us: number;
  readonly p99Us: number;
  readonly perSecond: number;
  /** Longest time between two turns of the event loop, at 20 hits a turn, in milliseconds. */
  readonly loopDelayMs: number;
}

const measureForMs = 700;
const hitsPerTurn = 20;

/** Measures repeated hits of every contender, and the bounds they are held to. */
export async function measureHits(): Promise<{
  readonly section: Section;
  readonly measures: readonly Measure[];
}> {
  const directory = await mkdtemp(join(tmpdir(), 'toolkit-bench-'));
  await using server = await startBodyServer();
  const contenders = await createContenders(server.baseURL, directory);
  const figures = new Map<string, HitFigures>();
  const paths = Object.keys(testBodies);
  // Two rounds, of which the better one counts: the machine has other things to do as well.
  for (const path of [...paths, ...paths]) {
    for (const contender of contenders) {
      const id = `${contender.name} ${path}`;
      const measured = await measureContender(contender, path);
      const earlier = figures.get(id);
      if (earlier === undefined || measured.p50Us < earlier.p50Us) figures.set(id, measured);
    }
  }
  for (const { close } of contenders) await close();
  await rm(directory, { recursive: true });
  return { section: toSection(paths, contenders, figures), measures: toMeasures(figures) };
}

async function measureContender({ read }: Contender, path: string): Promise<HitFigures> {
  for (let count = 0; count < 30; count += 1) await read(path);
  globalThis.gc?.();
  const latencies: number[] = [];
  let loopDelayMs = 0;
  const startedAt = performance.now();
  for (let turnAt = startedAt; turnAt - startedAt < measureForMs;) {
    for (let count = 0; count < hitsPerTurn; count += 1) {
      const at = performance.now();
      await read(path);
      latencies.push(performance.now() - at);
    }
    await nextTurn();
    const now = performance.now();
    loopDelayMs = Math.max(loopDelayMs, now - turnAt);
    turnAt = now;
  }
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => (latencies[Math.floor(latencies.length * share)] ?? NaN) * 1_000;
  return {
    p50Us: at(0.5),
    p99Us: at(0.99),
    perSecond: (latencies.length / (performance.now() - startedAt)) * 1_000,
    loopDelayMs,
  };
}

function toSection(
  paths: readonly string[],
  contenders: readonly Contender[],
  figures: ReadonlyMap<string, HitFigures>,
): Section {
  const rows = paths.flatMap((path) =>
    contenders.map(({ name }) => {
      const measured = figures.get(`${name} ${path}`);
      if (measured === undefined) throw new Error(`nothing was measured for ${name}`);
      const { p50Us, p99Us, perSecond, loopDelayMs } = measured;
      return [
        `${path.slice(1)}, ${name}`,
        format(p50Us),
        format(p99Us),
        format(perSecond),
        loopDelayMs.toFixed(1),
      ];
    }),
  );
  return {
    title: 'Repeated hits',
    headings: ['body and contender', 'p50 µs', 'p99 µs', 'hits/s', 'longest turn ms'],
    rows,
    notes: [`A turn of the event loop holds ${hitsPerTurn} hits. Every contender yields parsed JSON.`],
  };
}

function toMeasures(figures: ReadonlyMap<string, HitFigures>): readonly Measure[] {
  const p50 = (id: string): number => figures.get(id)?.p50Us ?? NaN;
  const ours = p50('this toolkit, sqlite /1KB');
  const ratio = (what: string, value: number, bound: number): Measure => ({ what, value, bound, unit: '×' });
  return [
    ratio(
      'hit of 1 KB in SQLite ÷ plain interceptor in memory',
      ours / p50('axios-cache-interceptor, memory /1KB'),
      1.2,
    ),
    ratio('hit of 100 KB ÷ hit of 1 KB', p50('this toolkit, sqlite /100KB') / ours, 3),
    ratio('hit of 5 MB ÷ hit of 1 KB', p50('this toolkit, sqlite /5MB') / ours, 3),
  ];
}

function format(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(1);
}
