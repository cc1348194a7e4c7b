import SqliteDatabase from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listSteps } from '../backups/copy-database.ts';
import { refuseNewer } from '../migrate.ts';
import { HISTORY_FILE } from './database.ts';
import { historyMigrations } from './migrations/index.ts';

/**
 * Throws a ConfigurationError when a newer version wrote the history of a folder: its thread would find out only later,
 * when the bot has started already. A file that cannot be read is that thread's business.
 */
export function refuseNewerHistory(directory: string): void {
  const path = join(directory, HISTORY_FILE);
  if (existsSync(path)) refuseNewer(readSteps(path), historyMigrations);
}

function readSteps(path: string): readonly string[] {
  try {
    const database = new SqliteDatabase(path, { fileMustExist: true });
    try {
      return listSteps(database);
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}
