import { type AskTable, buildAskTable } from './ask-table.ts';
import { dayOf, HOUR_MS, HOURS } from './calendar.ts';
import { type HistoryContext } from './context.ts';
import { listDays } from './days.ts';
import { PAGE_ITEMS } from './encoding/page-code.ts';
import { type SpanColumn, type Spans } from './encoding/spans.ts';
import { foldSnapshots } from './fold-snapshots.ts';
import { buildLongView, buildViewer, firstViewDay, type LongView } from './long-view.ts';
import { readHourPages } from './pages.ts';
import { type BookId, type DaysTable } from './tables.ts';

/** Whose last month is looked at. */
export interface ViewRequest {
  readonly book: BookId;
  readonly items: number;
  /** Nothing after this moment counts. */
  readonly now: number;
}

const COLUMNS: readonly SpanColumn[] = ['ask', 'askLow', 'minutes', 'snapshots'];

/** How many items are folded at once: a whole number of pages, and some 12 MB of these columns. */
const FOLDED_AT_ONCE = 128 * PAGE_ITEMS;

/**
 * Sums the last month of a book up: from its hours, and from the snapshots of days that are not over. A page of items
 * at a time, so that memory does not grow with their number.
 */
export async function readLongView(context: HistoryContext, request: ViewRequest): Promise<LongView> {
  const { book, items, now } = request;
  const days = await listDays(context.db, book, firstViewDay(now), dayOf(now));
  const view = buildLongView(items, now);
  const fill = buildViewer(view);
  const table = buildAskTable(now);
  for (let firstId = 0; firstId < items; firstId += FOLDED_AT_ONCE) {
    const end = Math.min(firstId + FOLDED_AT_ONCE, items);
    const open = await foldOpenDays(context, request, { days, firstId, end });
    for (let first = firstId; first < end; first += PAGE_ITEMS) {
      const count = Math.min(PAGE_ITEMS, end - first);
      table.clear();
      await putHours(context, request, { table, days, first });
      for (const day of open) table.put({ ...day, firstItem: first - firstId, known: HOURS }, count);
      for (let item = 0; item < count; item++) fill(first + item, table.of(item));
      await context.breathe();
    }
  }
  return view;
}

interface OpenDay {
  readonly day: number;
  readonly hours: Spans;
}

interface Part {
  readonly days: readonly DaysTable[];
  readonly firstId: number;
  readonly end: number;
}

/** A day without hours, and today whose hours may be from later than now when the clock was set back. */
function isOpen({ day, in_hours: inHours, in_snapshots: inSnapshots }: DaysTable, now: number): boolean {
  return inSnapshots === 1 && (inHours === 0 || day === dayOf(now));
}

async function foldOpenDays(
  context: HistoryContext,
  { book, now }: ViewRequest,
  { days, firstId, end }: Part,
): Promise<readonly OpenDay[]> {
  const open: OpenDay[] = [];
  for (const { day } of days.filter((each) => isOpen(each, now))) {
    const range = { day, firstId, items: end - firstId, columns: COLUMNS };
    open.push({ day, hours: await foldSnapshots(context, book, range, now) });
  }
  return open;
}

interface PutPlace {
  readonly table: AskTable;
  readonly days: readonly DaysTable[];
  readonly first: number;
}

async function putHours(
  { db, report }: HistoryContext,
  { book, now }: ViewRequest,
  { table, days, first }: PutPlace,
): Promise<void> {
  const closed = new Set(days.filter((each) => !isOpen(each, now)).map(({ day }) => day));
  const query = { book, page: first / PAGE_ITEMS, from: firstViewDay(now), to: dayOf(now), columns: COLUMNS };
  for (const [day, { table: hours, items }] of await readHourPages(db, query, report)) {
    // After the clock was set back the last of these days may hold what is newer than now.
    const known = Math.min(HOURS, Math.floor(now / HOUR_MS) - day * HOURS);
    if (closed.has(day)) table.put({ day, hours, firstItem: 0, known }, items);
  }
}
