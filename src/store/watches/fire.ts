import { type Kysely, sql, type Transaction } from 'kysely';
import {
  type AlertContent,
  COOLDOWN_MS,
  type Firing,
  type FiringOutcome,
  placeAlert,
  startOfDay,
} from '../../domain/watch/index.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { readAlertSettings } from './alert-settings.ts';
import { toAlert } from './rows.ts';

/** Notes that a watch has fired and makes its alert, in one transaction. */
export function fireWatch(db: Kysely<Database>, firing: Firing, now: number): Promise<FiringOutcome> {
  return inTransaction(db, async (transaction): Promise<FiringOutcome> => {
    // Written to first: a transaction that begins by reading can be refused the right to write.
    if (!(await noteFiring(transaction, firing, now))) return { fired: false };
    const { chat_id: chatId } = await transaction
      .selectFrom('watches')
      .select('chat_id')
      .where('id', '=', firing.watchId)
      .executeTakeFirstOrThrow();
    const alert = (await isToldAlready(transaction, chatId, firing, now))
      ? null
      : await makeAlert(transaction, chatId, firing, now);
    return { fired: true, at: now, alert };
  });
}

/** True iff the watch is there and was armed; afterwards it is not. */
async function noteFiring(
  transaction: Transaction<Database>,
  { watchId, key, buyOn, content }: Firing,
  now: number,
): Promise<boolean> {
  const sellPrice = content.kind === 'deal' ? content.sellPrice : null;
  const fired = { fired_at: now, has_left: 0, sell_price: sellPrice } as const;
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto('fired_watches')
    .columns(['watch_id', 'item_key', 'buy_on', 'sell_price', 'fired_at', 'has_left'])
    .expression(
      transaction
        .selectFrom('watches')
        .select([
          'id',
          sql.val(key).as('item_key'),
          sql.val(buyOn ?? '').as('buy_on'),
          sql.val(sellPrice).as('sell_price'),
          sql.val(now).as('fired_at'),
          sql.val(0).as('has_left'),
        ])
        .where('id', '=', watchId)
        .where('paused', '=', 0),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['watch_id', 'item_key', 'buy_on'])
        .doUpdateSet(fired)
        .where('fired_watches.has_left', '=', 1)
        .where('fired_watches.fired_at', '<=', now - COOLDOWN_MS),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows > 0n;
}

/** Two watches of a chat can wait for the same deal, which is told once. */
async function isToldAlready(
  transaction: Transaction<Database>,
  chatId: number,
  { key, buyOn }: Firing,
  now: number,
): Promise<boolean> {
  if (buyOn === null) return false;
  const told = await transaction
    .selectFrom('alerts')
    .select('id')
    .where('chat_id', '=', chatId)
    .where('created_at', '>', now - COOLDOWN_MS)
    .where('item_key', '=', key)
    .where('buy_on', '=', buyOn)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return told !== undefined;
}

async function makeAlert(
  transaction: Transaction<Database>,
  chatId: number,
  { watchId, key, buyOn, content }: Firing,
  now: number,
): Promise<Extract<FiringOutcome, { fired: true }>['alert']> {
  const settings = await readAlertSettings(transaction, chatId);
  const sentToday = await countSince(transaction, chatId, startOfDay(settings.timeZone, now));
  const place = placeAlert(content.kind, settings, sentToday, now);
  if (place.state === 'unwanted') return null;
  const row = await transaction
    .insertInto('alerts')
    .values({
      ...NEW_ALERT,
      chat_id: chatId,
      watch_id: watchId,
      item_key: key,
      buy_on: buyOn ?? '',
      content: JSON.stringify(content satisfies AlertContent),
      state: place.state,
      created_at: now,
      held_until: place.state === 'held' ? place.until : null,
      next_try_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toAlert(row)[0] ?? null;
}

const NEW_ALERT = {
  claimed_until: null,
  tries: 0,
  is_unsure: 0,
  message_id: null,
  sent_at: null,
  ended_at: null,
  end_ask: null,
  end_state: null,
} as const;

/** How many alerts of a chat did not have to wait for a digest. */
async function countSince(
  transaction: Transaction<Database>,
  chatId: number,
  since: number,
): Promise<number> {
  const { count } = await transaction
    .selectFrom('alerts')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('chat_id', '=', chatId)
    .where('created_at', '>=', since)
    .where('held_until', 'is', null)
    .where('state', '!=', 'expired')
    .executeTakeFirstOrThrow();
  return count;
}
