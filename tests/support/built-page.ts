import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { locateBuilt } from './built/locate.ts';

const ROOT = join(import.meta.dirname, '../..');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
const PAGE = locateBuilt(join(ROOT, 'page'));
const LOCK = `${PAGE}.lock`;

/** Builds the page as `npm run build` does, once for a run of the tests: whoever comes while it is built waits for it. */
export async function buildPage(): Promise<string> {
  while (!existsSync(PAGE)) {
    if (await takeLock()) await buildOnce();
    else await sleep(100);
  }
  return PAGE;
}

async function takeLock(): Promise<boolean> {
  try {
    await mkdir(LOCK);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Where the build fails, the next to come tries for itself and tells its own tests of it. */
async function buildOnce(): Promise<void> {
  try {
    if (!existsSync(PAGE)) await build(`${PAGE}.new`);
  } finally {
    await rmdir(LOCK);
  }
}

async function build(directory: string): Promise<void> {
  const options = ['build', '--outDir', directory, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [VITE, ...options], { cwd: ROOT });
  await rename(directory, PAGE);
}
