import { STANDS_MS } from '../../domain/history.ts';
import { DAY_MS, HOUR_MS } from './calendar.ts';
import { type HistoryContext } from './context.ts';
import { fromCode, NOBODY } from './encoding/price-code.ts';
import { packInParts } from './key-parts.ts';
import { type LiveBook } from './live-book.ts';
import { type LongColumn, type LongView } from './long-view.ts';
import { SUMMARY_COLUMNS, type SummaryAnswer, type SummaryColumn } from './messages.ts';
import { type OpenBook, readLiveBook } from './open-book.ts';
import { readLongView } from './read-long-view.ts';

/** How old a look at the month may be to be handed out while a newer one is taken behind it. */
const VIEW_SERVES_MS = 2 * HOUR_MS;

/** True iff the month has to be looked at again: once an hour, and when nobody may be told of the last look. */
export function isViewDue(book: OpenBook, now: number): boolean {
  const { view } = book;
  if (view === null || isViewSpent(book, now)) return true;
  return Math.floor(now / HOUR_MS) !== Math.floor(view.long.now / HOUR_MS);
}

/**
 * True iff nobody may be told of the last look at the month: there is none, it is too old, the clock was set back, or,
 * as long as there is little, there is twice as much.
 */
function isViewSpent({ view, snapshots }: OpenBook, now: number): boolean {
  if (view === null || now < view.long.now) return true;
  return now - view.long.now > VIEW_SERVES_MS || snapshots >= view.snapshots * 2;
}

/** Looks at the month of a book again. */
export async function renewView(context: HistoryContext, book: OpenBook, now: number): Promise<void> {
  const { snapshots } = book;
  const long = await readLongView(context, { book: book.id, items: book.keys.size(), now });
  book.view = { long, snapshots };
}

/** Sums a book up as of a moment; the look at the month may be that of the hour before, and is then due again. */
export async function summarise(
  context: HistoryContext,
  book: OpenBook,
  { knownKeys, now }: { readonly knownKeys: number; readonly now: number },
): Promise<SummaryAnswer> {
  if (isViewSpent(book, now)) await renewView(context, book, now);
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

type Reader = (id: number) => number;

function buildValues(items: number, now: number, sources: Sources): Float64Array<ArrayBuffer> {
  const readers = buildReaders(now, sources);
  const inOrder = SUMMARY_COLUMNS.map((column) => readers[column]);
  const values = new Float64Array(items * inOrder.length);
  let place = 0;
  for (let id = 0; id < items; id++) {
    for (const read of inOrder) values[place++] = read(id);
  }
  return values;
}

function buildReaders(now: number, { live, view }: Sources): Readonly<Record<SummaryColumn, Reader>> {
  const column = (name: LongColumn, unknown = NaN): Reader => {
    const known = view?.[name];
    return (id) => known?.[id] ?? unknown;
  };
  // Before now nobody can have asked for what is quoted later, and what stood too long ago is not known to stand.
  const stands = live.at !== null && now - live.at <= STANDS_MS;
  const change = (before: Reader): Reader => (stands ? (id) => changeOf(live, id, before(id)) : () => NaN);
  return {
    snapshots: column('snapshots', 0),
    days: column('days', 0),
    median14: column('median14'),
    median30: column('median30'),
    mean30: column('mean30'),
    logMad30: column('logMad30'),
    dailyVolatility: column('dailyVolatility'),
    change1h: change((id) => fromCode(live.hourAgo[id] ?? NOBODY)),
    change7d: change(column('weekAgo')),
    change30d: change(column('monthAgo')),
    spikedAt: (id) => spikeOf(live, id, now),
  };
}

function spikeOf({ spikedAt }: LiveBook, id: number, now: number): number {
  const at = spikedAt[id] ?? 0;
  return at > now - DAY_MS ? at : NaN;
}

/** In basis points, to the nearest: no trade is reckoned with them. */
function changeOf({ quotes }: LiveBook, id: number, before: number): number {
  const ratio = fromCode(quotes.ask[id] ?? NOBODY) / before;
  return Number.isFinite(ratio) ? Math.round((ratio - 1) * 10_000) : NaN;
}
