import { type Kysely } from 'kysely';

/**
 * Gives everyone who was let in a role: who sent the pairing code is an owner, whom others let in a member. Makes the
 * tables of invitations, of requests for access, and of what was changed by whom.
 */
export async function up(db: Kysely<Members>): Promise<void> {
  await db.schema
    .alterTable('members')
    .addColumn('role', 'text', (column) => column.notNull().defaultTo('member'))
    .execute();
  await db.schema.alterTable('members').addColumn('name', 'text').execute();
  await db.updateTable('members').set({ role: 'owner' }).where('added_by', 'is', null).execute();
  await db.schema
    .createTable('invitations')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('invited_by', 'bigint', (column) => column.notNull())
    .addColumn('inviter_name', 'text')
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('access_requests')
    .addColumn('user_id', 'bigint', (column) => column.primaryKey())
    .addColumn('name', 'text')
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('refused_at', 'bigint')
    .execute();
  await createAuditTable(db);
}

async function createAuditTable(db: Kysely<Members>): Promise<void> {
  await db.schema
    .createTable('access_audit')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'bigint', (column) => column.notNull())
    .addColumn('actor_name', 'text')
    .addColumn('subject_id', 'bigint')
    .addColumn('subject_name', 'text')
    .addColumn('role', 'text')
    .execute();
  await db.schema.createIndex('access_audit_by_age').on('access_audit').column('at').execute();
}

interface Members {
  readonly members: { readonly added_by: number | null; readonly role: string };
}
