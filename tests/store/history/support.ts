import SqliteDatabase from 'better-sqlite3';
import { join } from 'node:path';
import { type Game } from '../../../src/domain/game.ts';
import { type HistoryPoint, type ItemHistory, type PriceHistory } from '../../../src/domain/history.ts';
import { type Logger } from '../../../src/domain/logger.ts';
import { mills } from '../../../src/domain/money.ts';
import { type Quote, type QuoteBook } from '../../../src/domain/quote.ts';
import { type ItemKey } from '../../../src/domain/title.ts';
import { type MarketId } from '../../../src/domain/venue.ts';
import { HISTORY_FILE, openHistory } from '../../../src/store/history/database.ts';
import { buildHistoryDesk, type HistoryDesk } from '../../../src/store/history/history-desk.ts';
import { type HistoryThread } from '../../../src/store/history/history-thread.ts';
import { LARGEST_BYTES } from '../../../src/store/history/limits.ts';
import { type HistoryCall, type ThreadData } from '../../../src/store/history/messages.ts';
import { buildPriceHistory } from '../../../src/store/history/price-history.ts';
import { openPostgresHistory } from '../../../src/store/history/postgres-history.ts';
import { type Report } from '../../../src/store/history/report.ts';
import { createTemporaryDirectory } from '../../support/temporary-directory.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Midnight, in the middle of a month. */
export const START = Date.UTC(2026, 2, 10);

/** Ask, bid and count of an item; what is left out is null. */
export interface Prices {
  readonly ask?: number;
  readonly bid?: number;
  readonly count?: number;
}

export function keyOf(name: string): ItemKey {
  return name as ItemKey;
}

/** A book of these items, as of a moment. */
export function buildBook(
  observedAt: number,
  items: Readonly<Record<string, Prices>>,
  id: { readonly market?: MarketId; readonly game?: Game } = {},
): QuoteBook {
  const quotes = Object.entries(items).map(([name, prices]) => buildQuote(name, prices));
  return {
    market: id.market ?? 'dmarket',
    game: id.game ?? 'csgo',
    observedAt,
    dropped: {},
    quotes: new Map(quotes.map((quote) => [quote.key, quote])),
  };
}

function buildQuote(name: string, { ask, bid, count }: Prices): Quote {
  return {
    key: keyOf(name),
    title: name,
    bestAsk: ask === undefined ? null : mills(ask),
    bestBid: bid === undefined ? null : mills(bid),
    askCount: count ?? null,
    bidCount: null,
    mixesPhases: false,
  };
}

/** A logger that keeps its warnings and errors. */
export function createNotebook(): Logger & {
  readonly notes: { readonly fields: object; readonly message: string }[];
} {
  const notes: { fields: object; message: string }[] = [];
  const note = (fields: object, message: string): void => {
    notes.push({ fields, message });
  };
  return { debug: () => undefined, info: () => undefined, warn: note, error: note, notes };
}

/** A history in a folder of its own, which can be closed and opened again, and a clock that the test sets. */
export interface HistoryBench extends AsyncDisposable {
  readonly directory: string;
  readonly clock: { now: number };
  readonly log: ReturnType<typeof createNotebook>;
  readonly history: () => PriceHistory;
  /** Closes the history, does something to its files, and opens it again. */
  readonly reopen: (meanwhile?: () => Promise<void> | void) => Promise<void>;
  /** Reads or changes the database while the history is closed. */
  readonly query: (statement: string) => Promise<readonly unknown[]>;
}

/** A history without its thread: the same desk answers here, and all upkeep is done before a call resolves. */
export async function createHistoryBench(
  options: { readonly largestBytes?: number; readonly databaseUrl?: string } = {},
): Promise<HistoryBench> {
  const temporary = await createTemporaryDirectory();
  const directory = temporary.path;
  const clock = { now: START };
  const log = createNotebook();
  const open = (): PriceHistory =>
    buildPriceHistory(
      createDeskThread({
        ...{ directory, databaseUrl: null, largestBytes: LARGEST_BYTES, ...options },
        ...{ now: () => clock.now, log },
      }),
    );
  let history = open();
  const reopen: HistoryBench['reopen'] = async (meanwhile) => {
    await history.close();
    await meanwhile?.();
    history = open();
  };
  return {
    directory,
    clock,
    log,
    history: () => history,
    reopen,
    query: async (statement) => {
      let rows: readonly unknown[] = [];
      await reopen(() => {
        rows = queryFile(join(directory, HISTORY_FILE), statement);
      });
      return rows;
    },
    [Symbol.asyncDispose]: async () => {
      await history.close();
      await temporary[Symbol.asyncDispose]();
    },
  };
}

interface DeskThreadOptions extends ThreadData {
  readonly now: () => number;
  readonly log: Logger;
}

function createDeskThread({
  directory,
  databaseUrl,
  largestBytes,
  now,
  log,
}: DeskThreadOptions): HistoryThread {
  const report: Report = {
    damaged: (fields) => log.warn(fields, 'damaged'),
    warn: (fields, message) => log.warn(fields, message),
  };
  let desk: Promise<HistoryDesk> | undefined;
  const openDesk = async (): Promise<HistoryDesk> => {
    const file =
      databaseUrl === null ? await openHistory(directory, now(), report) : openPostgresHistory(databaseUrl);
    return buildHistoryDesk({ file, report, largestBytes, breathe: () => Promise.resolve() });
  };
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  const work = async (call: HistoryCall): Promise<unknown> => {
    if (isClosed) throw new Error('closed');
    const opened = await (desk ??= openDesk());
    if (call.kind === 'close') isClosed = true;
    const answer = await opened.answer(call, now());
    if (isClosed) return answer;
    for (let next = opened.upkeep(); next !== undefined; next = opened.upkeep()) await next();
    return answer;
  };
  const call = (each: HistoryCall): Promise<never> => {
    const answered = last.then(() => work(each));
    last = answered.catch(() => undefined);
    return answered as Promise<never>;
  };
  return {
    call,
    generation: () => 0,
    close: async () => {
      // One that never opened has nothing to close.
      await call({ kind: 'close' }).catch(() => undefined);
    },
  };
}

function queryFile(path: string, statement: string): readonly unknown[] {
  const database = new SqliteDatabase(path);
  try {
    const prepared = database.prepare(statement);
    return prepared.reader ? prepared.all() : [prepared.run()];
  } finally {
    database.close();
  }
}

/** Records a book, with the clock at its moment. */
export async function recordAt(
  bench: HistoryBench,
  at: number,
  items: Readonly<Record<string, Prices>>,
): Promise<void> {
  bench.clock.now = at;
  await bench.history().record(buildBook(at, items));
}

/** Everything that is known of an item. */
export function seriesOf(
  bench: HistoryBench,
  name: string,
  range: { readonly from: number; readonly to: number } = { from: 0, to: 10 ** 14 },
): Promise<readonly HistoryPoint[]> {
  return bench.history().series({ market: 'dmarket', game: 'csgo', key: keyOf(name), ...range });
}

/** What the summary of an item's book says of it. */
export async function historyOf(bench: HistoryBench, name: string): Promise<ItemHistory | undefined> {
  const summary = await bench.history().summary('dmarket', 'csgo');
  return summary.of(keyOf(name));
}
