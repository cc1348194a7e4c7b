import { type Kysely } from 'kysely';

/** Makes the table of when each chat's watches last changed, by which other processes see that they did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('watch_changes')
    .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('watch_changes_by_time').on('watch_changes').column('changed_at').execute();
}
