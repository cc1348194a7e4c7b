import { shareText } from '../../domain/shared-text.ts';
import { type HistoryContext } from './context.ts';
import { findNewest, noteSnapshot } from './days.ts';
import { toCode } from './encoding/price-code.ts';
import {
  buildColumns,
  encodeSnapshot,
  findChanges,
  type QuoteColumns,
  widenColumns,
} from './encoding/snapshot-code.ts';
import { saveItemKeys } from './item-keys.ts';
import { unpackKeys } from './key-parts.ts';
import { AHEAD_MS } from './limits.ts';
import { advance, startsDay } from './live-book.ts';
import { lockBook } from './lock-book.ts';
import { type RecordCall } from './messages.ts';
import { catchUp, type OpenBook } from './open-book.ts';
import { saveSnapshot } from './snapshots.ts';

/**
 * Records a snapshot, unless there is one as new already or it is from later than the clock. The book in memory goes
 * on only when everything is written.
 */
export async function recordSnapshot(
  context: HistoryContext,
  book: OpenBook,
  call: RecordCall,
  now: number,
): Promise<void> {
  if (book.newestAt !== null && call.at <= book.newestAt) return;
  if (call.at > now + AHEAD_MS) {
    const fields = { ...book.id, observedAt: call.at, now };
    context.report.warn(fields, 'quotes from later than the clock were not recorded');
    return;
  }
  const { quotes, newKeys } = readQuotes(book, call);
  const before = widenColumns(book.live.quotes, quotes.ask.length);
  const isWritten = await write(context, book, { at: call.at, before, quotes, newKeys });
  if (!isWritten) {
    // Another process has recorded this book meanwhile.
    await catchUp(context, book);
    return recordSnapshot(context, book, call, now);
  }
  const { ids } = findChanges(before, quotes);
  book.keys.add(newKeys);
  book.live = advance(book.live, { at: call.at, quotes, ids });
  book.newestAt = call.at;
  book.snapshots++;
}

interface Taken {
  readonly quotes: QuoteColumns;
  /** Keys that are seen for the first time, in the order of the numbers they get. */
  readonly newKeys: readonly string[];
}

/** Sorts the quotes by the numbers of their items; an item that is not among them is nobody's. */
function readQuotes({ keys }: OpenBook, { keys: parts, items, asks, bids, askCounts }: RecordCall): Taken {
  const names = parts.flatMap(unpackKeys);
  if (names.length !== items) throw new Error('a key has a line break, so that no key is sure to be its own');
  const known = names.map((name) => keys.idOf(name));
  const unknown = names.flatMap((_name, at) => (known[at] === undefined ? [at] : []));
  const quotes = buildColumns(keys.size() + unknown.length);
  const put = (id: number, at: number): void => {
    quotes.ask[id] = toCode(asks[at] ?? NaN);
    quotes.bid[id] = toCode(bids[at] ?? NaN);
    quotes.askCount[id] = toCode(askCounts[at] ?? NaN);
  };
  known.forEach((id, at) => {
    if (id !== undefined) put(id, at);
  });
  unknown.forEach((at, place) => put(keys.size() + place, at));
  return { quotes, newKeys: unknown.map((at) => shareText(names[at] ?? '')) };
}

interface Writing extends Taken {
  readonly at: number;
  readonly before: QuoteColumns;
}

/** False when it is not written because another process has written since the book was caught up with. */
async function write(
  { db, isShared }: HistoryContext,
  { id, keys, live, newestAt }: OpenBook,
  { at, before, quotes, newKeys }: Writing,
): Promise<boolean> {
  const base = startsDay(live, at) ? buildColumns(quotes.ask.length) : before;
  const sinceMs = startsDay(live, at) || live.at === null ? 0 : at - live.at;
  const content = encodeSnapshot(findChanges(base, quotes), base, { sinceMs });
  return db.transaction().execute(async (transaction) => {
    if (isShared) {
      await lockBook(transaction, id);
      if ((await findNewest(transaction, id)) !== newestAt) return false;
    }
    await saveItemKeys(transaction, id, keys.size(), newKeys);
    await saveSnapshot(transaction, id, at, content);
    await noteSnapshot(transaction, id, at);
    return true;
  });
}
