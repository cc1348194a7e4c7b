import { type Kysely } from 'kysely';

/** Adds the language in which a chat is spoken to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('chat_settings').addColumn('language', 'text').execute();
}
