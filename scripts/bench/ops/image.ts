import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';

const run = promisify(execFile);
const MB = 1e6;
const MOST_MB = 300;

/** An estimate of what is below it, not compressed: no engine runs here that could pull and weigh it. */
const BASE = { name: 'node:24-bookworm-slim', estimatedMb: 226 };

/** Weighs what the Dockerfile copies into the image: the build and its packages, thinned as they are there. */
export async function measureImage(): Promise<{
  readonly section: Section;
  readonly measures: readonly Measure[];
}> {
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-bench-'));
  try {
    const copied = await copyAsImage(directory);
    const total = BASE.estimatedMb + copied.reduce((sum, { mb }) => sum + mb, 0);
    return {
      section: describe(copied, total),
      measures: [{ what: 'image, with an estimate of its base', value: total, bound: MOST_MB, unit: 'MB' }],
    };
  } finally {
    await rm(directory, { recursive: true });
  }
}

interface Copied {
  readonly name: string;
  readonly mb: number;
}

async function copyAsImage(directory: string): Promise<readonly Copied[]> {
  const names = ['package.json', 'node_modules', 'dist'];
  for (const name of ['package.json', 'package-lock.json', 'dist', 'node_modules']) {
    await cp(name, join(directory, name), { recursive: true, verbatimSymlinks: true });
  }
  // What is there already only has to be removed: nothing is fetched.
  await run('npm', ['prune', '--omit=dev', '--offline', '--no-audit', '--no-fund'], { cwd: directory });
  await run(resolve('scripts/thin-packages'), { cwd: directory });
  return Promise.all(names.map(async (name) => ({ name, mb: (await weigh(join(directory, name))) / MB })));
}

/** Bytes of a file, or of all files below a folder. */
async function weigh(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function describe(copied: readonly Copied[], total: number): Section {
  return {
    title: 'Size of the image',
    headings: ['what', 'MB'],
    rows: [
      ...copied.map(({ name, mb }) => [name, mb.toFixed(1)]),
      [`base, ${BASE.name} (estimate)`, String(BASE.estimatedMb)],
      ['together (with the estimate)', total.toFixed(0)],
    ],
    notes: [
      'Not compressed. The base is an estimate from what is published of it, since no container engine ran here; the rest was weighed as the Dockerfile copies it, pruned and thinned.',
    ],
  };
}
