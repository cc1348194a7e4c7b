import { DAY_MS, HOUR_MS } from './calendar.ts';
import { type HistoryContext } from './context.ts';
import { fromCode, NOBODY } from './encoding/price-code.ts';
import { packInParts } from './key-parts.ts';
import { STANDS_MS } from './limits.ts';
import { type LiveBook } from './live-book.ts';
import { type LongColumn, type LongView } from './long-view.ts';
import { SUMMARY_COLUMNS, type SummaryAnswer, type SummaryColumn } from './messages.ts';
import { type OpenBook, readLiveBook } from './open-book.ts';
import { readLongView } from './read-long-view.ts';

/**
 * True iff the month has to be looked at again: once an hour, when the clock was set back, and as long as there is
 * little each time that there is twice as much.
 */
export function isViewDue({ view, snapshots }: OpenBook, now: number): boolean {
  if (view === null || now < view.long.now) return true;
  return Math.floor(now / HOUR_MS) !== Math.floor(view.long.now / HOUR_MS) || snapshots >= view.snapshots * 2;
}

/** Looks at the month of a book again. */
export async function renewView(context: HistoryContext, book: OpenBook, now: number): Promise<void> {
  const { snapshots } = book;
  const long = await readLongView(context, { book: book.id, items: book.keys.size(), now });
  book.view = { long, snapshots };
}

/** Sums a book up as of a moment. */
export async function summarise(
  context: HistoryContext,
  book: OpenBook,
  { knownKeys, now }: { readonly knownKeys: number; readonly now: number },
): Promise<SummaryAnswer> {
  if (book.view === null || isViewDue(book, now)) await renewView(context, book, now);
  const isAhead = book.newestAt !== null && book.newestAt > now;
  const live = isAhead ? await readLiveBook(context, book.id, now) : book.live;
  const items = book.keys.size();
  const keys = book.keys.from(knownKeys);
  return {
    recordedAt: isAhead ? live.at : book.newestAt,
    items,
    values: buildValues(items, now, { live, view: book.view?.long }),
    keys: packInParts(keys),
    newKeys: keys.length,
  };
}

interface Sources {
  readonly live: LiveBook;
  readonly view: LongView | undefined;
}

function buildValues(items: number, now: number, { live, view }: Sources): Float64Array<ArrayBuffer> {
  const values = new Float64Array(items * SUMMARY_COLUMNS.length).fill(NaN);
  const columnOf = (column: SummaryColumn): Float64Array => {
    const from = SUMMARY_COLUMNS.indexOf(column) * items;
    return values.subarray(from, from + items);
  };
  columnOf('snapshots').fill(0);
  columnOf('days').fill(0);
  if (view !== undefined) {
    for (const column of COPIED) columnOf(column).set(view[column]);
  }
  fillSpikes(columnOf('spikedAt'), live, now);
  // Before now nobody can have asked for what is quoted later, and what stood too long ago is not known to stand.
  if (live.at === null || now - live.at > STANDS_MS) return values;
  fillChanges(columnOf('change1h'), live, (id) => fromCode(live.hourAgo[id] ?? NOBODY));
  if (view === undefined) return values;
  fillChanges(columnOf('change7d'), live, (id) => view.weekAgo[id] ?? NaN);
  fillChanges(columnOf('change30d'), live, (id) => view.monthAgo[id] ?? NaN);
  return values;
}

const COPIED = [
  'snapshots',
  'days',
  'median14',
  'median30',
  'mean30',
  'logMad30',
  'dailyVolatility',
] as const satisfies readonly (LongColumn & SummaryColumn)[];

function fillSpikes(column: Float64Array, { spikedAt }: LiveBook, now: number): void {
  for (let id = 0; id < spikedAt.length; id++) {
    const at = spikedAt[id] ?? 0;
    if (at > now - DAY_MS) column[id] = at;
  }
}

/** In basis points, to the nearest: no trade is reckoned with them. */
function fillChanges(column: Float64Array, { quotes }: LiveBook, before: (id: number) => number): void {
  for (let id = 0; id < quotes.ask.length; id++) {
    const ratio = fromCode(quotes.ask[id] ?? NOBODY) / before(id);
    if (Number.isFinite(ratio)) column[id] = Math.round((ratio - 1) * 10_000);
  }
}
