import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../src/store/index.ts';
import { buildOnce } from './built/build-once.ts';
import { locateBuilt, ROOT } from './built/locate.ts';

/**
 * Lays an empty store that is up to date into a folder, for tests of what uses one. To have each go through all steps of
 * the schema takes six times as long as to open it.
 */
export async function layStore(directory: string): Promise<void> {
  const empty = await buildOnce(locateBuilt(join(ROOT, 'empty-store')), makeEmpty);
  for (const file of await readdir(empty)) await copyFile(join(empty, file), join(directory, file));
}

async function makeEmpty(directory: string): Promise<void> {
  const store = await openStore({ directory });
  await store.close();
}
