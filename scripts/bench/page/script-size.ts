import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ASSETS = 'dist/page/assets';

/** How many bytes all scripts of the built page are, compressed with gzip one by one, in all languages. */
export function sumScripts(): number {
  return readdirSync(ASSETS)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0);
}
