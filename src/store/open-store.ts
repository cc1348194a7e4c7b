import { type AccessContext, buildAccessRepository } from './access/index.ts';
import { buildChatStateRepository } from './chat-states.ts';
import { buildRateRepository } from './exchange-rates.ts';
import { buildHiddenRepository } from './hidden.ts';
import { buildItemRepository } from './items.ts';
import { buildLedgerRepository } from './ledger/index.ts';
import { openPostgresDatabase, openSqliteDatabase } from './open-database.ts';
import { buildRestore } from './chat-restore.ts';
import { buildChatSettingsRepository } from './settings.ts';
import { rememberReads } from './remembered-reads.ts';
import { type Store } from './store.ts';
import { buildUpdateRepository } from './updates.ts';
import { buildWebSessionRepository } from './web-sessions.ts';
import { buildAlertRepository, buildAlertSettingsRepository, buildWatchRepository } from './watches/index.ts';

/** Where the store is, and how it tells the time. */
export interface StoreOptions {
  /** The folder of the database on SQLite; made if it is not there. */
  readonly directory: string;
  /** The database on a PostgreSQL server that is used instead of the folder, as `postgresql://user:password@host/name`. */
  readonly databaseUrl?: string | null;
  /** Telegram ids of the owners, if the configuration names them; else the one who sends the pairing code is. */
  readonly ownerIds?: readonly number[];
  /** Milliseconds since 1970; the system's clock unless said otherwise. */
  readonly now?: () => number;
  /** Is told of connections to a server that broke while nobody used them. */
  readonly onLostConnection?: (error: Error) => void;
  /** Is told why a server cannot be reached, and nothing when it can again. */
  readonly onReach?: (problem: Error | undefined) => void;
}

/**
 * Opens the store and brings its schema up to date. Throws a ConfigurationError for a folder or a server that cannot be
 * used, for a database that a newer version wrote, and for one that stays locked.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { directory, databaseUrl = null, ownerIds = [], now = Date.now, onLostConnection, onReach } = options;
  if (databaseUrl === null) {
    return buildStore({ db: await openSqliteDatabase(directory), ownerIds, now });
  }
  const told = { ...(onLostConnection && { onLostConnection }), ...(onReach && { onReach }) };
  const db = await openPostgresDatabase({ url: databaseUrl, ...told });
  return rememberReads(buildStore({ db, ownerIds, now }), now);
}

function buildStore(context: AccessContext): Store {
  const { db, now } = context;
  return {
    settings: buildChatSettingsRepository(db),
    hidden: buildHiddenRepository(db),
    restore: buildRestore(db, now),
    chatStates: buildChatStateRepository(db),
    access: buildAccessRepository(context),
    updates: buildUpdateRepository(db, now),
    items: buildItemRepository(db),
    ledger: buildLedgerRepository(db, now),
    watches: buildWatchRepository(db, now),
    alerts: buildAlertRepository(db, now),
    alertSettings: buildAlertSettingsRepository(db, now),
    rates: buildRateRepository(db),
    webSessions: buildWebSessionRepository(db, now),
    ping: async () => {
      await db.selectFrom('members').select('user_id').limit(1).execute();
    },
    close: () => db.destroy(),
  };
}
