import { type Kysely, type Transaction } from 'kysely';
import {
  buildColumns,
  decodeSnapshot,
  findChanges,
  type QuoteColumns,
  type SnapshotChanges,
  widenColumns,
} from './encoding/snapshot-code.ts';
import { type Report, readOrReport } from './report.ts';
import { type BookId, type HistoryDatabase } from './tables.ts';

/** A snapshot as it comes out of the store again. */
export interface Replayed {
  readonly at: number;
  /** The whole book, which the next snapshot changes in place. */
  readonly book: QuoteColumns;
  /** What is different from the snapshot before; null when it could not be read, and then nothing is known of it. */
  readonly changes: SnapshotChanges | null;
}

/** Which snapshots, both ends included; the first one has to be the first of its day, unless the one before is known. */
export interface ReplayRange {
  readonly from: number;
  readonly to: number;
}

const ROWS_OF_A_BATCH = 64;

/** Keeps a snapshot. */
export async function saveSnapshot(
  db: Transaction<HistoryDatabase>,
  book: BookId,
  at: number,
  content: Buffer,
): Promise<void> {
  await db.insertInto('snapshots').values({ market: book.market, game: book.game, at, content }).execute();
}

/** Forgets the snapshots of a range. */
export async function deleteSnapshots(
  db: Transaction<HistoryDatabase>,
  { market, game }: BookId,
  { from, to }: ReplayRange,
): Promise<void> {
  await db
    .deleteFrom('snapshots')
    .where('market', '=', market)
    .where('game', '=', game)
    .where('at', '>=', from)
    .where('at', '<=', to)
    .execute();
}

/**
 * Goes through the snapshots of a range, oldest first, and calls back between batches. One that is damaged, and those
 * that were counted from it, are handed on as not known; the first of a day is counted from nothing and begins anew.
 */
export async function replay(
  db: Kysely<HistoryDatabase>,
  id: BookId,
  range: ReplayRange,
  { visit, report, breathe, after }: ReplayHandlers,
): Promise<void> {
  const player = buildPlayer(id, report, after);
  let from = range.from;
  for (;;) {
    const start = from;
    const where = { ...id, table: 'snapshots', from };
    const rows = (await readOrReport(report, where, () => readBatch(db, id, start, range.to))) ?? [];
    for (const { at, content } of rows) visit(await player(at, content));
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_OF_A_BATCH) return;
    from = last.at + 1;
    await breathe();
  }
}

/** What to do while snapshots are gone through. */
export interface ReplayHandlers {
  readonly visit: (snapshot: Replayed) => void;
  readonly report: Report;
  /** Lets other work through. */
  readonly breathe: () => Promise<void>;
  /** What is known of the snapshot before the range, which then need not begin with the first one of a day. */
  readonly after?: { readonly at: number | null; readonly book: QuoteColumns };
}

function readBatch(
  db: Kysely<HistoryDatabase>,
  { market, game }: BookId,
  from: number,
  to: number,
): Promise<readonly { readonly at: number; readonly content: Buffer }[]> {
  return db
    .selectFrom('snapshots')
    .select(['at', 'content'])
    .where('market', '=', market)
    .where('game', '=', game)
    .where('at', '>=', from)
    .where('at', '<=', to)
    .orderBy('at')
    .limit(ROWS_OF_A_BATCH)
    .execute();
}

/** Puts snapshots together again, one after the other. */
function buildPlayer(
  id: BookId,
  report: Report,
  after: ReplayHandlers['after'],
): (at: number, content: Buffer) => Promise<Replayed> {
  let book = after?.book ?? buildColumns(0);
  // Undefined before the first one, null after one that is lost.
  let lastAt: number | null | undefined = after?.at;
  return async (at, content) => {
    const played = await readOrReport(report, { ...id, table: 'snapshots', at }, () => {
      const snapshot = decodeSnapshot(content);
      if (snapshot.sinceMs === 0) return restart(book, snapshot.applyTo(buildColumns(0)).book);
      // What it was counted from is lost, which was reported then.
      if (lastAt === null) return undefined;
      if (lastAt !== at - snapshot.sinceMs) throw new RangeError('the snapshot before it is missing');
      return snapshot.applyTo(book);
    });
    book = played?.book ?? buildColumns(0);
    lastAt = played === undefined ? null : at;
    return { at, book, changes: played?.changes ?? null };
  };
}

function restart(
  before: QuoteColumns,
  after: QuoteColumns,
): { readonly book: QuoteColumns; readonly changes: SnapshotChanges } {
  const length = Math.max(before.ask.length, after.ask.length);
  const book = widenColumns(after, length);
  return { book, changes: findChanges(widenColumns(before, length), book) };
}
