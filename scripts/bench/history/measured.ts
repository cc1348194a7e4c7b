import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PriceHistory } from '../../../src/domain/history.ts';
import type * as store from '../../../src/store/index.ts';
import { importBuilt } from '../built.ts';
import { type MovingBook } from './moving-book.ts';

const LOOK_EVERY_MS = 2;

/** What a call cost. */
export interface Timing {
  readonly tookMs: number;
  /** Processor time of all threads. */
  readonly cpuMs: number;
  /** The most processor time that the main thread spent in one turn of its event loop. */
  readonly stallMs: number;
}

/** The figures of a timing. */
export const FIGURES = ['tookMs', 'cpuMs', 'stallMs'] as const;

/** A history in a folder of its own, and the clock it goes by. */
export interface MeasuredHistory extends AsyncDisposable {
  readonly history: PriceHistory;
  readonly path: string;
  readonly clock: { now: number };
}

/** Creates an empty history whose folder is removed at the end. */
export async function createMeasuredHistory(): Promise<MeasuredHistory> {
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-bench-'));
  const clock = { now: 0 };
  const log = (fields: object, message: string): void => console.error(message, fields);
  const logger = { debug: log, info: log, warn: log, error: log };
  const { createPriceHistory } = await importBuilt<typeof store>('store/index.js');
  const history = createPriceHistory({ directory, logger, now: () => clock.now });
  // The thread starts with the first call.
  await history.status();
  return {
    history,
    path: join(directory, 'history.db'),
    clock,
    [Symbol.asyncDispose]: async () => {
      await history.close();
      await rm(directory, { recursive: true });
    },
  };
}

/**
 * Times a call. Processor time is what a machine that does nothing else would take; on one that is shared, the clock
 * tells mostly of the others.
 */
export async function time(call: () => Promise<unknown>): Promise<Timing> {
  let stallMs = 0;
  let last = readMainThreadMs();
  const look = (): void => {
    const now = readMainThreadMs();
    stallMs = Math.max(stallMs, now - last);
    last = now;
  };
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  const looking = setInterval(look, LOOK_EVERY_MS);
  await call();
  look();
  clearInterval(looking);
  const { user, system } = process.cpuUsage(cpu);
  return { tookMs: performance.now() - startedAt, cpuMs: (user + system) / 1000, stallMs };
}

/** Processor time of the main thread, as Linux counts it; elsewhere the clock has to do. */
function readMainThreadMs(): number {
  try {
    const [onCpu] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(onCpu) / 1e6;
  } catch {
    return performance.now();
  }
}

/** The time below which this share of the times lies. */
export function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? NaN;
}

/** Records the next state of a book as of a moment, and times that. */
export function append(measured: MeasuredHistory, book: MovingBook, at: number): Promise<Timing> {
  const next = book.next(at);
  measured.clock.now = at;
  return time(() => measured.history.record(next));
}
