import { type Transaction } from 'kysely';
import { DAY_MS, daysIn, firstDayOf, HOURS, monthOf } from './calendar.ts';
import { type HistoryContext } from './context.ts';
import { listAllDays, markDay } from './days.ts';
import { encodePage, type Page, PAGE_ITEMS } from './encoding/page-code.ts';
import { isUnseen, mergeSpan, sliceSpans, type Spans, widenSpans } from './encoding/spans.ts';
import { foldSnapshots } from './fold-snapshots.ts';
import { countItems } from './item-keys.ts';
import { HOURS_KEPT_MS, SNAPSHOTS_KEPT_MS } from './limits.ts';
import {
  deleteHourPages,
  type EncodedPage,
  readDayPages,
  readHourPages,
  saveDayPages,
  saveHourPages,
} from './pages.ts';
import { deleteSnapshots } from './snapshots.ts';
import { type BookId, type DaysTable, type HistoryDatabase } from './tables.ts';

/** How much room there is, and what holds the file. */
export interface Room {
  readonly largestBytes: number;
  readonly bytes: () => number | Promise<number>;
  readonly shrink: () => boolean;
}

/**
 * Brings everything into the form in which it is to be kept: days that are over into hours, months that are over into
 * days; then what is too old is forgotten, and after that, until there is room, the oldest. Each step is one
 * transaction and builds what is missing, so it may end anywhere and be repeated.
 */
export async function compact(context: HistoryContext, room: Room): Promise<void> {
  for (const day of await findDue(context, isDayOver)) await makeHours(context, day);
  for (const days of groupByMonth(await findDue(context, isMonthOver))) await makeDays(context, days);
  for (const day of await findDue(context, isSnapshotOld)) await dropSnapshots(context, day);
  for (const day of await findDue(context, isHourOld)) await dropHours(context, day);
  await giveBack(context, room);
  await makeRoom(context, room);
}

/** How many items are folded at once: a whole number of pages, and some 14 MB. */
const FOLDED_AT_ONCE = 64 * PAGE_ITEMS;

type Due = (day: DaysTable, newestAt: number) => boolean;

/** A book goes on in time with its own snapshots; a clock that is wrong for once must not make anything old. */
const isDayOver: Due = (day, newestAt) =>
  day.in_snapshots === 1 && day.in_hours === 0 && newestAt >= (day.day + 1) * DAY_MS;
const isMonthOver: Due = (day, newestAt) =>
  day.in_hours === 1 && day.in_days === 0 && newestAt >= firstDayOf(monthOf(day.day) + 1) * DAY_MS;
const isSnapshotOld: Due = (day, newestAt) =>
  day.in_snapshots === 1 && day.in_hours === 1 && newestAt >= (day.day + 1) * DAY_MS + SNAPSHOTS_KEPT_MS;
const isHourOld: Due = (day, newestAt) =>
  day.in_hours === 1 && day.in_days === 1 && newestAt >= (day.day + 1) * DAY_MS + HOURS_KEPT_MS;

async function findDue({ db }: HistoryContext, isDue: Due): Promise<readonly DaysTable[]> {
  const days = await listAllDays(db);
  const newest = new Map(days.map((day) => [nameOf(day), day.last_at]));
  return days.filter((day) => isDue(day, newest.get(nameOf(day)) ?? 0));
}

function nameOf({ market, game }: DaysTable): string {
  return `${market} ${game}`;
}

async function makeHours(context: HistoryContext, day: DaysTable): Promise<void> {
  const items = await countItems(context.db, day);
  const pages: EncodedPage[] = [];
  for (let firstId = 0; firstId < items; firstId += FOLDED_AT_ONCE) {
    const range = { day: day.day, firstId, items: Math.min(FOLDED_AT_ONCE, items - firstId) };
    const hours = await foldSnapshots(context, day, range, (day.day + 1) * DAY_MS);
    for (const page of cutPages(hours, range.items)) {
      pages.push({ page: page.page + firstId / PAGE_ITEMS, content: encodePage(page) });
      await context.breathe();
    }
  }
  await context.db.transaction().execute(async (db) => {
    await saveHourPages(db, day, day.day, pages);
    await markDay(db, day, 'in_hours', true);
  });
}

