import { type Kysely } from 'kysely';

/** Adds how fast a chat wants its money back. A lock of any length is -1, for null is that nothing was set. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['min_roi_per_day', 'min_sales', 'max_lock_days']) {
    await db.schema.alterTable('chat_settings').addColumn(column, 'bigint').execute();
  }
}
