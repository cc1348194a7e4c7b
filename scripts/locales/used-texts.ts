import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every source below a folder, or a single file, without the list of all texts itself. */
export function readSources(...paths: readonly string[]): string {
  return paths
    .flatMap((path) => (/\.tsx?$/.test(path) ? [path] : listSources(path)))
    .map(readText)
    .join('\n');
}

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('messages.ts'))
    .map((path) => join(folder, path));
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

/** Tells which texts a source names: whole, by a prefix that is completed there, or from another text. */
export function buildUseTest(source: string, locale: string): (key: string) => boolean {
  const prefixes = Array.from(source.matchAll(/`([a-z-]+-)\$\{/g), ([, prefix = '']) => prefix);
  const referred = new Set(Array.from(locale.matchAll(/\{ ([a-z-]+) \}/g), ([, key]) => key));
  return (key) =>
    source.includes(`'${key}'`) || referred.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
}
