import { type Kysely } from 'kysely';

/**
 * Makes the tables of what was predicted, of how it has gone, and of who follows it. A prediction names the one before
 * it of the same item and direction (0 for the first), so that two who record the same deal at once cannot both do so.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSignals(db);
  await createCourses(db);
  await db.schema
    .createTable('paper_trades')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('user_id', 'bigint', (column) => column.notNull())
    .addColumn('signal_id', 'integer', (column) => column.notNull())
    .addColumn('bought_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('paper_trades_by_owner', ['chat_id', 'user_id', 'signal_id'])
    .execute();
  await db.schema.createIndex('paper_trades_by_signal').on('paper_trades').column('signal_id').execute();
}

async function createSignals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('signals')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('game', 'text', (column) => column.notNull())
    .addColumn('item_key', 'text', (column) => column.notNull())
    .addColumn('buy_on', 'text', (column) => column.notNull())
    .addColumn('after_id', 'integer', (column) => column.notNull())
    .addColumn('sell_on', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('sell_title', 'text', (column) => column.notNull())
    .addColumn('buy_price', 'bigint', (column) => column.notNull())
    .addColumn('sell_price', 'bigint', (column) => column.notNull())
    .addColumn('cost', 'bigint', (column) => column.notNull())
    .addColumn('net', 'bigint', (column) => column.notNull())
    .addColumn('roi', 'bigint', (column) => column.notNull())
    .addColumn('seller_rate', 'bigint', (column) => column.notNull())
    .addColumn('minimum_fee', 'bigint', (column) => column.notNull())
    .addColumn('withdrawal_rate', 'bigint', (column) => column.notNull())
    .addColumn('withdrawal_flat', 'bigint', (column) => column.notNull())
    .addColumn('grade', 'text', (column) => column.notNull())
    .addColumn('shown_in', 'text', (column) => column.notNull())
    .addColumn('shown_at', 'bigint', (column) => column.notNull())
    .addColumn('sellable_at', 'bigint', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addColumn('sale_ms', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('signals_by_thread', ['game', 'item_key', 'buy_on', 'after_id'])
    .execute();
  await db.schema.createIndex('signals_by_age').on('signals').column('shown_at').execute();
}

async function createCourses(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('signal_courses')
    .addColumn('signal_id', 'integer', (column) => column.primaryKey())
    .addColumn('there_after_1', 'text')
    .addColumn('there_after_10', 'text')
    .addColumn('there_after_60', 'text')
    .addColumn('seen_at', 'bigint')
    .addColumn('seen_ask', 'bigint')
    .addColumn('seen_bid', 'bigint')
    .addColumn('watched_ms', 'bigint', (column) => column.notNull())
    .addColumn('above_ms', 'bigint', (column) => column.notNull())
    .addColumn('hit_at', 'bigint')
    .addColumn('hit_by', 'text')
    .addColumn('sales_read_at', 'bigint')
    .addColumn('outcome', 'text')
    .addColumn('concluded_at', 'bigint')
    .addColumn('realised_roi', 'bigint')
    .execute();
  await db.schema
    .createIndex('signal_courses_by_outcome')
    .on('signal_courses')
    .columns(['outcome', 'signal_id'])
    .execute();
}
