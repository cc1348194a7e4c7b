import { type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupManifest, readManifest } from './manifest.ts';

/** A backup that lies in a folder of backups. */
export interface FoundBackup {
  readonly name: string;
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/** The backups in a folder, the newest first; folders that are none are left out. */
export async function listBackups(folder: string): Promise<readonly FoundBackup[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  const named = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const read = named.map(async ({ name }): Promise<FoundBackup[]> => {
    const path = join(folder, name);
    return readManifest(path).then(
      (manifest) => [{ name, folder: path, manifest }],
      () => [],
    );
  });
  const found = (await Promise.all(read)).flat();
  return found.toSorted(
    (a, b) =>
      b.manifest.createdAt - a.manifest.createdAt || b.name.localeCompare(a.name, 'en', { numeric: true }),
  );
}
