import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Chart, type ChartLook } from '../../src/bot/charts/index.ts';
import { type Grade, GRADES } from '../../src/domain/confidence.ts';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { type AmountSpan, type NetStep } from '../../src/domain/price-course.ts';
import type * as concurrency from '../../src/toolkit/concurrency/index.ts';
import { buildBot, importBuilt, locateInBuild } from './built.ts';
import { type Measure, printMeasures } from './table.ts';

const RUNS = 9;
const ROUNDS = 50;
const RESOLUTION_MS = 2;
const LOOK: ChartLook = { theme: 'dark', locale: 'uk', timeZone: 'Europe/Kyiv' };
const STEPS = 720;
const DEALS = 300;
const WORKER = locateInBuild('bot/charts/worker.js');

/** Measures drawing each kind of chart on a thread: the first, which starts it, and those after it. */
export async function runChartsBench(): Promise<boolean> {
  buildBot();
  const { createWorkerPool } = await importBuilt<typeof concurrency>('toolkit/concurrency/index.js');
  const charts = [buildPrices(), buildScatter(), buildHitRates()];
  const cold = await measureCold(createWorkerPool({ maxThreads: 1 }));
  await using pool = createWorkerPool({ maxThreads: 1, idleTimeoutMs: 60_000 });
  const warm: Measure[] = [];
  for (const chart of charts) warm.push(...(await measureWarm(pool, chart)));
  const kept = await measureMemory(pool, charts);
  return printMeasures(`Charts, ${RUNS} times each on one thread`, [cold, ...warm, kept]);
}

/** What one chart after the other leaves behind: native code's part of a drawing is freed with its object only. */
async function measureMemory(pool: concurrency.WorkerPool, charts: readonly Chart[]): Promise<Measure> {
  const before = process.memoryUsage.rss();
  for (let round = 0; round < ROUNDS; round += 1) for (const chart of charts) await draw(pool, chart);
  const value = Math.max(0, process.memoryUsage.rss() - before) / 2 ** 20;
  return { what: `memory after ${ROUNDS * charts.length} more`, value, bound: 150, unit: 'MiB' };
}

async function measureCold(pool: concurrency.WorkerPool): Promise<Measure> {
  const startedAt = performance.now();
  await draw(pool, buildPrices());
  const tookMs = performance.now() - startedAt;
  await pool.close();
  return {
    what: 'first chart, with the thread',
    value: tookMs,
    bound: 1_000,
    unit: 'ms',
  };
}

async function measureWarm(pool: concurrency.WorkerPool, chart: Chart): Promise<readonly Measure[]> {
  await draw(pool, chart);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const walls: number[] = [];
  const cpus: number[] = [];
  let bytes = 0;
  delay.enable();
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    const before = process.cpuUsage();
    bytes = (await draw(pool, chart)).length;
    const { user, system } = process.cpuUsage(before);
    walls.push(performance.now() - startedAt);
    cpus.push((user + system) / 1000);
  }
  delay.disable();
  return [
    { what: `${chart.kind}: wall time, median`, value: medianOf(walls), bound: 300, unit: 'ms' },
    { what: `${chart.kind}: CPU, median`, value: medianOf(cpus), bound: 300, unit: 'ms' },
    {
      what: `${chart.kind}: longest stall meanwhile`,
      value: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
      bound: 50,
      unit: 'ms',
    },
    { what: `${chart.kind}: size of the PNG`, value: bytes / 1024, bound: 300, unit: 'KiB' },
  ];
}

function draw(pool: concurrency.WorkerPool, chart: Chart): Promise<Uint8Array> {
  return pool.run<Uint8Array>(WORKER, chart, { name: 'draw' });
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const BASICS = { look: LOOK, title: 'StatTrak™ AK-47 | Redline (Field-Tested)', subtitle: '180 днів' };

function buildPrices(): Chart {
  const stepMs = 21_600_000;
  const from = Date.UTC(2026, 0, 1);
  const steps = Array.from({ length: STEPS }, (_, index): NetStep => {
    const dmarket = around(20_000 + Math.round(2_000 * Math.sin(index / 40)), index);
    const waxpeer = around(23_000 + Math.round(2_500 * Math.cos(index / 55)), index + 3);
    return {
      at: from + index * stepMs,
      asks: { dmarket, waxpeer },
      net: around((index % 300) * 10 - 900, index),
    };
  });
  return {
    kind: 'price',
    ...BASICS,
    from,
    stepMs,
    steps,
    words: { net: 'Чистими D>W', notEnough: 'Ще замало' },
  };
}

function around(amount: number, index: number): AmountSpan {
  const noise = ((index * 7_919) % 40) * 10;
  return { low: mills(amount - noise), last: mills(amount), high: mills(amount + 2 * noise) };
}

function buildScatter(): Chart {
  const points = Array.from({ length: DEALS }, (_, index) => ({
    roi: basisPoints(100 + ((index * 131) % 2_900)),
    cycleDays: 7 + ((index * 17) % 240) / 10,
    grade: gradeAt(index),
    ...(index < 10 && { label: String(index + 1) }),
  }));
  const words = { roi: 'ROI', cycleDays: 'Днів', perDay: '/день', nothing: 'Нічого' };
  return { kind: 'scatter', ...BASICS, points, words };
}

function buildHitRates(): Chart {
  const records = GRADES.map((grade, index) => ({ grade, hits: 60 - 15 * index, judged: 80 }));
  const words = { promised: 'обіцяно', notEnough: 'ще замало', interval: '95% інтервал' };
  return { kind: 'hit-rate', ...BASICS, records, words };
}

function gradeAt(index: number): Grade {
  return GRADES[index % GRADES.length] ?? 'D';
}
