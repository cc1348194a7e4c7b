import { type Kysely } from 'kysely';
import { type Database } from '../tables.ts';

/** Notes that a chat's watches change, so that other processes read them anew. */
export async function noteChange(db: Kysely<Database>, chatId: number, now: number): Promise<void> {
  await db
    .insertInto('watch_changes')
    .values({ chat_id: chatId, changed_at: now })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ changed_at: now }))
    .execute();
}

/** The chats whose watches changed since a moment, by the clocks of the processes that changed them. */
export async function changedSince(db: Kysely<Database>, moment: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('watch_changes')
    .select('chat_id')
    .where('changed_at', '>=', moment)
    .execute();
  return rows.map((row) => row.chat_id);
}
