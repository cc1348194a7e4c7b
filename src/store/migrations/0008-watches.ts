import { type Kysely } from 'kysely';

/** Makes the tables of watches, of how they stand to items, of alerts, of how chats want them, and of retired chats. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createWatches(db);
  await createAlerts(db);
  await db.schema
    .createTable('alert_settings')
    .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
    .addColumn('time_zone', 'text')
    .addColumn('quiet_from', 'integer')
    .addColumn('quiet_to', 'integer')
    .addColumn('daily_cap', 'integer')
    .addColumn('noise_price', 'text')
    .addColumn('noise_deal', 'text')
    .addColumn('noise_digest', 'text')
    .execute();
  await db.schema
    .createTable('retired_chats')
    .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
    .addColumn('retired_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createWatches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('watches')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('spec', 'text', (column) => column.notNull())
    .addColumn('paused', 'integer', (column) => column.notNull())
    .addColumn('muted_until', 'bigint')
    .execute();
  await db.schema.createIndex('watches_by_chat').on('watches').columns(['chat_id', 'id']).execute();
  await db.schema
    .createTable('fired_watches')
    .addColumn('watch_id', 'integer', (column) =>
      column.notNull().references('watches.id').onDelete('cascade'),
    )
    .addColumn('item_key', 'text', (column) => column.notNull())
    .addColumn('buy_on', 'text', (column) => column.notNull())
    .addColumn('sell_price', 'bigint')
    .addColumn('fired_at', 'bigint', (column) => column.notNull())
    .addColumn('has_left', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('fired_watches_key', ['watch_id', 'item_key', 'buy_on'])
    .execute();
}

async function createAlerts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alerts')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('watch_id', 'integer', (column) => column.notNull())
    .addColumn('item_key', 'text', (column) => column.notNull())
    .addColumn('buy_on', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('held_until', 'bigint')
    .addColumn('next_try_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_until', 'bigint')
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('is_unsure', 'integer', (column) => column.notNull())
    .addColumn('message_id', 'bigint')
    .addColumn('sent_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .addColumn('end_ask', 'bigint')
    .addColumn('end_state', 'text')
    .execute();
  await db.schema.createIndex('alerts_by_state').on('alerts').columns(['state', 'next_try_at']).execute();
  await db.schema.createIndex('alerts_by_chat').on('alerts').columns(['chat_id', 'created_at']).execute();
  await db.schema.createIndex('alerts_by_end').on('alerts').columns(['end_state', 'next_try_at']).execute();
}
