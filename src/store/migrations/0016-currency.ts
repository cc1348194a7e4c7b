import { type Kysely } from 'kysely';

/** Adds the currency in which a chat reads amounts beside dollars, and the last rate of each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('chat_settings').addColumn('currency', 'text').execute();
  await db.schema
    .createTable('exchange_rates')
    .addColumn('currency', 'text', (column) => column.primaryKey())
    .addColumn('micros_per_dollar', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}
