import { setImmediate as turn } from 'node:timers/promises';
import {
  type HistoryPoint,
  type HistoryRange,
  type HistorySummary,
  type PriceHistory,
} from '../../domain/history.ts';
import { type Logger } from '../../domain/logger.ts';
import { createHistoryThread, type HistoryThread } from './history-thread.ts';
import { buildKeyNumbers, type KeyNumbers } from './key-numbers.ts';
import { LARGEST_BYTES } from './limits.ts';
import { packBook } from './pack-book.ts';
import { toPoint } from './point.ts';
import { toSummary } from './summary.ts';
import { POINT_FIELDS, type RecordCall } from './messages.ts';

/** Where the history is kept, and how it tells the time. */
export interface PriceHistoryOptions {
  /** The folder of the database; made if it is not there. */
  readonly directory: string;
  /** The database on a PostgreSQL server that is used instead, and that other processes may write as well. */
  readonly databaseUrl?: string | null;
  readonly logger: Logger;
  /** Milliseconds since 1970; the system's clock unless said otherwise. */
  readonly now?: () => number;
  /** The room it may take, in bytes; 4 GiB unless said otherwise. */
  readonly largestBytes?: number;
}

/** How many points are made in one turn of the event loop. */
const POINTS_OF_A_TURN = 4096;

/**
 * Creates the price history in a file of its own, which one thread writes and reads. The thread starts with the first
 * call; a folder that cannot be used shows as calls that reject.
 */
export function createPriceHistory(options: PriceHistoryOptions): PriceHistory {
  const { directory, databaseUrl = null, logger, now = Date.now, largestBytes = LARGEST_BYTES } = options;
  return buildPriceHistory(createHistoryThread({ directory, databaseUrl, logger, now, largestBytes }));
}

/** The price history at this end of a thread. */
export function buildPriceHistory(thread: HistoryThread): PriceHistory {
  const numbers = new Map<string, KeyNumbers>();
  const numbersOf = (name: string): KeyNumbers => {
    const known = numbers.get(name);
    if (known?.generation === thread.generation()) return known;
    const fresh = buildKeyNumbers(thread.generation());
    numbers.set(name, fresh);
    return fresh;
  };
  // Large books are packed in turns; what is asked for meanwhile must not overtake them.
  let packed = Promise.resolve();
  const afterPacked = async <T>(call: () => Promise<T>): Promise<T> => {
    await packed;
    return call();
  };
  return {
    record: async (book) => {
      const packing = packed.then(() => packBook(book));
      packed = packing.then(doNothing, doNothing);
      const call = await packing;
      await thread.call(call, listBuffers(call));
    },
    summary: (market, game) =>
      afterPacked(async (): Promise<HistorySummary> => {
        const book = { market, game };
        const known = numbersOf(`${market} ${game}`);
        const answer = await thread.call({ kind: 'summary', book, knownKeys: known.size() });
        await known.learn(answer);
        return toSummary(book, known, answer);
      }),
    series: (range) => afterPacked(() => readSeries(thread, range)),
    status: () => afterPacked(() => thread.call({ kind: 'status' })),
    close: () => afterPacked(thread.close),
  };
}

/** The caller of `record` is told. */
function doNothing(): void {
  // On purpose.
}

function listBuffers({ keys, asks, bids, askCounts }: RecordCall): readonly ArrayBuffer[] {
  return [...keys, asks, bids, askCounts].map(({ buffer }) => buffer);
}

async function readSeries(
  thread: HistoryThread,
  { market, game, key, from, to }: HistoryRange,
): Promise<readonly HistoryPoint[]> {
  const values = await thread.call({ kind: 'series', book: { market, game }, key, from, to });
  const points: HistoryPoint[] = [];
  for (let at = 0; at < values.length; at += POINT_FIELDS.length) {
    if (points.length > 0 && points.length % POINTS_OF_A_TURN === 0) await turn();
    points.push(toPoint(values, at));
  }
  return points;
}
