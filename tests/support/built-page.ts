import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');

/** Builds the page as `npm run build` does, into a folder of its own. */
export async function buildPage(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'page-'));
  const build = ['build', '--outDir', directory, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [VITE, ...build], { cwd: ROOT });
  return directory;
}
