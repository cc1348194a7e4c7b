// @ts-check
import { mkdtemp, mkdir, statfs, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { bundling } from './bundling.config.js';

const root = join(import.meta.dirname, '../../..');

/** What threads of the application begin with. */
const THREADS = ['store/history/thread', 'bot/charts/worker'];

/**
 * Builds what the application's threads run, once for a run of the tests, beside a folder for everything else that the
 * run writes. Each test that records prices starts such a thread: from hundreds of modules it takes four times as long.
 */
export default async function buildThreads() {
  const directory = await mkdtemp(join(await findRoom(), 'skinspread-tests-'));
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }');
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'));
  const sources = THREADS.map((name) => [name, join(root, 'src', `${name}.ts`)]);
  await build({
    ...bundling,
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ...bundling.build,
      outDir: join(directory, 'src'),
      rolldownOptions: { input: Object.fromEntries(sources), output: { entryFileNames: '[name].js' } },
    },
  });
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
