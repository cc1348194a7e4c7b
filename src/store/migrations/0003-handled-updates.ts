import { type Kysely } from 'kysely';

/** Makes the table of updates that were taken up, which is pruned by age. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('handled_updates')
    .addColumn('update_id', 'bigint', (column) => column.primaryKey())
    .addColumn('handled_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('handled_updates_by_age').on('handled_updates').column('handled_at').execute();
}
