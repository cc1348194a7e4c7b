import { Kysely } from 'kysely';
import { buildAccessRepository } from './access.ts';
import { buildItemRepository } from './items.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { buildChatSettingsRepository } from './settings.ts';
import { AtomicSqliteDialect, openSqlite } from './sqlite.ts';
import { type Store } from './store.ts';
import { type Database } from './tables.ts';
import { buildUpdateRepository } from './updates.ts';

/** Where the store is, and how it tells the time. */
export interface StoreOptions {
  /** The folder of the database; made if it is not there. */
  readonly directory: string;
  /** Milliseconds since 1970; the system's clock unless said otherwise. */
  readonly now?: () => number;
}

/**
 * Opens the store on SQLite and brings its schema up to date. Throws a ConfigurationError for a folder that cannot
 * be used and for a database that a newer version wrote.
 */
export async function openStore({ directory, now = Date.now }: StoreOptions): Promise<Store> {
  const db = new Kysely<Database>({ dialect: new AtomicSqliteDialect({ database: openSqlite(directory) }) });
  try {
    await migrate(db, migrations);
    return buildStore(db, now);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function buildStore(db: Kysely<Database>, now: () => number): Store {
  return {
    settings: buildChatSettingsRepository(db),
    access: buildAccessRepository(db, now),
    updates: buildUpdateRepository(db, now),
    items: buildItemRepository(db),
    ping: async () => {
      await db.selectFrom('members').select('user_id').limit(1).execute();
    },
    close: () => db.destroy(),
  };
}
