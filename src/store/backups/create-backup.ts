import { type Dirent } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listBackups } from './list-backups.ts';
import { copyDatabase } from './copy-database.ts';
import { type BackedUpDatabase, type BackupManifest, type BackupReason, MANIFEST_FILE } from './manifest.ts';

/** The folder of the backups in the data directory. */
export const BACKUPS_FOLDER = 'backups';

/** What is backed up, and where to. */
export interface BackupOptions {
  /** The data directory. */
  readonly directory: string;
  readonly reason: BackupReason;
  /** The folder of all backups; `backups` in the data directory unless said otherwise. */
  readonly to?: string;
  /** Only these databases; all that are there unless said otherwise. */
  readonly files?: readonly string[];
  /** How many backups made for the same reason are kept, this one among them. */
  readonly keep?: number;
  /** Milliseconds since 1970; the system's clock unless said otherwise. */
  readonly now?: () => number;
}

/** A backup that was made, and those that had to go for it. */
export interface MadeBackup {
  readonly folder: string;
  readonly databases: readonly BackedUpDatabase[];
  readonly removed: readonly string[];
}

const OWNER_ONLY = 0o700;
const PARTIAL = '.partial-';
/** Longer than any copy takes: what is older was left by a process that was killed. */
const PARTIAL_KEPT_MS = 24 * 3_600_000;
const KEEP: Readonly<Record<BackupReason, number>> = { manual: 7, upgrade: 3, restore: 3 };

/**
 * Copies the databases of a data directory, also while a bot uses them, into a new folder, which appears only when every
 * copy is there and sound. Throws when there is none, and what SQLite and the file system throw.
 */
export async function createBackup(options: BackupOptions): Promise<MadeBackup> {
  const { directory, reason, to = join(directory, BACKUPS_FOLDER), keep = KEEP[reason] } = options;
  const createdAt = (options.now ?? Date.now)();
  const files = options.files ?? (await listDatabases(directory));
  if (files.length === 0) throw new Error(`There is no database in ${directory}`);
  const name = `${formatMoment(createdAt)}-${reason}`;
  const partial = join(to, PARTIAL + name);
  await mkdir(to, { recursive: true, mode: OWNER_ONLY });
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: OWNER_ONLY });
  try {
    const databases: BackedUpDatabase[] = [];
    for (const file of files) databases.push(await copyDatabase(join(directory, file), join(partial, file)));
    const manifest: BackupManifest = { createdAt, reason, databases };
    await writeFile(join(partial, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`, {
      mode: 0o600,
    });
    const folder = await giveName(partial, join(to, name));
    return { folder, databases, removed: await removeOld(to, reason, keep, createdAt) };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

/** The databases that outlive a restart. What the markets answered lies in folders of its own and is only a cache. */
async function listDatabases(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((): Dirent[] => []);
  const files = entries.filter((entry) => entry.isFile() && /^[\w-]+\.db$/.test(entry.name));
  return files.map(({ name }) => name).toSorted();
}

/** As in 20261125T002400Z: it sorts by time, and any file system takes it. */
function formatMoment(time: number): string {
  return new Date(time).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** Two backups within a second get different names. */
async function giveName(partial: string, wanted: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const folder = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    try {
      await rename(partial, folder);
      return folder;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    }
  }
}

async function removeOld(to: string, reason: BackupReason, keep: number, now: number): Promise<string[]> {
  const made = (await listBackups(to)).filter(({ manifest }) => manifest.reason === reason);
  const old = made.slice(keep).map(({ folder }) => folder);
  const cutoff = formatMoment(now - PARTIAL_KEPT_MS);
  const partials = (await readdir(to)).filter((name) => name.startsWith(PARTIAL));
  const left = partials.filter((name) => name.slice(PARTIAL.length) < cutoff).map((name) => join(to, name));
  for (const folder of [...old, ...left]) await rm(folder, { recursive: true, force: true });
  return old;
}