/** The pages of a table of hours; those on which nothing was seen are left out. */
function* cutPages(hours: Spans, items: number): Generator<Page & { readonly page: number }> {
  for (let first = 0; first < items; first += PAGE_ITEMS) {
    const count = Math.min(PAGE_ITEMS, items - first);
    const table = sliceSpans(hours, first * HOURS, (first + count) * HOURS);
    if (table.ask.every((_code, at) => isUnseen(table, at))) continue;
    yield { page: first / PAGE_ITEMS, items: count, spans: HOURS, table };
  }
}

function groupByMonth(days: readonly DaysTable[]): Iterable<readonly DaysTable[]> {
  const months = new Map<string, DaysTable[]>();
  for (const day of days) {
    const name = `${nameOf(day)} ${monthOf(day.day)}`;
    months.set(name, [...(months.get(name) ?? []), day]);
  }
  return months.values();
}

async function makeDays(context: HistoryContext, days: readonly DaysTable[]): Promise<void> {
  const [first] = days;
  if (first === undefined) return;
  const month = monthOf(first.day);
  const items = await countItems(context.db, first);
  const pages: EncodedPage[] = [];
  for (let page = 0; page * PAGE_ITEMS < items; page++) {
    const table = await mergeHours(context, first, { days, month, page });
    if (table !== undefined) pages.push({ page, content: encodePage(table) });
    await context.breathe();
  }
  await context.db.transaction().execute(async (db) => {
    await saveDayPages(db, first, month, pages);
    for (const day of days) await markDay(db, day, 'in_days', true);
  });
}

interface MonthPage {
  readonly days: readonly DaysTable[];
  readonly month: number;
  readonly page: number;
}

/** Puts the hours of these days beside the days of the month that are there already. */
async function mergeHours(
  { db, report }: HistoryContext,
  book: BookId,
  { days, month, page }: MonthPage,
): Promise<Page | undefined> {
  const first = firstDayOf(month);
  const spans = daysIn(month);
  const range = { from: first, to: first + spans - 1 };
  const hours = await readHourPages(db, { book, page, ...range }, report);
  const known = (await readDayPages(db, { book, page, from: month, to: month }, report)).get(month);
  const sources = days.flatMap(({ day }) => hours.get(day) ?? []);
  if (sources.length === 0) return known;
  const items = Math.max(known?.items ?? 0, ...sources.map((each) => each.items));
  const table = widenSpans(known?.table, items, spans);
  for (const { day } of days) {
    const source = hours.get(day);
    for (let at = 0; source !== undefined && at < source.items * HOURS; at++) {
      mergeSpan(table, Math.floor(at / HOURS) * spans + day - first, source.table, at);
    }
  }
  return { items, spans, table };
}

async function dropSnapshots(context: HistoryContext, day: DaysTable): Promise<void> {
  await context.breathe();
  await context.db.transaction().execute(async (db) => {
    await deleteSnapshots(db, day, { from: day.day * DAY_MS, to: (day.day + 1) * DAY_MS - 1 });
    await markDay(db, day, 'in_snapshots', false);
  });
}

async function dropHours(context: HistoryContext, day: DaysTable): Promise<void> {
  await context.breathe();
  await context.db.transaction().execute((db) => forgetHours(db, day));
}

async function forgetHours(db: Transaction<HistoryDatabase>, day: DaysTable): Promise<void> {
  await deleteHourPages(db, day, day.day);
  await markDay(db, day, 'in_hours', false);
}

/** Drops the oldest day of snapshots that has hours, or else of hours that has days, until the file is small enough. */
async function makeRoom(context: HistoryContext, room: Room): Promise<void> {
  while ((await room.bytes()) > room.largestBytes) {
    const days = await listAllDays(context.db);
    const snapshots = days.find((day) => day.in_snapshots === 1 && day.in_hours === 1);
    const hours = days.find((day) => day.in_hours === 1 && day.in_days === 1 && day.in_snapshots === 0);
    if (snapshots !== undefined) await dropSnapshots(context, snapshots);
    else if (hours !== undefined) await dropHours(context, hours);
    else return;
    const dropped = snapshots ?? hours;
    const fields = { ...dropped, largestBytes: room.largestBytes };
    context.report.warn(
      fields,
      'the room for the price history is used up: its oldest finest day was dropped',
    );
    await giveBack(context, room);
  }
}

/** In small steps, each a transaction of its own, so that appends come in between. */
async function giveBack({ breathe }: HistoryContext, { shrink }: Room): Promise<void> {
  while (shrink()) await breathe();
}
