import { type Kysely } from 'kysely';

/** Makes the table of what each chat set. Ids of Telegram need more than 32 bits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chat_settings')
    .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
    .addColumn('game', 'text')
    .addColumn('min_net', 'bigint')
    .addColumn('min_roi', 'bigint')
    .addColumn('min_price', 'bigint')
    .addColumn('max_price', 'bigint')
    .addColumn('direction', 'text')
    .execute();
}
