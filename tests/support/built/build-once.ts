import { existsSync } from 'node:fs';
import { mkdir, rename, rmdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Has a directory built once for a run of the tests: whoever comes while it is built waits for it. Where the build fails,
 * the next to come tries for itself and tells its own tests of it.
 */
export async function buildOnce(
  directory: string,
  build: (unfinished: string) => Promise<void>,
): Promise<string> {
  const lock = `${directory}.lock`;
  while (!existsSync(directory)) {
    if (!(await takeLock(lock))) await sleep(100);
    else await buildLocked(directory, build).finally(() => rmdir(lock));
  }
  return directory;
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function buildLocked(directory: string, build: (unfinished: string) => Promise<void>): Promise<void> {
  if (existsSync(directory)) return;
  const unfinished = `${directory}.new`;
  await build(unfinished);
  await rename(unfinished, directory);
}
