import { type Kysely } from 'kysely';
import {
  MOST_PAPER_TRADES,
  type PaperOutcome,
  type PaperOwner,
  type PaperTrade,
} from '../../domain/ledger/index.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { toCourse, toSignal } from './rows.ts';

/** Lets someone follow a signal, unless the chat follows as many as it may. */
export function addPaperTrade(
  db: Kysely<Database>,
  { chatId, userId }: PaperOwner,
  signalId: number,
  now: number,
): Promise<PaperOutcome> {
  return inTransaction(db, async (transaction) => {
    // Written first and taken back if need be: a transaction that begins by reading can be refused the right to write.
    const { numInsertedOrUpdatedRows: added } = await transaction
      .insertInto('paper_trades')
      .values({ chat_id: chatId, user_id: userId, signal_id: signalId, bought_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (added !== 1n) return 'known';
    const { count } = await transaction
      .selectFrom('paper_trades')
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .where('chat_id', '=', chatId)
      .executeTakeFirstOrThrow();
    if (Number(count) <= MOST_PAPER_TRADES) return 'added';
    await transaction
      .deleteFrom('paper_trades')
      .where('chat_id', '=', chatId)
      .where('user_id', '=', userId)
      .where('signal_id', '=', signalId)
      .execute();
    return 'full';
  });
}

/** What a chat follows, the last one first. */
export async function listPaperTrades(db: Kysely<Database>, chatId: number): Promise<readonly PaperTrade[]> {
  const rows = await db
    .selectFrom('paper_trades')
    .innerJoin('signals', 'signals.id', 'paper_trades.signal_id')
    .innerJoin('signal_courses', 'signal_courses.signal_id', 'paper_trades.signal_id')
    .selectAll(['signals', 'signal_courses'])
    .select(['paper_trades.id as trade_id', 'user_id', 'bought_at'])
    .where('chat_id', '=', chatId)
    .orderBy('paper_trades.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.trade_id,
    userId: row.user_id,
    boughtAt: row.bought_at,
    signal: toSignal(row),
    course: toCourse(row),
  }));
}

/** False when the chat follows no such trade. */
export async function dropPaperTrade(db: Kysely<Database>, chatId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('paper_trades')
    .where('chat_id', '=', chatId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
