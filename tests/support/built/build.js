// @ts-check
import { transformFile } from '@swc/core';
import { cp, mkdtemp, mkdir, readdir, statfs, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** @type {import('@swc/core').Options} */
const options = {
  swcrc: false,
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { decoratorVersion: '2022-03' },
    rewriteRelativeImportExtensions: true,
  },
};

/**
 * Compiles `src` once for a run of the tests, beside a folder for everything else that the run writes. Processes and
 * threads that the tests start load this: to compile it again in each of them takes longer than most tests.
 */
export default async function buildSources() {
  const directory = await mkdtemp(join(await findRoom(), 'skinspread-tests-'));
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }');
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'));
  await cp(join(root, 'src/bot/locales'), join(directory, 'src/bot/locales'), { recursive: true });
  const files = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  await Promise.all(
    files
      .filter((file) => file.name.endsWith('.ts') && !file.name.endsWith('.d.ts'))
      .filter((file) => !file.parentPath.startsWith(join(root, 'src/page')))
      .map((file) => compile(join(file.parentPath, file.name), directory)),
  );
  process.env['BUILT_SOURCES'] = directory;
  process.env['TMPDIR'] = join(directory, 'temporary');
  await mkdir(process.env['TMPDIR']);
}

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 2 ** 30;

/** In memory where there is enough of it: what databases wait for most is the disk. */
async function findRoom() {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize >= ENOUGH_BYTES ? MEMORY : tmpdir();
}

/**
 * @param {string} file
 * @param {string} directory
 */
async function compile(file, directory) {
  const target = join(directory, relative(root, file).replace(/\.ts$/, '.js'));
  const { code } = await transformFile(file, options);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
}
