import { type Kysely, type Transaction } from 'kysely';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';

const WINDOW_MS = 3_600_000;
/** Enough for slips of the finger, and hopeless against 31^8 codes. */
const TRIES_OF_ONE = 5;
/** All strangers together: accounts are cheap, so their number must not matter. */
const TRIES_OF_ALL = 100;

/**
 * Notes a try at the pairing code, unless its sender or all senders together had too many within the last hour. The
 * try counts before its code is looked at, so that many at once do not get past the limit.
 */
export function claimPairingTry(db: Kysely<Database>, userId: number, now: number): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    // Written to first: a transaction that begins by reading can be refused the right to write.
    await transaction
      .deleteFrom('pairing_tries')
      .where('tried_at', '<=', now - WINDOW_MS)
      .execute();
    const tries = await readTries(transaction);
    const own = tries.filter((sender) => sender === userId).length;
    if (own >= TRIES_OF_ONE || tries.length >= TRIES_OF_ALL) return false;
    await transaction.insertInto('pairing_tries').values({ user_id: userId, tried_at: now }).execute();
    return true;
  });
}

async function readTries(transaction: Transaction<Database>): Promise<readonly number[]> {
  const rows = await transaction.selectFrom('pairing_tries').select('user_id').execute();
  return rows.map((row) => row.user_id);
}
