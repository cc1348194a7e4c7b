import { Kysely } from 'kysely';
import { ConfigurationError } from '../domain/errors.ts';
import { type AccessContext, buildAccessRepository } from './access/index.ts';
import { buildItemRepository } from './items.ts';
import { buildLedgerRepository } from './ledger/index.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { buildChatSettingsRepository } from './settings.ts';
import { AtomicSqliteDialect, openSqlite, waitForLocks } from './sqlite.ts';
import { type Store } from './store.ts';
import { type Database } from './tables.ts';
import { buildUpdateRepository } from './updates.ts';
import { buildAlertRepository, buildAlertSettingsRepository, buildWatchRepository } from './watches/index.ts';
import { isBusy, whileBusy } from './while-busy.ts';

/** Where the store is, and how it tells the time. */
export interface StoreOptions {
  /** The folder of the database; made if it is not there. */
  readonly directory: string;
  /** Telegram ids of the owners, if the configuration names them; else the one who sends the pairing code is. */
  readonly ownerIds?: readonly number[];
  /** Milliseconds since 1970; the system's clock unless said otherwise. */
  readonly now?: () => number;
}

/** How long a database may be locked by others, who bring it up to date at the same moment, before it is given up. */
const LOCKED_FOR_MS = 5000;

/**
 * Opens the store on SQLite and brings its schema up to date. Throws a ConfigurationError for a folder that cannot
 * be used, for a database that a newer version wrote, and for one that stays locked.
 */
export async function openStore({ directory, ownerIds = [], now = Date.now }: StoreOptions): Promise<Store> {
  try {
    const db = await whileBusy(LOCKED_FOR_MS, () => openDatabase(directory));
    return buildStore({ db, ownerIds, now });
  } catch (error) {
    throw isBusy(error)
      ? new ConfigurationError('DATA_DIR', 'holds a database that others keep locked')
      : error;
  }
}

async function openDatabase(directory: string): Promise<Kysely<Database>> {
  const database = openSqlite(directory);
  const db = new Kysely<Database>({ dialect: new AtomicSqliteDialect({ database }) });
  try {
    await migrate(db, migrations);
    // Not before: to wait for a lock stops this whole thread, which may be the one that holds it.
    waitForLocks(database);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function buildStore(context: AccessContext): Store {
  const { db, now } = context;
  return {
    settings: buildChatSettingsRepository(db),
    access: buildAccessRepository(context),
    updates: buildUpdateRepository(db, now),
    items: buildItemRepository(db),
    ledger: buildLedgerRepository(db, now),
    watches: buildWatchRepository(db, now),
    alerts: buildAlertRepository(db, now),
    alertSettings: buildAlertSettingsRepository(db, now),
    ping: async () => {
      await db.selectFrom('members').select('user_id').limit(1).execute();
    },
    close: () => db.destroy(),
  };
}
