import SqliteDatabase, { type Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type BackedUpDatabase } from './manifest.ts';

const OWNER_ONLY = 0o600;
/** All pages in one step: in between, every write of the bot would begin the copy anew. */
const ALL_PAGES = 0x7fff_ffff;
/** A bot that is just writing is waited for. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * Copies a database that may be in use (sqlite.org/backup.html), and makes sure that the copy is sound. Throws SQLite's
 * own errors, and one for a copy that is not sound.
 */
export async function copyDatabase(source: string, copy: string): Promise<BackedUpDatabase> {
  // Not only for reading: such a connection would leave its journals behind.
  const database = new SqliteDatabase(source, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    await database.backup(copy, { progress: () => ALL_PAGES });
  } finally {
    database.close();
  }
  await chmod(copy, OWNER_ONLY);
  keepInOneFile(copy);
  const step = inspectDatabase(copy);
  const { size: bytes } = await stat(copy);
  return { file: basename(source), bytes, sha256: await digestFile(copy), step };
}

/** A write-ahead log would be a second file. The bot switches it on again. */
function keepInOneFile(path: string): void {
  const database = new SqliteDatabase(path);
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

/** Reads all of a database that nobody uses; returns the last step of its schema. Throws when anything in it is damaged. */
export function inspectDatabase(path: string): string | null {
  const database = new SqliteDatabase(path, { readonly: true });
  try {
    const [found] = database.pragma('integrity_check(1)') as readonly { integrity_check: string }[];
    if (found?.integrity_check !== 'ok') {
      throw new Error(`${basename(path)} is damaged: ${found?.integrity_check ?? 'no answer'}`);
    }
    return listSteps(database).at(-1) ?? null;
  } finally {
    database.close();
  }
}

/** The steps that a database's schema has been through, in order. */
export function listSteps(database: Database): readonly string[] {
  const table = database
    .prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'kysely_migration'`)
    .get();
  if (table === undefined) return [];
  return database.prepare('SELECT name FROM kysely_migration ORDER BY name').pluck().all() as string[];
}

/** The SHA-256 of a file in hexadecimal. */
export async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
