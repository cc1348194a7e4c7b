import { type Kysely, type Selectable } from 'kysely';
import {
  type AlertSettings,
  type AlertSettingsRepository,
  DEFAULT_ALERT_SETTINGS,
  nextDigestAt,
  NOISES,
  parseTimeZone,
  type QuietHours,
} from '../../domain/watch/index.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { type AlertSettingsTable } from './tables.ts';

/** How chats want their alerts, in a database. */
export function buildAlertSettingsRepository(
  db: Kysely<Database>,
  now: () => number,
): AlertSettingsRepository {
  return {
    get: (chatId) => readAlertSettings(db, chatId),
    save: (chatId, changes) =>
      inTransaction(db, async (transaction) => {
        const columns = toColumns(changes);
        await transaction
          .insertInto('alert_settings')
          .values({ chat_id: chatId, ...columns })
          .onConflict((conflict) =>
            Object.keys(columns).length === 0
              ? conflict.doNothing()
              : conflict.column('chat_id').doUpdateSet(columns),
          )
          .execute();
        const settings = await readAlertSettings(transaction, chatId);
        await moveDigest(transaction, chatId, settings, now());
        return settings;
      }),
  };
}

/** Reads how a chat wants its alerts; what it never set is as DEFAULT_ALERT_SETTINGS says. */
export async function readAlertSettings(db: Kysely<Database>, chatId: number): Promise<AlertSettings> {
  const row = await db
    .selectFrom('alert_settings')
    .selectAll()
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row === undefined ? DEFAULT_ALERT_SETTINGS : toSettings(row);
}

/** What waits for the digest waits for when it is due now; for one that is not wanted nothing waits. */
async function moveDigest(
  db: Kysely<Database>,
  chatId: number,
  settings: AlertSettings,
  now: number,
): Promise<void> {
  const isWanted = settings.noise.digest !== 'off';
  await db
    .updateTable('alerts')
    .set(isWanted ? { held_until: nextDigestAt(settings, now) } : { state: 'expired' })
    .where('chat_id', '=', chatId)
    .where('state', '=', 'held')
    .where('held_until', '>', now)
    .execute();
}

function toSettings(row: Selectable<AlertSettingsTable>): AlertSettings {
  const { timeZone, dailyCap, noise } = DEFAULT_ALERT_SETTINGS;
  const readNoise = <T>(text: string | null, otherwise: T): T | (typeof NOISES)[number] =>
    NOISES.find((each) => each === text) ?? otherwise;
  return {
    timeZone: parseTimeZone(row.time_zone ?? timeZone) ?? timeZone,
    quiet: toQuietHours(row),
    dailyCap: row.daily_cap ?? dailyCap,
    noise: {
      price: readNoise(row.noise_price, noise.price),
      deal: readNoise(row.noise_deal, noise.deal),
      digest: readNoise(row.noise_digest, noise.digest),
    },
  };
}

function toQuietHours({ quiet_from: from, quiet_to: to }: Selectable<AlertSettingsTable>): QuietHours | null {
  return from === null || to === null ? null : { from, to };
}

function toColumns({
  timeZone,
  quiet,
  dailyCap,
  noise,
}: Partial<AlertSettings>): Partial<Omit<AlertSettingsTable, 'chat_id'>> {
  return {
    ...(timeZone !== undefined && { time_zone: timeZone }),
    ...(quiet !== undefined && { quiet_from: quiet?.from ?? null, quiet_to: quiet?.to ?? null }),
    ...(dailyCap !== undefined && { daily_cap: dailyCap }),
    ...(noise !== undefined && {
      noise_price: noise.price,
      noise_deal: noise.deal,
      noise_digest: noise.digest,
    }),
  };
}
