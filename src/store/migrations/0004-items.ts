import { type Kysely } from 'kysely';

/** Makes the table that gives each item a short number; a number is never given out twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('items')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('game', 'text', (column) => column.notNull())
    .addColumn('item_key', 'text', (column) => column.notNull())
    .addUniqueConstraint('items_by_key', ['game', 'item_key'])
    .execute();
}
