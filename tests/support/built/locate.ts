import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Where a module of `src` lies that was built for this run of the tests. */
export function locateBuilt(source: string): string {
  const directory = process.env['BUILT_SOURCES'];
  if (directory === undefined) throw new Error('nothing was built: jest.config.js names what does that');
  return join(directory, relative(root, source).replace(/\.ts$/, '.js'));
}
