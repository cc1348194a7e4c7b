import { type Kysely } from 'kysely';

/** Creates the table of what chats have been through. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chat_states')
    .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
    .addColumn('guided', 'smallint', (column) => column.notNull().defaultTo(0))
    .addColumn('keyboard', 'smallint')
    .execute();
}
