import { type Kysely } from 'kysely';

/** Makes the tables of who was let in, of the open pairing code, and of wrong tries at it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('members')
    .addColumn('user_id', 'bigint', (column) => column.primaryKey())
    .addColumn('added_by', 'bigint')
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('pairing_codes')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('salt', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('pairing_tries')
    .addColumn('user_id', 'bigint', (column) => column.notNull())
    .addColumn('tried_at', 'bigint', (column) => column.notNull())
    .execute();
}
