import { DAY_MS, dayOf, daysIn, firstDayOf, HOUR_MS, HOURS, monthOf } from './calendar.ts';
import { type HistoryContext } from './context.ts';
import { listDays } from './days.ts';
import { PAGE_ITEMS } from './encoding/page-code.ts';
import { fromCode, NOBODY } from './encoding/price-code.ts';
import { isUnseen, type Spans } from './encoding/spans.ts';
import { type SeriesCall } from './messages.ts';
import { readDayPages, readHourPages } from './pages.ts';
import { replay, type Replayed } from './snapshots.ts';
import { type DaysTable } from './tables.ts';

type Asked = Omit<SeriesCall, 'kind' | 'key'> & { readonly id: number };

/** Reads what an item's prices were, each day as fine as it was kept; the points one after the other. */
export async function readSeries(context: HistoryContext, asked: Asked): Promise<Float64Array<ArrayBuffer>> {
  const days = await listDays(context.db, asked.book, dayOf(asked.from), dayOf(asked.to));
  const hours = await readHours(context, asked, days);
  const months = await readMonths(context, asked, days);
  const points: number[] = [];
  for (const day of days) {
    if (day.in_snapshots === 1) await pushSnapshots(points, context, asked, day.day);
    else if (day.in_hours === 1) pushHours(points, asked, day.day, hours.get(day.day)?.table);
    else pushDay(points, asked, day.day, months.get(monthOf(day.day))?.table);
  }
  return Float64Array.from(points);
}

function pageOf({ id }: Asked): number {
  return Math.floor(id / PAGE_ITEMS);
}

type Pages = Awaited<ReturnType<typeof readHourPages>>;

/** The days from the first to the last that are to be found in hours and nowhere finer. */
function readHours(
  { db, report }: HistoryContext,
  asked: Asked,
  days: readonly DaysTable[],
): Promise<Pages> | Pages {
  const found = days.filter((day) => day.in_snapshots === 0 && day.in_hours === 1);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  return readHourPages(db, { book: asked.book, page: pageOf(asked), from: first.day, to: last.day }, report);
}

function readMonths(
  { db, report }: HistoryContext,
  asked: Asked,
  days: readonly DaysTable[],
): Promise<Pages> | Pages {
  const found = days.filter((day) => day.in_snapshots === 0 && day.in_hours === 0);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const range = { from: monthOf(first.day), to: monthOf(last.day) };
  return readDayPages(db, { book: asked.book, page: pageOf(asked), ...range }, report);
}

/** Every snapshot in which the item is quoted, and the first after it in which it no longer is. */
async function pushSnapshots(
  points: number[],
  { db, report, breathe }: HistoryContext,
  { book, id, from, to }: Asked,
  day: number,
): Promise<void> {
  let wasQuoted = false;
  const visit = ({ at, book: { ask, bid, askCount }, changes }: Replayed): void => {
    const codes = [ask[id] ?? NOBODY, bid[id] ?? NOBODY] as const;
    const isQuoted = codes.some((code) => code !== NOBODY);
    if (at >= from && changes !== null && (isQuoted || wasQuoted)) {
      const [askNow, bidNow] = codes.map(fromCode) as [number, number];
      points.push(at, 0, askNow, askNow, askNow, bidNow, bidNow, bidNow, fromCode(askCount[id] ?? NOBODY));
    }
    wasQuoted = isQuoted;
  };
  const range = { from: day * DAY_MS, to: Math.min(to, (day + 1) * DAY_MS - 1) };
  await replay(db, book, range, { visit, report, breathe });
}

function pushHours(points: number[], asked: Asked, day: number, hours: Spans | undefined): void {
  const item = asked.id % PAGE_ITEMS;
  for (let hour = 0; hour < HOURS; hour++) {
    const span = { at: day * DAY_MS + hour * HOUR_MS, spanMs: HOUR_MS };
    pushSpan(points, asked, { ...span, table: hours, cell: item * HOURS + hour });
  }
}

function pushDay(points: number[], asked: Asked, day: number, days: Spans | undefined): void {
  const month = monthOf(day);
  const cell = (asked.id % PAGE_ITEMS) * daysIn(month) + day - firstDayOf(month);
  pushSpan(points, asked, { at: day * DAY_MS, spanMs: DAY_MS, table: days, cell });
}

interface Cell {
  readonly at: number;
  readonly spanMs: number;
  readonly table: Spans | undefined;
  readonly cell: number;
}

/** A span that overlaps what is asked for, unless nothing was seen in it. */
function pushSpan(points: number[], { from, to }: Asked, { at, spanMs, table, cell }: Cell): void {
  if (table === undefined || at > to || at + spanMs <= from || isUnseen(table, cell)) return;
  const read = (column: Int32Array): number => fromCode(column[cell] ?? NOBODY);
  const { ask, askLow, askHigh, bid, bidLow, bidHigh, askCount } = table;
  points.push(at, spanMs, ...[ask, askLow, askHigh, bid, bidLow, bidHigh, askCount].map(read));
}
