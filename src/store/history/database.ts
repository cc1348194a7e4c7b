import { type Database } from 'better-sqlite3';
import { Kysely } from 'kysely';
import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../migrate.ts';
import { AtomicSqliteDialect, openSqliteFile, waitForLocks } from '../sqlite.ts';
import { isDamage, type Report } from './report.ts';
import { historyMigrations } from './migrations/index.ts';
import { type HistoryDatabase } from './tables.ts';

/** The name of the history's database in the data directory. */
export const HISTORY_FILE = 'history.db';

/** The database of the history, and what is SQLite's own about it. */
export interface HistoryFile {
  readonly db: Kysely<HistoryDatabase>;
  /** The room that it takes. */
  readonly bytes: () => number | Promise<number>;
  /** Gives pages that are used no more back to the file system, so many at a time; true when there may be more. */
  readonly shrink: () => boolean;
  /** Whether other processes write it, too. */
  readonly isShared: boolean;
  /** Does something, unless another process is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

/** Rows have 3 to 15 KB: SQLite's usual pages of 4 KB would waste a third of the file. */
const PAGE_BYTES = 32_768;
const SHRUNK_AT_ONCE = 500;
const JOURNAL_BYTES = 4 * 2 ** 20;

/**
 * Opens the history of a folder, making it if need be. A file that is no database, or only half of one, is moved
 * aside, reported, and begun anew. Throws for a folder that cannot be used and a database of a newer version.
 */
export async function openHistory(directory: string, now: number, report: Report): Promise<HistoryFile> {
  try {
    return await openFile(directory);
  } catch (error) {
    if (!hasDamage(error)) throw error;
    const aside = moveAside(join(directory, HISTORY_FILE), now);
    report.warn({ file: HISTORY_FILE, aside }, 'the price history cannot be read and was begun anew');
    return openFile(directory);
  }
}

/** The migrator wraps what SQLite says. */
function hasDamage(error: unknown): boolean {
  return isDamage(error) || (error instanceof Error && error.cause !== undefined && hasDamage(error.cause));
}

async function openFile(directory: string): Promise<HistoryFile> {
  // Both hold only in a file without tables, so they come first.
  const database = openSqliteFile(directory, HISTORY_FILE, [
    `page_size = ${PAGE_BYTES}`,
    'auto_vacuum = INCREMENTAL',
  ]);
  const db = new Kysely<HistoryDatabase>({ dialect: new AtomicSqliteDialect({ database }) });
  try {
    database.pragma(`journal_size_limit = ${JOURNAL_BYTES}`);
    database.pragma(`wal_autocheckpoint = ${JOURNAL_BYTES / PAGE_BYTES}`);
    await migrate(db, historyMigrations, { backUp: () => backUp(directory) });
    waitForLocks(database);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const path = join(directory, HISTORY_FILE);
  return {
    db,
    isShared: false,
    alone: (work) => work(),
    bytes: () => sizeOf(path) + sizeOf(`${path}-wal`),
    shrink: () => {
      if (countFree(database) === 0) return false;
      database.pragma(`incremental_vacuum(${SHRUNK_AT_ONCE})`);
      if (countFree(database) > 0) return true;
      // The file itself becomes shorter only when the journal is written into it.
      database.pragma('wal_checkpoint(TRUNCATE)');
      return false;
    },
  };
}

/** Loaded once in the life of a version. */
async function backUp(directory: string): Promise<void> {
  const { backUpBeforeUpgrade } = await import('../backups/before-upgrade.ts');
  await backUpBeforeUpgrade(directory, HISTORY_FILE);
}

function countFree(database: Database): number {
  return Number(database.pragma('freelist_count', { simple: true }));
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function moveAside(path: string, now: number): string {
  const aside = `${path}.damaged-${now}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  return aside;
}
