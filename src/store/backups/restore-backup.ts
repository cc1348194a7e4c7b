import { copyFile, chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { historyMigrations } from '../history/migrations/index.ts';
import { HISTORY_FILE } from '../history/database.ts';
import { takeInstanceLock } from '../instance-lock.ts';
import { migrations } from '../migrations/index.ts';
import { DATABASE_FILE } from '../sqlite.ts';
import { BACKUPS_FOLDER, createBackup } from './create-backup.ts';
import { digestFile, inspectDatabase } from './copy-database.ts';
import { type BackedUpDatabase, type BackupManifest, readManifest } from './manifest.ts';

/** Which backup is restored, and where to. */
export interface RestoreOptions {
  /** The data directory. */
  readonly directory: string;
  /** The folder of the backup. */
  readonly from: string;
  /** Milliseconds since 1970; the system's clock unless said otherwise. */
  readonly now?: () => number;
}

/** What was restored, and where that which it replaced is kept. */
export interface RestoredBackup {
  readonly manifest: BackupManifest;
  /** Null when there was nothing to replace. */
  readonly replaced: string | null;
}

const OWNER_ONLY = 0o600;
const SIDE_FILES = ['-wal', '-shm'] as const;

/**
 * Puts the databases of a backup in the place of those in a data directory, each at once. Before that the whole backup is
 * checked, and what is there now is backed up. Throws a ConfigurationError while a bot runs on the directory, and an Error
 * that says what is wrong with the backup; then nothing was changed.
 */
export async function restoreBackup({ directory, from, now }: RestoreOptions): Promise<RestoredBackup> {
  const lock = await takeInstanceLock(directory, 0);
  try {
    const manifest = await verifyBackup(from);
    const files = manifest.databases.map(({ file }) => file);
    try {
      for (const file of files) await copyBeside(join(from, file), toIncoming(directory, file));
      const replaced = await keepPresent(directory, files, now);
      for (const file of files) await replace(directory, file);
      await syncFolder(directory);
      return { manifest, replaced };
    } finally {
      for (const file of files) await rm(toIncoming(directory, file), { force: true });
    }
  } finally {
    lock.release();
  }
}

/** Reads all of a backup. Throws an Error that says what is wrong with it, or that it is of a newer version. */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder).catch((error: unknown) => {
    throw new Error(`${folder} is no backup`, { cause: error });
  });
  for (const database of manifest.databases) await verifyDatabase(folder, database);
  return manifest;
}

async function verifyDatabase(folder: string, { file, sha256, step }: BackedUpDatabase): Promise<void> {
  const path = join(folder, file);
  if ((await digestFile(path)) !== sha256) throw new Error(`${file} is not the file that was backed up`);
  if (inspectDatabase(path) !== step) throw new Error(`${file} has another schema than the backup says`);
  const known = KNOWN_STEPS[file];
  if (step !== null && known !== undefined && !Object.hasOwn(known, step)) {
    throw new Error(
      `${file} is of a newer version (step ${step} is unknown here): restore it with that version`,
    );
  }
}

const KNOWN_STEPS: Readonly<Record<string, object>> = {
  [DATABASE_FILE]: migrations,
  [HISTORY_FILE]: historyMigrations,
};

function toIncoming(directory: string, file: string): string {
  return join(directory, `.restoring-${file}`);
}

async function copyBeside(source: string, copy: string): Promise<void> {
  await copyFile(source, copy);
  await chmod(copy, OWNER_ONLY);
  await using written = await open(copy, 'r+');
  await written.sync();
}

/** What is damaged cannot be backed up, but is kept as it is. */
async function keepPresent(
  directory: string,
  files: readonly string[],
  now: RestoreOptions['now'],
): Promise<string | null> {
  const present: string[] = [];
  for (const file of files) if (await isThere(join(directory, file))) present.push(file);
  if (present.length === 0) return null;
  try {
    const made = await createBackup({ directory, reason: 'restore', files: present, ...(now && { now }) });
    return made.folder;
  } catch {
    return keepAsTheyAre(directory, present, (now ?? Date.now)());
  }
}

async function keepAsTheyAre(directory: string, files: readonly string[], now: number): Promise<string> {
  const folder = join(directory, BACKUPS_FOLDER, `damaged-${now}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const all = files.flatMap((file) => ['', ...SIDE_FILES].map((suffix) => join(directory, file + suffix)));
  for (const path of all) if (await isThere(path)) await copyFile(path, join(folder, basename(path)));
  return folder;
}

/** The journals belong to the database that goes: with the one that comes they would damage it. */
async function replace(directory: string, file: string): Promise<void> {
  for (const suffix of SIDE_FILES) await rm(join(directory, file + suffix), { force: true });
  await rename(toIncoming(directory, file), join(directory, file));
}

async function syncFolder(path: string): Promise<void> {
  await using folder = await open(path, 'r');
  await folder.sync();
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
