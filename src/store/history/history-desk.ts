import { dayOf } from './calendar.ts';
import { type HistoryContext, withoutBreath } from './context.ts';
import { type HistoryFile } from './database.ts';
import {
  type HistoryAnswers,
  type HistoryCall,
  type RecordCall,
  type SeriesCall,
  type SummaryAnswer,
  type SummaryCall,
} from './messages.ts';
import { StoreGoneError } from '../../domain/errors.ts';
import { catchUp, type OpenBook } from './open-book.ts';
import { buildOpenBooks, type OpenBooks } from './open-books.ts';
import { type BookId } from './tables.ts';
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
  const context: HistoryContext = { db: file.db, isShared: file.isShared, report, breathe };
  const books = buildOpenBooks(context);
  const upkeep = buildUpkeep(context, { ...file, largestBytes });
  const quick = withoutBreath(context);
  const answer: HistoryDesk['answer'] = async (call, now) => {
    switch (call.kind) {
      case 'record':
        return record(quick, { books, upkeep }, call, now);
      case 'summary':
        return sumUp(quick, { books, upkeep }, call, now);
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
    if (context.isShared) await catchUp(context, book);
    await recordSnapshot(context, book, call, now);
  } catch (error) {
    books.drop(call.book);
    throw error;
  }
  if (newestAt !== null && dayOf(newestAt) !== dayOf(book.newestAt ?? newestAt)) upkeep.noteDay();
  upkeep.noteView(book, now);
  return null;
}

/** Whoever asks need not wait for another look at the month: it is taken behind the answer. */
async function sumUp(
  context: HistoryContext,
  { books, upkeep }: Kept,
  { book: id, knownKeys }: SummaryCall,
  now: number,
): Promise<SummaryAnswer> {
  const book = await openUpToDate(context, books, id);
  const answer = await summarise(context, book, { knownKeys, now });
  upkeep.noteView(book, now);
  return answer;
}

/** While the server is gone, what was known before is better than nothing. */
async function openUpToDate(context: HistoryContext, books: OpenBooks, id: BookId): Promise<OpenBook> {
  const book = await books.get(id);
  if (!context.isShared) return book;
  try {
    await catchUp(context, book);
  } catch (error) {
    if (!(error instanceof StoreGoneError)) books.drop(id);
    if (!(error instanceof StoreGoneError)) throw error;
  }
  return book;
}

async function findSeries(
  context: HistoryContext,
  books: OpenBooks,
  { book, key, from, to }: SeriesCall,
): Promise<Float64Array<ArrayBuffer>> {
  const { keys } = await openUpToDate(context, books, book);
  const id = keys.idOf(key);
  return id === undefined ? new Float64Array() : readSeries(context, { book, id, from, to });
}
