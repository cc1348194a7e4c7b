import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './locate.ts';

const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');

/** Runs a build of the repository into a directory of the tests. */
export async function runVite(directory: string, ...options: readonly string[]): Promise<void> {
  const build = ['build', ...options, '--outDir', directory, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [VITE, ...build], { cwd: ROOT });
}
