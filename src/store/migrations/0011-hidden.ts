import { type Kysely } from 'kysely';

/** Makes the table of what chats hide: items by game and key, patterns with an empty game. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('hidden')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('game', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addUniqueConstraint('hidden_once', ['chat_id', 'game', 'what'])
    .execute();
}
