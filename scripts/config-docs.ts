import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeVariables } from '../src/config.ts';
import { formatEnvExample, formatTable, replaceTable } from './config-docs/documents.ts';

// Writes what `.env.example` and the README tell of the configuration; a test holds them to it.
const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');
const variables = describeVariables();

writeFileSync(join(root, '.env.example'), formatEnvExample(variables));
writeFileSync(readme, replaceTable(readFileSync(readme, 'utf8'), formatTable(variables)));
