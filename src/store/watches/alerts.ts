import { type Kysely, type Selectable } from 'kysely';
import {
  type Alert,
  ALERT_STATES,
  type AlertCounts,
  type AlertEnd,
  type AlertRepository,
  type Delivery,
  nextDigestAt,
  TRACKED_FOR_MS,
} from '../../domain/watch/index.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { readAlertSettings } from './alert-settings.ts';
import { CANDIDATES, claimDeliveries } from './claims.ts';
import { fireWatch } from './fire.ts';
import { toAlert } from './rows.ts';
import { type AlertsTable } from './tables.ts';
import { doubtAlert, tidyAlerts } from './tidy.ts';

/** How many ends are told at once. */
const BATCH = 20;

const ANY = (): boolean => true;

/** The alerts in a database. */
export function buildAlertRepository(db: Kysely<Database>, now: () => number): AlertRepository {
  return {
    fire: (firing) => fireWatch(db, firing, now()),
    lasting: () => lastingAlerts(db, now() - TRACKED_FOR_MS),
    end: (alertId, end) => endAlert(db, alertId, end, now()),
    find: async (chatId, alertId) => {
      const own = db.selectFrom('alerts').where('chat_id', '=', chatId).where('id', '=', alertId);
      return (await own.selectAll().execute()).flatMap(toAlert)[0];
    },
    claim: (isOurs = ANY) => claimDeliveries(db, now(), isOurs),
    markSent: (delivery, messageId) =>
      conclude(db, delivery, { state: 'sent', message_id: messageId, sent_at: now(), next_try_at: now() }),
    postpone: (delivery, until) =>
      conclude(db, delivery, { state: delivery.kind === 'alert' ? 'due' : 'held', next_try_at: until }),
    markUnsure: async (delivery) => {
      for (const id of idsOf(delivery)) await doubtAlert(db, id, now());
    },
    untoldEnds: (isOurs = ANY) => untoldEnds(db, now(), isOurs),
    markEndTold: async (alertId) => {
      await db.updateTable('alerts').set({ end_state: 'told' }).where('id', '=', alertId).execute();
    },
    postponeEnd: async (alertId, until) => {
      await db.updateTable('alerts').set({ next_try_at: until }).where('id', '=', alertId).execute();
    },
    tidy: () => tidyAlerts(db, now()),
    counts: () => countStates(db),
  };
}

function idsOf(delivery: Delivery): readonly number[] {
  return delivery.kind === 'alert' ? [delivery.alert.id] : delivery.alerts.map(({ id }) => id);
}

/** Says what came of a claim; of one that was taken back meanwhile nothing is said. */
async function conclude(
  db: Kysely<Database>,
  delivery: Delivery,
  outcome: Partial<Selectable<AlertsTable>>,
): Promise<void> {
  await db
    .updateTable('alerts')
    .set({ ...outcome, claimed_until: null })
    .where('id', 'in', idsOf(delivery))
    .where('state', '=', 'sending')
    .execute();
}

async function lastingAlerts(db: Kysely<Database>, since: number): Promise<readonly Alert[]> {
  const rows = await db
    .selectFrom('alerts')
    .selectAll()
    .where('created_at', '>', since)
    .where('ended_at', 'is', null)
    .where((where) =>
      where.or([
        where('state', 'in', ['due', 'held', 'sending']),
        where.and([where('state', '=', 'sent'), where('held_until', 'is', null)]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.flatMap(toAlert);
}

function endAlert(db: Kysely<Database>, alertId: number, end: AlertEnd, now: number): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const ended = await transaction
      .updateTable('alerts')
      .set({ ended_at: end.at, end_ask: end.ask, end_state: 'untold' })
      .where('id', '=', alertId)
      .where('ended_at', 'is', null)
      .returning(['state', 'chat_id'])
      .executeTakeFirst();
    if (ended?.state !== 'due') return;
    const settings = await readAlertSettings(transaction, ended.chat_id);
    await transaction
      .updateTable('alerts')
      .set({ state: 'held', held_until: nextDigestAt(settings, now) })
      .where('id', '=', alertId)
      .where('state', '=', 'due')
      .execute();
  });
}

async function untoldEnds(
  db: Kysely<Database>,
  now: number,
  isOurs: (chatId: number) => boolean,
): Promise<readonly Alert[]> {
  const rows = await db
    .selectFrom('alerts')
    .selectAll()
    .where('end_state', '=', 'untold')
    .where('next_try_at', '<=', now)
    .where('state', '=', 'sent')
    .where('held_until', 'is', null)
    .orderBy('id')
    .limit(CANDIDATES)
    .execute();
  const ours = rows.filter((row) => isOurs(row.chat_id));
  return ours.slice(0, BATCH).flatMap(toAlert);
}

async function countStates(db: Kysely<Database>): Promise<AlertCounts> {
  const rows = await db
    .selectFrom('alerts')
    .select((select) => ['state', select.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return Object.fromEntries(ALERT_STATES.map((state) => [state, counts.get(state) ?? 0])) as AlertCounts;
}
