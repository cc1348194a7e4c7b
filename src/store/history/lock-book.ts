import { sql, type Transaction } from 'kysely';
import { type BookId, type HistoryDatabase } from './tables.ts';

/** Any number that nobody else locks by. */
export const HISTORY_LOCK = 5_241_907;

/** Until the transaction ends no other process writes this book. */
export async function lockBook(db: Transaction<HistoryDatabase>, { market, game }: BookId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${HISTORY_LOCK}::integer, hashtext(${`${market} ${game}`}))`.execute(
    db,
  );
}
