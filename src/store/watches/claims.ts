import { type Kysely, sql } from 'kysely';
import {
  type AlertDelivery,
  type AlertSettings,
  type Delivery,
  type DigestDelivery,
  isQuiet,
  nextDigestAt,
} from '../../domain/watch/index.ts';
import { type Database } from '../tables.ts';
import { readAlertSettings } from './alert-settings.ts';
import { type AlertRow, toAlert } from './rows.ts';

/** How many messages are claimed at once. */
const BATCH = 20;

/**
 * How long whoever claimed a message may take to say what came of it: longer than a message can be on its way. That is ten
 * seconds until it is begun, half a minute behind others of its chat, and four attempts of a quarter of a minute, after
 * each of which Telegram can ask for a minute's wait.
 */
const CLAIM_MS = 345_000;

/** How many are looked at for some that are ours. */
export const CANDIDATES = 1_000;

/** Claims alerts and digests that are due in chats that are ours; no other claim gets them. */
export async function claimDeliveries(
  db: Kysely<Database>,
  now: number,
  isOurs: (chatId: number) => boolean,
): Promise<readonly Delivery[]> {
  const alerts = await claimAlerts(db, now, isOurs);
  const digests: DigestDelivery[] = [];
  for (const chatId of (await chatsWithDigest(db, now)).filter(isOurs).slice(0, BATCH)) {
    const settings = await readAlertSettings(db, chatId);
    digests.push(...toDigest(chatId, settings, await claimDigest(db, chatId, now)));
  }
  return [...alerts, ...digests];
}

async function claimAlerts(
  db: Kysely<Database>,
  now: number,
  isOurs: (chatId: number) => boolean,
): Promise<readonly AlertDelivery[]> {
  const due = await db
    .selectFrom('alerts')
    .select(['id', 'chat_id'])
    .where('state', '=', 'due')
    .where('next_try_at', '<=', now)
    .orderBy('id')
    .limit(CANDIDATES)
    .execute();
  const ids = due.filter((row) => isOurs(row.chat_id)).slice(0, BATCH);
  if (ids.length === 0) return [];
  const rows = await takeOver(db, now)
    .where('state', '=', 'due')
    .where(
      'id',
      'in',
      ids.map(({ id }) => id),
    )
    .execute();
  const deliveries: AlertDelivery[] = [];
  for (const row of rows.toSorted((a, b) => a.id - b.id)) {
    const settings = await readAlertSettings(db, row.chat_id);
    // Made by day, and tried again so late that it is night.
    if (isQuiet(settings, now)) await holdBack(db, row, nextDigestAt(settings, now));
    else deliveries.push(...toDelivery(row, settings));
  }
  return deliveries;
}

function takeOver(db: Kysely<Database>, now: number) {
  return db
    .updateTable('alerts')
    .set({ state: 'sending', claimed_until: now + CLAIM_MS, tries: sql<number>`tries + 1` })
    .returningAll();
}

async function holdBack(db: Kysely<Database>, { id }: AlertRow, until: number): Promise<void> {
  await db
    .updateTable('alerts')
    .set({ state: 'held', held_until: until, claimed_until: null })
    .where('id', '=', id)
    .execute();
}

function toDelivery(row: AlertRow, { noise }: AlertSettings): readonly AlertDelivery[] {
  return toAlert(row).map((alert) => ({
    kind: 'alert',
    chatId: row.chat_id,
    silent: noise[alert.content.kind] !== 'loud',
    tries: row.tries - 1,
    alert,
  }));
}

async function chatsWithDigest(db: Kysely<Database>, now: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('alerts')
    .select('chat_id')
    .distinct()
    .where('state', '=', 'held')
    .where('next_try_at', '<=', now)
    .where('held_until', '<=', now)
    .orderBy('chat_id')
    .limit(CANDIDATES)
    .execute();
  return rows.map((row) => row.chat_id);
}

function claimDigest(db: Kysely<Database>, chatId: number, now: number): Promise<readonly AlertRow[]> {
  return takeOver(db, now)
    .where('state', '=', 'held')
    .where('chat_id', '=', chatId)
    .where('held_until', '<=', now)
    .execute();
}

function toDigest(
  chatId: number,
  { noise }: AlertSettings,
  rows: readonly AlertRow[],
): readonly DigestDelivery[] {
  const alerts = rows.toSorted((a, b) => a.id - b.id).flatMap(toAlert);
  if (alerts.length === 0) return [];
  const tries = Math.max(...rows.map((row) => row.tries)) - 1;
  return [{ kind: 'digest', chatId, silent: noise.digest !== 'loud', tries, alerts }];
}
