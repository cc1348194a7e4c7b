import { type Kysely, type Transaction } from 'kysely';
import { decodePage, type Page } from './encoding/page-code.ts';
import { type SpanColumn } from './encoding/spans.ts';
import { type Report, readOrReport } from './report.ts';
import { type BookId, type HistoryDatabase } from './tables.ts';

/** The pages of hours by their days, or those of days by their months, of one group of items. */
export interface PageQuery {
  readonly book: BookId;
  readonly page: number;
  /** Both included. */
  readonly from: number;
  readonly to: number;
  readonly columns?: readonly SpanColumn[];
}

/** An encoded page on its way to the store. */
export interface EncodedPage {
  readonly page: number;
  readonly content: Buffer;
}

/** Reads pages of hours by their days; damaged ones are reported and left out. */
export async function readHourPages(
  db: Kysely<HistoryDatabase>,
  query: PageQuery,
  report: Report,
): Promise<ReadonlyMap<number, Page>> {
  const where = { ...query.book, table: 'hour_pages', page: query.page };
  const rows = await readOrReport(report, where, () =>
    db
      .selectFrom('hour_pages')
      .select(['day as time', 'content'])
      .where('market', '=', query.book.market)
      .where('game', '=', query.book.game)
      .where('page', '=', query.page)
      .where('day', '>=', query.from)
      .where('day', '<=', query.to)
      .execute(),
  );
  return decodeRows(rows ?? [], { columns: query.columns, where, report });
}

/** Reads pages of days by their months; damaged ones are reported and left out. */
export async function readDayPages(
  db: Kysely<HistoryDatabase>,
  query: PageQuery,
  report: Report,
): Promise<ReadonlyMap<number, Page>> {
  const where = { ...query.book, table: 'day_pages', page: query.page };
  const rows = await readOrReport(report, where, () =>
    db
      .selectFrom('day_pages')
      .select(['month as time', 'content'])
      .where('market', '=', query.book.market)
      .where('game', '=', query.book.game)
      .where('page', '=', query.page)
      .where('month', '>=', query.from)
      .where('month', '<=', query.to)
      .execute(),
  );
  return decodeRows(rows ?? [], { columns: query.columns, where, report });
}

interface Decoding {
  readonly columns: readonly SpanColumn[] | undefined;
  readonly where: object;
  readonly report: Report;
}

async function decodeRows(
  rows: readonly { readonly time: number; readonly content: Buffer }[],
  { columns, where, report }: Decoding,
): Promise<ReadonlyMap<number, Page>> {
  const pages = new Map<number, Page>();
  for (const { time, content } of rows) {
    const page = await readOrReport(report, { ...where, time }, () => decodePage(content, columns));
    if (page !== undefined) pages.set(time, page);
  }
  return pages;
}

/** Keeps a day's pages of hours, in place of those that are there. */
export async function saveHourPages(
  db: Transaction<HistoryDatabase>,
  { market, game }: BookId,
  day: number,
  pages: readonly EncodedPage[],
): Promise<void> {
  await deleteHourPages(db, { market, game }, day);
  for (const { page, content } of pages) {
    await db.insertInto('hour_pages').values({ market, game, page, day, content }).execute();
  }
}

/** Forgets a day's pages of hours. */
export async function deleteHourPages(
  db: Transaction<HistoryDatabase>,
  { market, game }: BookId,
  day: number,
): Promise<void> {
  await db
    .deleteFrom('hour_pages')
    .where('market', '=', market)
    .where('game', '=', game)
    .where('day', '=', day)
    .execute();
}

/** Keeps a month's pages of days, in place of those that are there. */
export async function saveDayPages(
  db: Transaction<HistoryDatabase>,
  { market, game }: BookId,
  month: number,
  pages: readonly EncodedPage[],
): Promise<void> {
  await db
    .deleteFrom('day_pages')
    .where('market', '=', market)
    .where('game', '=', game)
    .where('month', '=', month)
    .execute();
  for (const { page, content } of pages) {
    await db.insertInto('day_pages').values({ market, game, page, month, content }).execute();
  }
}
