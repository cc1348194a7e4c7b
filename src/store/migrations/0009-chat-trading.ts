import { type Kysely } from 'kysely';

const AMOUNTS = ['budget', 'deposit_rate', 'deposit_flat', 'withdrawal_rate', 'withdrawal_flat'] as const;

/** Adds what a chat says of its trading: the least grade, the budget for an item, and what moving money costs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('chat_settings').addColumn('min_grade', 'text').execute();
  for (const column of AMOUNTS) {
    await db.schema.alterTable('chat_settings').addColumn(column, 'bigint').execute();
  }
}
