import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import { type GuestRole, type Person } from '../../domain/access.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { noteChange } from './audit.ts';
import { type AccessContext, putIn } from './members.ts';

/** A stranger who asked for access and waits for an answer. */
export interface AccessRequest extends Person {
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/**
 * What came of asking: `asked`, the owners are to be told; `waiting`, they were told within the last day; `limited`,
 * this person was refused within the last week, or too many strangers asked today.
 */
export type AskOutcome = 'asked' | 'waiting' | 'limited';

const DAY_MS = 24 * 3_600_000;
const KEPT_FOR_MS = 7 * DAY_MS;
/** All strangers together: accounts are cheap, and each request is a message to every owner. */
const ASKS_OF_ALL = 20;

/** Notes that a stranger asks for access. */
export function ask({ db, now }: AccessContext, person: Person): Promise<AskOutcome> {
  const at = now();
  return inTransaction(db, async (transaction) => {
    await prune(transaction, at);
    const rows = await transaction.selectFrom('access_requests').selectAll().execute();
    const own = rows.find((row) => row.user_id === person.id);
    if (own !== undefined && own.refused_at !== null) return 'limited';
    if (own !== undefined && own.asked_at > at - DAY_MS) return 'waiting';
    if (rows.filter((row) => row.asked_at > at - DAY_MS).length >= ASKS_OF_ALL) return 'limited';
    const columns = { name: person.name, asked_at: at, refused_at: null };
    await transaction
      .insertInto('access_requests')
      .values({ user_id: person.id, ...columns })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(columns))
      .execute();
    return 'asked';
  });
}

/** The requests of the last week that nobody has answered, the oldest first. */
export async function readRequests({ db, now }: AccessContext): Promise<readonly AccessRequest[]> {
  const rows = await db
    .selectFrom('access_requests')
    .selectAll()
    .where('asked_at', '>', now() - KEPT_FOR_MS)
    .where('refused_at', 'is', null)
    .orderBy('asked_at')
    .execute();
  return rows.map((row) => ({ id: row.user_id, name: row.name, askedAt: row.asked_at }));
}

/** Lets the asker in, or refuses. Resolves with the asker, or null when the request is not open any more. */
export function answerRequest(
  { db, now }: AccessContext,
  userId: number,
  answer: GuestRole | 'refused',
  actor: Person,
): Promise<Person | null> {
  const at = now();
  return inTransaction(db, async (transaction) => {
    await prune(transaction, at);
    const row = await closeRequest(transaction, userId, answer, at);
    if (row === undefined) return null;
    const asker = { id: userId, name: row.name };
    if (answer === 'refused') {
      await noteChange(transaction, { action: 'refused', actor, subject: asker }, at);
    } else {
      await putIn(transaction, asker, { role: answer, addedBy: actor.id, addedAt: at });
      await noteChange(transaction, { action: 'let-in', actor, subject: asker, role: answer }, at);
    }
    return asker;
  });
}

/** Whoever changes the row of the open request is the one whose answer counts; a refused one is kept, to be remembered. */
function closeRequest(
  db: Kysely<Database>,
  userId: number,
  answer: GuestRole | 'refused',
  at: number,
): Promise<{ readonly name: string | null } | undefined> {
  const isOpen = (where: Where): Expression<SqlBool> =>
    where.and([where('user_id', '=', userId), where('refused_at', 'is', null)]);
  return answer === 'refused'
    ? db
        .updateTable('access_requests')
        .set({ refused_at: at })
        .where(isOpen)
        .returning('name')
        .executeTakeFirst()
    : db.deleteFrom('access_requests').where(isOpen).returning('name').executeTakeFirst();
}

type Where = ExpressionBuilder<Database, 'access_requests'>;

/** Also makes the transaction one that writes: if it began by reading, it could be refused the right to write. */
async function prune(transaction: Kysely<Database>, now: number): Promise<void> {
  await transaction
    .deleteFrom('access_requests')
    .where('asked_at', '<=', now - KEPT_FOR_MS)
    .execute();
}
