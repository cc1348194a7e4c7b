import SqliteDatabase from 'better-sqlite3';
import { ConfigurationError } from '../domain/errors.ts';
import { prepareFile } from './sqlite.ts';
import { isBusy, whileBusy } from './while-busy.ts';

/** The name of the file in the data directory that a running bot keeps locked. */
export const LOCK_FILE = 'skinspread.lock';

/** A data directory that belongs to this process alone, until it is released or the process ends. */
export interface InstanceLock {
  /** Twice is no fault. */
  readonly release: () => void;
}

/**
 * Claims a data directory, making it if need be; waits so long for another process to let go of it. Throws a
 * ConfigurationError when it does not, and for a folder that cannot be used. The lock is SQLite's own on an empty file:
 * it ends with the process, however that ends, so that there is never a stale one.
 */
export async function takeInstanceLock(directory: string, waitMs: number): Promise<InstanceLock> {
  try {
    return await whileBusy(waitMs, () => lock(directory));
  } catch (error) {
    if (isBusy(error)) throw new ConfigurationError('DATA_DIR', 'is in use by another running bot');
    const { code } = error as { readonly code?: string };
    // Without a code it is not the folder's fault.
    throw code === undefined
      ? error
      : new ConfigurationError('DATA_DIR', `cannot be used for ${LOCK_FILE} (${code})`);
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- what it throws has to become a rejection
async function lock(directory: string): Promise<InstanceLock> {
  const database = new SqliteDatabase(prepareFile(directory, LOCK_FILE), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}
