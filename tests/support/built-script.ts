import { basename, join } from 'node:path';
import { buildOnce } from './built/build-once.ts';
import { locateBuilt, ROOT } from './built/locate.ts';
import { runVite } from './built/vite.ts';

const CONFIG = ['--config', 'tests/support/built/bundling.config.js'];

/** Makes one file of a script that tests start as a process, and of what it imports; resolves with where that lies. */
export async function buildScript(script: string): Promise<string> {
  const name = basename(script, '.ts');
  const directory = await buildOnce(locateBuilt(join(ROOT, name)), (unfinished) =>
    runVite(unfinished, ...CONFIG, '--ssr', script),
  );
  return join(directory, `${name}.js`);
}
