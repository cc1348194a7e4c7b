import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { floors, packageOwners, pagePackages, pureFloors } from './layers/floors.js';
import { readSourceTree } from './layers/source-tree.ts';
import { findViolations } from './layers/violations.ts';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

const files = readSourceTree(root);
const dependencies = [...Object.keys(manifest.dependencies), ...pagePackages];
const violations = findViolations(files, { floors, packageOwners, pureFloors, dependencies });
const imports = files.reduce((sum, { references }) => sum + references.length, 0);

for (const { path, line, message } of violations) console.error(`${path}:${line} ${message}`);
console.log(`layers: ${files.length} files, ${imports} imports, ${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;
