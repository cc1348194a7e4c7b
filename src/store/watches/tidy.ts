import { type Kysely } from 'kysely';
import { nextDigestAt } from '../../domain/watch/index.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { readAlertSettings } from './alert-settings.ts';

const DAY_MS = 24 * 3_600_000;

/** An alert that could not be sent for so long is of no use any more. */
const GIVEN_UP_AFTER_MS = DAY_MS;

/** How long an alert is remembered: longer than any is tracked, or can be counted or tapped to some purpose. */
const KEPT_FOR_MS = 30 * DAY_MS;

/** What there was to tidy. */
interface Tidied {
  readonly expired: number;
  readonly unsure: number;
}

/** Gives up what could not be sent, doubts claims that nobody spoke for, and forgets what is long over. */
export async function tidyAlerts(db: Kysely<Database>, now: number): Promise<Tidied> {
  const unsure = await doubtUnspoken(db, now);
  const { numUpdatedRows } = await db
    .updateTable('alerts')
    .set({ state: 'expired' })
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'due'), where('created_at', '<=', now - GIVEN_UP_AFTER_MS)]),
        where.and([where('state', '=', 'held'), where('held_until', '<=', now - GIVEN_UP_AFTER_MS)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  await db
    .deleteFrom('alerts')
    .where('created_at', '<=', now - KEPT_FOR_MS)
    .execute();
  return { expired: Number(numUpdatedRows), unsure };
}

async function doubtUnspoken(db: Kysely<Database>, now: number): Promise<number> {
  const rows = await db
    .selectFrom('alerts')
    .select('id')
    .where('state', '=', 'sending')
    .where('claimed_until', '<=', now)
    .execute();
  for (const { id } of rows) await doubtAlert(db, id, now);
  return rows.length;
}

/**
 * Of an alert on its way it is not known whether it was sent: it is told in the next digest, and not again when it was
 * that digest which may or may not have been sent, or when the chat wants none.
 */
export function doubtAlert(db: Kysely<Database>, id: number, now: number): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const doubted = await transaction
      .updateTable('alerts')
      .set({ state: 'unsure', is_unsure: 1, claimed_until: null })
      .where('id', '=', id)
      .where('state', '=', 'sending')
      .returning(['chat_id', 'held_until'])
      .executeTakeFirst();
    if (doubted?.held_until !== null) return;
    const settings = await readAlertSettings(transaction, doubted.chat_id);
    if (settings.noise.digest === 'off') return;
    await transaction
      .updateTable('alerts')
      .set({ state: 'held', held_until: nextDigestAt(settings, now) })
      .where('id', '=', id)
      .execute();
  });
}
