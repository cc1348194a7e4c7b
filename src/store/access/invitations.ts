import { createHash, randomBytes } from 'node:crypto';
import { type Kysely } from 'kysely';
import { type GuestRole, type Person } from '../../domain/access.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { noteChange } from './audit.ts';
import { type AccessContext, putIn, readRole } from './members.ts';

/** An invitation that nobody has used yet. */
export interface Invitation {
  readonly id: number;
  readonly role: GuestRole;
  readonly invitedBy: Person;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** A new invitation with its secret, which is never told again: only its hash is kept. */
export interface NewInvitation extends Invitation {
  /** 22 letters of base64url, fit for a deep link. */
  readonly token: string;
}

const VALID_MS = 24 * 3_600_000;
/** More than are handed out on purpose; a bound for the list and for a thumb that slipped. */
const MOST_OPEN = 20;
/** As many random bits as cannot be guessed, so that a fast hash and no count of tries will do. */
const TOKEN_BYTES = 16;
const TOKEN_SHAPE = /^[\w-]{22}$/;

/** Makes an invitation for one person and a day; null when too many are open. */
export function invite(
  { db, now }: AccessContext,
  role: GuestRole,
  inviter: Person,
): Promise<NewInvitation | null> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = now() + VALID_MS;
  return inTransaction(db, async (transaction) => {
    await prune(transaction, now());
    if ((await readOpen(transaction, now())).length >= MOST_OPEN) return null;
    const { id } = await transaction
      .insertInto('invitations')
      .values({
        hash: hashToken(token),
        role,
        invited_by: inviter.id,
        inviter_name: inviter.name,
        expires_at: expiresAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await noteChange(transaction, { action: 'invited', actor: inviter, role }, now());
    return { id, role, invitedBy: inviter, expiresAt, token };
  });
}

/** The invitations that can still be used, the oldest first. */
export async function readOpen(db: Kysely<Database>, now: number): Promise<readonly Invitation[]> {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('expires_at', '>', now)
    .orderBy('id')
    .execute();
  return rows.map(({ id, role, invited_by, inviter_name, expires_at }) => ({
    id,
    role,
    invitedBy: { id: invited_by, name: inviter_name },
    expiresAt: expires_at,
  }));
}

/** Makes an invitation useless; false when it is not open any more. */
export function revoke({ db, now }: AccessContext, id: number, actor: Person): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    await prune(transaction, now());
    const row = await transaction
      .deleteFrom('invitations')
      .where('id', '=', id)
      .returning('role')
      .executeTakeFirst();
    if (row === undefined) return false;
    await noteChange(transaction, { action: 'revoked', actor, role: row.role }, now());
    return true;
  });
}

/** Lets a stranger in who has the token of an open invitation, once; null if it is none, or they are in already. */
export async function redeemInvitation(
  { db, ownerIds, now }: AccessContext,
  person: Person,
  token: string,
): Promise<GuestRole | null> {
  if (!TOKEN_SHAPE.test(token)) return null;
  return inTransaction(db, async (transaction) => {
    await prune(transaction, now());
    if ((await readRole({ db: transaction, ownerIds }, person.id)) !== null) return null;
    // Whoever deletes the invitation's row is the one it lets in.
    const row = await transaction
      .deleteFrom('invitations')
      .where('hash', '=', hashToken(token))
      .returning(['role', 'invited_by', 'inviter_name'])
      .executeTakeFirst();
    if (row === undefined) return null;
    const { role, invited_by: addedBy } = row;
    await putIn(transaction, person, { role, addedBy, addedAt: now() });
    await transaction.deleteFrom('access_requests').where('user_id', '=', person.id).execute();
    const subject = { id: addedBy, name: row.inviter_name };
    await noteChange(transaction, { action: 'joined', actor: person, subject, role }, now());
    return role;
  });
}

/** Also makes the transaction one that writes: if it began by reading, it could be refused the right to write. */
async function prune(transaction: Kysely<Database>, now: number): Promise<void> {
  await transaction.deleteFrom('invitations').where('expires_at', '<=', now).execute();
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
