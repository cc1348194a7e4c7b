import { join } from 'node:path';
import { buildOnce } from './built/build-once.ts';
import { locateBuilt, ROOT } from './built/locate.ts';
import { runVite } from './built/vite.ts';

/** Builds the page as `npm run build` does, once for a run of the tests; resolves with where it lies. */
export function buildPage(): Promise<string> {
  return buildOnce(locateBuilt(join(ROOT, 'page')), (directory) => runVite(directory, '--emptyOutDir'));
}
