import { join, relative } from 'node:path';

/** Where the repository lies. */
export const ROOT = join(import.meta.dirname, '../../..');

/** Where a module of `src` lies that was built for this run of the tests. */
export function locateBuilt(source: string): string {
  const directory = process.env['BUILT_SOURCES'];
  if (directory === undefined) throw new Error('nothing was built: jest.config.js names what does that');
  return join(directory, relative(ROOT, source).replace(/\.ts$/, '.js'));
}
