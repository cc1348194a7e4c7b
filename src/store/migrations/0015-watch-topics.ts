import { type Kysely } from 'kysely';

/** Adds the topic of a group in which a watch was made; null where there are none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('watches').addColumn('topic_id', 'bigint').execute();
}
