import { type Kysely } from 'kysely';
import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';

/** SQLite works on this thread, so that much is forgotten in turns; also the most parameters a statement may have. */
const BATCH_SIZE = 500;

/** Forgets concluded signals that were shown before a moment, and whatever belongs to them. */
export async function pruneSignals(db: Kysely<Database>, before: number): Promise<void> {
  for (;;) {
    const rows = await db
      .selectFrom('signals')
      .innerJoin('signal_courses', 'signal_courses.signal_id', 'signals.id')
      .select('id')
      .where('shown_at', '<', before)
      .where('outcome', 'is not', null)
      .limit(BATCH_SIZE)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    await inTransaction(db, async (transaction) => {
      await transaction.deleteFrom('paper_trades').where('signal_id', 'in', ids).execute();
      await transaction.deleteFrom('signal_courses').where('signal_id', 'in', ids).execute();
      await transaction.deleteFrom('signals').where('id', 'in', ids).execute();
    });
    await yieldToLoop();
  }
}
