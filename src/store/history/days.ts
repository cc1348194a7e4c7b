import { type Kysely, sql, type Transaction } from 'kysely';
import { dayOf } from './calendar.ts';
import { type BookId, type DaysTable, type HistoryDatabase } from './tables.ts';

/** Where a day is to be found. */
export type Tier = 'in_snapshots' | 'in_hours' | 'in_days';

/** The days of a book from one to another, both included, oldest first. */
export function listDays(
  db: Kysely<HistoryDatabase>,
  { market, game }: BookId,
  from: number,
  to: number,
): Promise<readonly DaysTable[]> {
  return db
    .selectFrom('days')
    .selectAll()
    .where('market', '=', market)
    .where('game', '=', game)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute();
}

/** Everything recorded of all books, oldest first. */
export function listAllDays(db: Kysely<HistoryDatabase>): Promise<readonly DaysTable[]> {
  return db.selectFrom('days').selectAll().orderBy('day').orderBy('market').orderBy('game').execute();
}

/** When the newest snapshot of a book was taken, or null. */
export async function findNewest(
  db: Kysely<HistoryDatabase>,
  { market, game }: BookId,
): Promise<number | null> {
  const row = await db
    .selectFrom('days')
    .select('last_at')
    .where('market', '=', market)
    .where('game', '=', game)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.last_at ?? null;
}

/** Counts a snapshot. */
export async function noteSnapshot(
  db: Transaction<HistoryDatabase>,
  { market, game }: BookId,
  at: number,
): Promise<void> {
  await db
    .insertInto('days')
    .values({
      market,
      game,
      day: dayOf(at),
      snapshots: 1,
      first_at: at,
      last_at: at,
      in_snapshots: 1,
      in_hours: 0,
      in_days: 0,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['market', 'game', 'day'])
        .doUpdateSet({ snapshots: sql<number>`days.snapshots + 1`, last_at: at }),
    )
    .execute();
}

/** Notes that a day is now to be found somewhere, or no more. */
export async function markDay(
  db: Transaction<HistoryDatabase>,
  { market, game, day }: Pick<DaysTable, keyof BookId | 'day'>,
  tier: Tier,
  is: boolean,
): Promise<void> {
  await db
    .updateTable('days')
    .set({ [tier]: is ? 1 : 0 })
    .where('market', '=', market)
    .where('game', '=', game)
    .where('day', '=', day)
    .execute();
}

/** How many snapshots of a book were ever taken. */
export async function countSnapshots(db: Kysely<HistoryDatabase>, { market, game }: BookId): Promise<number> {
  const row = await db
    .selectFrom('days')
    .select(({ fn }) => fn.sum<number | string | null>('snapshots').as('total'))
    .where('market', '=', market)
    .where('game', '=', game)
    .executeTakeFirst();
  return Number(row?.total ?? 0);
}
