import SqliteDatabase from 'better-sqlite3';
import { type DialectAdapter, SqliteAdapter, SqliteDialect } from 'kysely';
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../domain/errors.ts';

/** The name of the database in the data directory. */
export const DATABASE_FILE = 'skinspread.db';

const BUSY_TIMEOUT_MS = 5000;
const OWNER_ONLY = 0o600;

/** SQLite as a dialect whose migrations run in one transaction: SQLite can roll changes of the schema back. */
export class AtomicSqliteDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new AtomicSqliteAdapter();
  }
}

class AtomicSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): true {
    return true;
  }
}

/**
 * Opens the database in a folder, making both if need be, readable by its owner only. Throws a ConfigurationError
 * for a folder that cannot be used and a file that is no database.
 */
export function openSqlite(directory: string): SqliteDatabase.Database {
  try {
    const path = join(directory, DATABASE_FILE);
    mkdirSync(directory, { recursive: true });
    protect(path);
    return configure(new SqliteDatabase(path));
  } catch (error) {
    const { code = 'unknown' } = error as { readonly code?: string };
    throw new ConfigurationError('DATA_DIR', `cannot be used for ${DATABASE_FILE} (${code})`);
  }
}

/** Before SQLite writes anything: its journals inherit the mode of the file. */
function protect(path: string): void {
  closeSync(openSync(path, 'a', OWNER_ONLY));
  chmodSync(path, OWNER_ONLY);
}

function configure(database: SqliteDatabase.Database): SqliteDatabase.Database {
  try {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    database.pragma('journal_mode = WAL');
    // With a write-ahead log this can lose the last moments in a power cut, but never damages the file.
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
