import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PriceHistory } from '../../../src/domain/history.ts';
import { createPriceHistory } from '../../../src/store/index.ts';
import { type MovingBook } from './moving-book.ts';

const LOOK_EVERY_MS = 2;

/** How long a call took, and how long it held the event loop up at once. */
export interface Timing {
  readonly tookMs: number;
  readonly stallMs: number;
}

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
  const history = createPriceHistory({ directory, logger, now: () => clock.now });
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

/** Times a call while a timer tells by how much the event loop is late. */
export async function time(call: () => Promise<unknown>): Promise<Timing> {
  let stallMs = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    stallMs = Math.max(stallMs, now - last - LOOK_EVERY_MS);
    last = now;
  };
  const startedAt = last;
  const looking = setInterval(look, LOOK_EVERY_MS);
  await call();
  const tookMs = performance.now() - startedAt;
  look();
  clearInterval(looking);
  return { tookMs, stallMs };
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
