import { describe, expect, it } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readSourceTree } from '../../scripts/layers/source-tree.ts';
import { findViolations, type House } from '../../scripts/layers/violations.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

const house: House = {
  floors: {
    domain: [],
    store: ['domain'],
    simulator: ['domain'],
    bot: ['domain', 'store'],
    demo: ['bot', 'simulator'],
    config: ['domain'],
  },
  packageOwners: { kysely: ['store'], '@grammyjs/runner': ['bot'] },
  pureFloors: ['domain'],
  dependencies: [],
};

type Tree = Readonly<Record<string, string>>;

/** The faults of a small tree, as "path:line message". */
async function faultsOf(tree: Tree, changes: Partial<House> = {}): Promise<readonly string[]> {
  await using temporary = await createTemporaryDirectory();
  for (const [path, text] of Object.entries(tree)) {
    const file = join(temporary.path, 'src', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const files = readSourceTree(temporary.path);
  const rules = { ...house, packageOwners: {}, ...changes };
  return findViolations(files, rules).map(({ path, line, message }) => `${path}:${line} ${message}`);
}

const owners = { packageOwners: house.packageOwners, dependencies: Object.keys(house.packageOwners) };
const uses = {
  'store/db.ts': "import 'kysely';",
  'bot/run.ts': "import { run } from '@grammyjs/runner/sub/path';",
};

describe('the floors', () => {
  it('may be used from above, in every way of importing', async () => {
    const tree = {
      'domain/money.ts': 'export const a = 1;',
      'store/index.ts': "export { a } from '../domain/money.ts';",
      'bot/scan.ts': "import { a } from '../store/index.ts';\nimport fs from 'node:fs';",
      'bot.ts': "const b = await import('./bot/scan.ts');",
      'demo.ts': "import './bot.ts';",
    };
    expect(await faultsOf(tree)).toEqual([]);
  });

  it.each([
    ['a static import', "import { b } from '../bot/b.ts';"],
    ['an import for its effects', "import '../bot/b.ts';"],
    ['a type import', "import type { B } from '../bot/b.ts';"],
    ['an inline type import', "import { type B } from '../bot/b.ts';"],
    ['a re-export', "export * from '../bot/b.ts';"],
    ['a re-exported type', "export { type B } from '../bot/b.ts';"],
    ['a type expression', "export type B = import('../bot/b.ts').B;"],
    ['a dynamic import', "export const b = () => import('../bot/b.ts');"],
    ['a dynamic import in backticks', 'export const b = () => import(`../bot/b.ts`);'],
    ['require', "const b = require('../bot/b.ts');"],
    ['require.resolve', "const b = require.resolve('../bot/b.ts');"],
    ['an old import', "import b = require('../bot/b.ts');"],
  ])('must not be used from below by %s', async (_, statement) => {
    const tree = { 'bot/b.ts': 'export type B = 1;', 'store/a.ts': `// first line\n\n${statement}\n` };
    expect(await faultsOf(tree)).toEqual(['src/store/a.ts:3 store must not import bot']);
  });

  it('are not confused by imports in comments and texts', async () => {
    const text = "// import '../bot/b.ts'\nexport const a = \"import('../bot/b.ts')\";";
    expect(await faultsOf({ 'store/a.ts': text })).toEqual([]);
  });

  it('keep the simulator to the demo', async () => {
    const tree = {
      'simulator/index.ts': 'export const s = 1;',
      'demo/play.ts': "import { s } from '../simulator/index.ts';",
      'bot/b.ts': "import { s } from '../simulator/index.ts';",
    };
    expect(await faultsOf(tree)).toEqual(['src/bot/b.ts:1 bot must not import simulator']);
  });

  it('are known by name', async () => {
    expect(await faultsOf({ 'utils/a.ts': '' })).toEqual(['src/utils/a.ts:1 utils is no floor']);
  });

  it('end at src, and at files that are there', async () => {
    const tree = {
      'store/a.ts': "import '../../tests/b.ts';\nimport './gone.ts';\nimport './b';",
      'store/b.ts': '',
    };
    expect(await faultsOf(tree)).toEqual([
      'src/store/a.ts:1 ../../tests/b.ts is no file of src',
      'src/store/a.ts:2 ./gone.ts is no file of src',
      'src/store/a.ts:3 ./b is no file of src',
    ]);
  });
});

describe('packages', () => {
  it('may be imported where they belong, by name or by a path in them', async () => {
    expect(await faultsOf(uses, owners)).toEqual([]);
  });

  it('must not be imported elsewhere, nor when they belong nowhere', async () => {
    const tree = { ...uses, 'bot/b.ts': "import 'kysely';\nimport 'lodash/fp';" };
    expect(await faultsOf(tree, owners)).toEqual([
      'src/bot/b.ts:1 bot must not import kysely, which belongs to store',
      'src/bot/b.ts:2 bot must not import lodash, which belongs to no floor',
    ]);
  });

  it('are not looked up among what every object has', async () => {
    expect(await faultsOf({ 'bot/b.ts': "import 'constructor';" })).toEqual([
      'src/bot/b.ts:1 bot must not import constructor, which belongs to no floor',
    ]);
  });

  it('belong to a floor iff the application depends on them, and are used', async () => {
    const changes = { ...owners, dependencies: ['kysely', 'lodash'] };
    expect(await faultsOf({ 'store/db.ts': "import 'kysely';" }, changes)).toEqual([
      'package.json:1 the dependency lodash belongs to no floor',
      'package.json:1 the dependency lodash is imported nowhere in src',
      'package.json:1 @grammyjs/runner belongs to a floor but is no dependency',
    ]);
  });

  it('and modules of Node.js are not for the pure floor', async () => {
    const tree = { 'domain/a.ts': "import 'node:fs/promises';\nimport 'kysely';" };
    expect(await faultsOf(tree)).toEqual([
      'src/domain/a.ts:1 domain is pure and must not import node:fs/promises',
      'src/domain/a.ts:2 domain must not import kysely, which belongs to no floor',
    ]);
  });

  it('are told from modules of Node.js by the prefix', async () => {
    expect(await faultsOf({ 'store/a.ts': "import 'fs';" })).toEqual([
      'src/store/a.ts:1 fs must be written node:fs',
    ]);
  });
});

describe('the environment', () => {
  it.each([
    'export const a = process.env.TOKEN;',
    "export const a = process['env'];",
    'export const { env } = process;',
    'export const { env: environment } = process;',
    "import { env } from 'node:process';",
    "import { env as e } from 'node:process';",
    'export const a = globalThis.process.env;',
  ])('is read by config only, not by: %s', async (statement) => {
    const tree = { 'bot/a.ts': `\n${statement}`, 'config.ts': statement };
    expect(await faultsOf(tree)).toEqual(['src/bot/a.ts:2 only config reads the environment']);
  });

  it('is not every field of that name', async () => {
    const text = 'export const a = (world: { env: number }) => { const { env } = world; return env; };';
    expect(await faultsOf({ 'bot/a.ts': text })).toEqual([]);
  });
});

describe('cycles', () => {
  it('are found, of types too, and told once with a shortest way', async () => {
    const tree = {
      'bot/a.ts': "import './c.ts';\nimport './b.ts';",
      'bot/b.ts': "import { type C } from './c.ts';",
      'bot/c.ts': "export * from './a.ts';",
      'bot/d.ts': "import './a.ts';",
    };
    expect(await faultsOf(tree)).toEqual([
      'src/bot/a.ts:1 import cycle: src/bot/a.ts → src/bot/c.ts → src/bot/a.ts',
      'src/bot/b.ts:1 import cycle: src/bot/b.ts → src/bot/c.ts → src/bot/a.ts → src/bot/b.ts',
    ]);
  });

  it('may be a file that imports itself', async () => {
    expect(await faultsOf({ 'bot/a.ts': "\nimport './a.ts';" })).toEqual([
      'src/bot/a.ts:2 import cycle: src/bot/a.ts → src/bot/a.ts',
    ]);
  });

  it('are not two ways to the same file', async () => {
    const tree = {
      'bot/a.ts': "import './b.ts';\nimport './c.ts';",
      'bot/b.ts': "import './c.ts';",
      'bot/c.ts': '',
    };
    expect(await faultsOf(tree)).toEqual([]);
  });
});
