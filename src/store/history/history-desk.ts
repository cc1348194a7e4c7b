import { dayOf } from './calendar.ts';
import { type HistoryContext, withoutBreath } from './context.ts';
import { type HistoryFile } from './database.ts';
import { type HistoryAnswers, type HistoryCall, type RecordCall, type SeriesCall } from './messages.ts';
import { buildOpenBooks, type OpenBooks } from './open-books.ts';
import { readSeries } from './read-series.ts';
import { recordSnapshot } from './record.ts';
import { type Report } from './report.ts';
import { readStatus } from './status.ts';
import { summarise } from './summarise.ts';
import { buildUpkeep, type Upkeep } from './upkeep.ts';

/** Answers calls on an open history, and keeps it in order in between. */
export interface HistoryDesk {
  readonly answer: (call: HistoryCall, now: number) => Promise<HistoryAnswers[HistoryCall['kind']]>;
  /** The next piece of upkeep that is due, if there is any. */
  readonly upkeep: () => (() => Promise<void>) | undefined;
}

/** What a desk needs. */
export interface DeskOptions {
  readonly file: HistoryFile;
  readonly report: Report;
  readonly largestBytes: number;
  /** Answers what waits, in the middle of upkeep. */
  readonly breathe: () => Promise<void>;
}

/** Makes the desk of a history. */
export function buildHistoryDesk({ file, report, largestBytes, breathe }: DeskOptions): HistoryDesk {
  const context: HistoryContext = { db: file.db, report, breathe };
  const books = buildOpenBooks(context);
  const upkeep = buildUpkeep(context, { ...file, largestBytes });
  const quick = withoutBreath(context);
  const answer: HistoryDesk['answer'] = async (call, now) => {
    switch (call.kind) {
      case 'record':
        return record(quick, { books, upkeep }, call, now);
      case 'summary':
        return summarise(quick, await books.get(call.book), { knownKeys: call.knownKeys, now });
      case 'series':
        return findSeries(quick, books, call);
      case 'status':
        return readStatus(file);
      case 'close':
        await file.db.destroy();
        return null;
    }
  };
  return { answer, upkeep: upkeep.next };
}

interface Kept {
  readonly books: OpenBooks;
  readonly upkeep: Upkeep;
}

async function record(
  context: HistoryContext,
  { books, upkeep }: Kept,
  call: RecordCall,
  now: number,
): Promise<null> {
  const book = await books.get(call.book);
  const { newestAt } = book;
  try {
    await recordSnapshot(context, book, call, now);
  } catch (error) {
    books.drop(call.book);
    throw error;
  }
  if (newestAt !== null && dayOf(newestAt) !== dayOf(book.newestAt ?? newestAt)) upkeep.noteDay();
  upkeep.noteSnapshot(book, now);
  return null;
}

async function findSeries(
  context: HistoryContext,
  books: OpenBooks,
  { book, key, from, to }: SeriesCall,
): Promise<Float64Array<ArrayBuffer>> {
  const { keys } = await books.get(book);
  const id = keys.idOf(key);
  return id === undefined ? new Float64Array() : readSeries(context, { book, id, from, to });
}
