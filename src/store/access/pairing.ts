import { type Kysely } from 'kysely';
import { type Person } from '../../domain/access.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { noteChange } from './audit.ts';
import { type AccessContext, putIn } from './members.ts';
import {
  formatPairingCode,
  generatePairingCode,
  hashPairingCode,
  matchesPairingCode,
  parsePairingCode,
} from './pairing-code.ts';
import { claimPairingTry } from './pairing-tries.ts';

/**
 * What came of a text that may be the pairing code: `paired`, the sender is the owner now and the code is used up;
 * `wrong`, it looks like a code but is not the one; `limited`, too many tries lately, so it was not looked at;
 * `none`, it does not look like a code, or no code is open. Neither `none` nor `limited` counts as a try.
 */
export type PairingOutcome = 'paired' | 'wrong' | 'limited' | 'none';

/** Makes a new code and forgets the one before; null when there is an owner. */
export async function issuePairingCode({ db, ownerIds }: AccessContext): Promise<string | null> {
  const code = generatePairingCode();
  const row = await hashPairingCode(code);
  return inTransaction(db, async (transaction) => {
    await transaction.deleteFrom('pairing_codes').execute();
    if (ownerIds.length > 0 || (await hasOwner(transaction))) return null;
    await transaction.insertInto('pairing_codes').values(row).execute();
    return formatPairingCode(code);
  });
}

async function hasOwner(db: Kysely<Database>): Promise<boolean> {
  const owner = db.selectFrom('members').select('user_id').where('role', '=', 'owner').limit(1);
  return (await owner.executeTakeFirst()) !== undefined;
}

/** Makes the sender of the open code the owner, once. */
export async function redeemPairingCode(
  context: AccessContext,
  person: Person,
  text: string,
): Promise<PairingOutcome> {
  const { db, ownerIds, now } = context;
  const code = parsePairingCode(text);
  // Ids in the configuration rule out pairing, also by a code that an earlier start has issued.
  if (code === undefined || ownerIds.length > 0) return 'none';
  const open = await db.selectFrom('pairing_codes').selectAll().executeTakeFirst();
  if (open === undefined) return 'none';
  if (!(await claimPairingTry(db, person.id, now()))) return 'limited';
  if (!(await matchesPairingCode(code, open))) return 'wrong';
  return (await useUp(context, open.hash, person)) ? 'paired' : 'none';
}

/** False when someone else was faster: whoever deletes the code's row is the one it lets in. */
function useUp({ db, now }: AccessContext, hash: string, person: Person): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('pairing_codes')
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return false;
    await putIn(transaction, person, { role: 'owner', addedBy: null, addedAt: now() });
    await transaction.deleteFrom('pairing_tries').execute();
    await noteChange(transaction, { action: 'paired', actor: person, role: 'owner' }, now());
    return true;
  });
}
