import { type Kysely } from 'kysely';
import {
  formatPairingCode,
  generatePairingCode,
  hashPairingCode,
  matchesPairingCode,
  parsePairingCode,
} from './pairing-code.ts';
import { claimPairingTry } from './pairing-tries.ts';
import { type Database } from './tables.ts';

/** Someone who was let in by other means than the configuration. */
export interface Member {
  readonly userId: number;
  /** Who let them in; null when they sent the pairing code. */
  readonly addedBy: number | null;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
}

/**
 * What came of a text that may be the pairing code: `paired`, the sender is a member now and the code is used up;
 * `wrong`, it looks like a code but is not the one; `limited`, too many tries lately, so it was not looked at;
 * `none`, it does not look like a code, or no code is open. Neither `none` nor `limited` counts as a try.
 */
export type PairingOutcome = 'paired' | 'wrong' | 'limited' | 'none';

/** Who may use the bot besides those whom the configuration names. */
export interface AccessRepository {
  readonly isMember: (userId: number) => Promise<boolean>;
  /** Everyone who was let in, the first one first. */
  readonly members: () => Promise<readonly Member[]>;
  /** Lets someone in; no change when they are in already. */
  readonly add: (userId: number, addedBy: number) => Promise<void>;
  /**
   * Makes a new pairing code and forgets the one before; null once there is a member. Only its hash is kept, so this
   * return value is the one chance to show it.
   */
  readonly issuePairingCode: () => Promise<string | null>;
  /** Lets the sender of the open pairing code in, once. */
  readonly redeemPairingCode: (userId: number, text: string) => Promise<PairingOutcome>;
}

/** The members in a database. */
export function buildAccessRepository(db: Kysely<Database>, now: () => number): AccessRepository {
  return {
    isMember: async (userId) => {
      const found = db.selectFrom('members').select('user_id').where('user_id', '=', userId);
      return (await found.executeTakeFirst()) !== undefined;
    },
    members: () => listMembers(db),
    add: (userId, addedBy) => addMember(db, { userId, addedBy, addedAt: now() }),
    issuePairingCode: () => issuePairingCode(db),
    redeemPairingCode: (userId, text) => redeemPairingCode(db, userId, text, now),
  };
}

async function listMembers(db: Kysely<Database>): Promise<readonly Member[]> {
  const rows = await db.selectFrom('members').selectAll().orderBy('added_at').orderBy('user_id').execute();
  return rows.map((row) => ({ userId: row.user_id, addedBy: row.added_by, addedAt: row.added_at }));
}

async function addMember(db: Kysely<Database>, { userId, addedBy, addedAt }: Member): Promise<void> {
  await db
    .insertInto('members')
    .values({ user_id: userId, added_by: addedBy, added_at: addedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function issuePairingCode(db: Kysely<Database>): Promise<string | null> {
  const code = generatePairingCode();
  const row = await hashPairingCode(code);
  return db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('pairing_codes').execute();
    const member = await transaction.selectFrom('members').select('user_id').limit(1).executeTakeFirst();
    if (member !== undefined) return null;
    await transaction.insertInto('pairing_codes').values(row).execute();
    return formatPairingCode(code);
  });
}

async function redeemPairingCode(
  db: Kysely<Database>,
  userId: number,
  text: string,
  now: () => number,
): Promise<PairingOutcome> {
  const code = parsePairingCode(text);
  const open = await db.selectFrom('pairing_codes').selectAll().executeTakeFirst();
  if (code === undefined || open === undefined) return 'none';
  if (!(await claimPairingTry(db, userId, now()))) return 'limited';
  if (!(await matchesPairingCode(code, open))) return 'wrong';
  return (await useUp(db, open.hash, { userId, addedBy: null, addedAt: now() })) ? 'paired' : 'none';
}

/** False when someone else was faster: whoever deletes the code's row is the one it lets in. */
function useUp(db: Kysely<Database>, hash: string, member: Member): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('pairing_codes')
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return false;
    await addMember(transaction, member);
    await transaction.deleteFrom('pairing_tries').execute();
    return true;
  });
}
