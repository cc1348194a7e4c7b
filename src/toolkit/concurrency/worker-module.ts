import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A module that a thread can begin with, and what Node.js must be told to load it. */
export interface WorkerModule {
  readonly url: URL;
  readonly execArgv: readonly string[];
}

/**
 * The module of this name beside the one that asks, in the form in which that one runs itself: JavaScript once it is
 * built, TypeScript when it runs from source. Give it `import.meta.url` and a name without an ending ("./worker").
 */
export function locateWorker(importer: string, name: string): WorkerModule {
  const extension = extname(importer);
  return { url: new URL(`${name}${extension}`, importer), execArgv: buildWorkerArguments(importer) };
}

/** What a thread must be started with to load modules like the importer: from TypeScript only with tsx. */
export function buildWorkerArguments(importer: string): readonly string[] {
  return extname(importer) === '.ts' ? ['--import', buildRegistration(importer)] : [];
}

/**
 * A module that registers tsx on the thread that imports it, which `--import tsx` does on the main thread only. What
 * `require` finds is the CommonJS form, which cannot do that; the other one lies beside it.
 */
function buildRegistration(importer: string): string {
  const found = createRequire(importer).resolve('tsx/esm/api');
  const { href } = new URL('index.mjs', pathToFileURL(found));
  return `data:text/javascript,${encodeURIComponent(`import { register } from '${href}'; register();`)}`;
}
