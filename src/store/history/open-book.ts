import { DAY_MS, dayOf } from './calendar.ts';
import { type HistoryContext } from './context.ts';
import { countSnapshots, findNewest } from './days.ts';
import { type ItemKeys, loadItemKeys, readKeys } from './item-keys.ts';
import { advance, buildLiveBook, forget, LIVE_MS, type LiveBook } from './live-book.ts';
import { type LongView } from './long-view.ts';
import { replay, type Replayed } from './snapshots.ts';
import { type BookId } from './tables.ts';

/** A book as the thread holds it in memory. */
export interface OpenBook {
  readonly id: BookId;
  readonly keys: ItemKeys;
  live: LiveBook;
  /** The newest snapshot, also when it cannot be read; null before the first. */
  newestAt: number | null;
  /** How often the book was recorded. */
  snapshots: number;
  /** The last look at the month, and at how many snapshots it was taken. */
  view: { readonly long: LongView; readonly snapshots: number } | null;
}

/** Brings a book into memory. */
export async function openBook(context: HistoryContext, id: BookId): Promise<OpenBook> {
  const keys = await loadItemKeys(context.db, id, context.report);
  const newestAt = await findNewest(context.db, id);
  const live = newestAt === null ? buildLiveBook() : await readLiveBook(context, id, newestAt);
  return { id, keys, live, newestAt, snapshots: await countSnapshots(context.db, id), view: null };
}

/** Takes in what other processes have recorded since. */
export async function catchUp({ db, report, breathe }: HistoryContext, book: OpenBook): Promise<void> {
  const newestAt = await findNewest(db, book.id);
  if (newestAt === null || newestAt === book.newestAt) return;
  const { id, live } = book;
  book.keys.add(await readKeys(db, id, book.keys.size(), report));
  const visit = ({ at, book: quotes, changes }: Replayed): void => {
    book.live = changes === null ? forget(book.live) : advance(book.live, { at, quotes, ids: changes.ids });
    book.newestAt = at;
    book.snapshots++;
  };
  const range = { from: (book.newestAt ?? -1) + 1, to: newestAt };
  const known = book.newestAt === null ? {} : { after: { at: live.at, book: live.quotes } };
  await replay(db, id, range, { visit, report, breathe, ...known });
}

/** What a book was at a moment, from its snapshots. */
export async function readLiveBook(
  { db, report, breathe }: HistoryContext,
  id: BookId,
  at: number,
): Promise<LiveBook> {
  let live = buildLiveBook();
  const visit = ({ at: seenAt, book, changes }: Replayed): void => {
    live = changes === null ? forget(live) : advance(live, { at: seenAt, quotes: book, ids: changes.ids });
  };
  const from = dayOf(at - LIVE_MS) * DAY_MS;
  await replay(db, id, { from, to: at }, { visit, report, breathe });
  return live;
}
