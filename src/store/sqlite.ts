import SqliteDatabase from 'better-sqlite3';
import { type DialectAdapter, SqliteAdapter, SqliteDialect } from 'kysely';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../domain/errors.ts';
import { isBusy } from './while-busy.ts';

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
 * Opens the database in a folder, making both if need be, readable by its owner only. It does not wait for locks yet.
 * Throws a ConfigurationError for a folder that cannot be used and a file that is no database, and SQLite's own error
 * when others keep it locked.
 */
export function openSqlite(directory: string): SqliteDatabase.Database {
  try {
    return openSqliteFile(directory, DATABASE_FILE);
  } catch (error) {
    if (isBusy(error)) throw error;
    const { code = 'unknown' } = error as { readonly code?: string };
    throw new ConfigurationError('DATA_DIR', `cannot be used for ${DATABASE_FILE} (${code})`);
  }
}

/**
 * Opens any database in a folder in the same way. Pragmas that hold only in a file without tables may be given. Throws
 * SQLite's and the file system's own errors.
 */
export function openSqliteFile(
  directory: string,
  file: string,
  firstPragmas: readonly string[] = [],
): SqliteDatabase.Database {
  return configure(new SqliteDatabase(prepareFile(directory, file), { timeout: 0 }), firstPragmas);
}

/** Makes a folder and an empty file in it where they are not there, readable by the owner only; returns the file's path. */
export function prepareFile(directory: string, file: string): string {
  const path = join(directory, file);
  mkdirSync(directory, { recursive: true });
  protect(path);
  return path;
}

/** From now on a statement that meets a lock waits for it, up to five seconds, and with it the whole thread. */
export function waitForLocks(database: SqliteDatabase.Database): void {
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
}

/**
 * Before SQLite writes anything: its journals inherit the mode of the file. One that is there is not opened for it,
 * because to close it again would undo all locks that this process has on it (sqlite.org/howtocorrupt.html, 2.2).
 */
function protect(path: string): void {
  if (existsSync(path)) chmodSync(path, OWNER_ONLY);
  else closeSync(openSync(path, 'a', OWNER_ONLY));
}

function configure(
  database: SqliteDatabase.Database,
  firstPragmas: readonly string[],
): SqliteDatabase.Database {
  try {
    for (const pragma of firstPragmas) database.pragma(pragma);
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
