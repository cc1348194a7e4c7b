import { type Kysely } from 'kysely';
import { type GuestRole, type Person, type Role } from '../../domain/access.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { noteChange } from './audit.ts';

/** Somebody who may use the bot. */
export interface KnownPerson extends Person {
  readonly role: Role;
  /** True iff the configuration names them as an owner, so that only the configuration can change it. */
  readonly isConfigured: boolean;
  /** Who let them in; null for owners. */
  readonly addedBy: number | null;
  /** Milliseconds since 1970; null for those of the configuration. */
  readonly addedAt: number | null;
}

/**
 * What came of changing somebody's role: `owner`, it is an owner, who cannot be changed here; `unchanged`, they have
 * that role already; `unknown`, they are not in.
 */
export type ChangeOutcome = 'changed' | 'owner' | 'unchanged' | 'unknown';

/** The database, the ids that the configuration names as owners, and the clock. */
export interface AccessContext {
  readonly db: Kysely<Database>;
  /** Where there are any, nobody else is an owner. */
  readonly ownerIds: readonly number[];
  readonly now: () => number;
}

/** A person's role; null for strangers. */
export async function readRole(
  { db, ownerIds }: Omit<AccessContext, 'now'>,
  userId: number,
): Promise<Role | null> {
  if (ownerIds.includes(userId)) return 'owner';
  const row = await db.selectFrom('members').select('role').where('user_id', '=', userId).executeTakeFirst();
  if (row === undefined) return null;
  return isInForce(row.role, ownerIds) ? row.role : null;
}

/** Who paired before the configuration named owners is one no more. */
function isInForce(role: Role, ownerIds: readonly number[]): boolean {
  return role !== 'owner' || ownerIds.length === 0;
}

/** Everyone who may use the bot: first those of the configuration, then the first one who was let in. */
export async function listPeople({ db, ownerIds }: AccessContext): Promise<readonly KnownPerson[]> {
  const rows = await db.selectFrom('members').selectAll().orderBy('added_at').orderBy('user_id').execute();
  const configured = ownerIds.map((id): KnownPerson => {
    const name = rows.find((row) => row.user_id === id)?.name ?? null;
    return { id, name, role: 'owner', isConfigured: true, addedBy: null, addedAt: null };
  });
  const others = rows
    .filter(({ user_id: id, role }) => !ownerIds.includes(id) && isInForce(role, ownerIds))
    .map((row): KnownPerson => {
      const { user_id: id, name, role, added_by: addedBy, added_at: addedAt } = row;
      return { id, name, role, isConfigured: false, addedBy, addedAt };
    });
  return [...configured, ...others];
}

/** Lets somebody in, or gives who was in another role. */
export async function putIn(
  db: Kysely<Database>,
  person: Person,
  entry: { readonly role: Role; readonly addedBy: number | null; readonly addedAt: number },
): Promise<void> {
  const columns = {
    name: person.name,
    role: entry.role,
    added_by: entry.addedBy,
    added_at: entry.addedAt,
  };
  await db
    .insertInto('members')
    .values({ user_id: person.id, ...columns })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(columns))
    .execute();
}

/** Gives a member or viewer the other role. */
export function changeRole(
  context: AccessContext,
  userId: number,
  role: GuestRole,
  actor: Person,
): Promise<ChangeOutcome> {
  return change(context, userId, async (db) => {
    const row = await db
      .updateTable('members')
      .set({ role })
      .where('user_id', '=', userId)
      .where('role', 'not in', ['owner', role])
      .returning('name')
      .executeTakeFirst();
    return row && { action: 'role-changed', actor, subject: { id: userId, name: row.name }, role };
  });
}

/** Takes a member or viewer out. */
export function remove(context: AccessContext, userId: number, actor: Person): Promise<ChangeOutcome> {
  return change(context, userId, async (db) => {
    const row = await db
      .deleteFrom('members')
      .where('user_id', '=', userId)
      .where('role', '!=', 'owner')
      .returning('name')
      .executeTakeFirst();
    return row && { action: 'removed', actor, subject: { id: userId, name: row.name } };
  });
}

type Note = Parameters<typeof noteChange>[1];

/** Changes somebody who is no owner and notes it, or tells why nothing was changed. */
async function change(
  { db, ownerIds, now }: AccessContext,
  userId: number,
  apply: (db: Kysely<Database>) => Promise<Note | undefined>,
): Promise<ChangeOutcome> {
  if (ownerIds.includes(userId)) return 'owner';
  return inTransaction(db, async (transaction) => {
    const note = await apply(transaction);
    if (note !== undefined) {
      await noteChange(transaction, note, now());
      return 'changed';
    }
    const role = await readRole({ db: transaction, ownerIds }, userId);
    if (role === null) return 'unknown';
    return role === 'owner' ? 'owner' : 'unchanged';
  });
}
