import { Kysely } from 'kysely';
import { ConfigurationError } from '../domain/errors.ts';
import { backUpBeforeUpgrade } from './backups/before-upgrade.ts';
import { historyMigrations } from './history/migrations/index.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { type PostgresOptions } from './postgres.ts';
import { AtomicSqliteDialect, DATABASE_FILE, openSqlite, waitForLocks } from './sqlite.ts';
import { type Database } from './tables.ts';
import { isBusy, whileBusy } from './while-busy.ts';

/** Notes the steps of the price history, whose tables stand beside the others there. */
const HISTORY_MIGRATIONS = 'kysely_history_migration';

/** How long a database may be locked by others, who bring it up to date at the same moment, before it is given up. */
const LOCKED_FOR_MS = 5000;

/**
 * Opens the database in a folder, making it if need be, and brings it up to date. Throws a ConfigurationError for a
 * folder that cannot be used, a database that a newer version wrote, and one that stays locked.
 */
export async function openSqliteDatabase(directory: string): Promise<Kysely<Database>> {
  try {
    return await whileBusy(LOCKED_FOR_MS, () => openFile(directory));
  } catch (error) {
    throw isBusy(error)
      ? new ConfigurationError('DATA_DIR', 'holds a database that others keep locked')
      : error;
  }
}

async function openFile(directory: string): Promise<Kysely<Database>> {
  const database = openSqlite(directory);
  const db = new Kysely<Database>({ dialect: new AtomicSqliteDialect({ database }) });
  return orDestroy(db, async () => {
    await migrate(db, migrations, { backUp: () => backUpBeforeUpgrade(directory, DATABASE_FILE) });
    // Not before: to wait for a lock stops this whole thread, which may be the one that holds it.
    waitForLocks(database);
  });
}

/**
 * Opens a database on a server and brings it up to date. Throws a ConfigurationError for a server that cannot be reached
 * and for a database that a newer version wrote.
 */
export async function openPostgresDatabase(options: PostgresOptions): Promise<Kysely<Database>> {
  // Most have no server, and do without what speaks to one.
  const { buildPostgresConfig, reachPostgres } = await import('./postgres.ts');
  const db = new Kysely<Database>(buildPostgresConfig(options));
  return orDestroy(db, async () => {
    await reachPostgres(db);
    await migrate(db, migrations, { whereItIs: 'DATABASE_URL' });
    await migrate(db, historyMigrations, { whereItIs: 'DATABASE_URL', table: HISTORY_MIGRATIONS });
  });
}

/** The database once it is ready; one that does not become ready is closed. */
async function orDestroy<Tables>(db: Kysely<Tables>, prepare: () => Promise<void>): Promise<Kysely<Tables>> {
  try {
    await prepare();
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
