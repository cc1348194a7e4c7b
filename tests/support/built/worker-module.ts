import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { locateWorker as locate, type WorkerModule } from '../../../src/toolkit/concurrency/worker-module.ts';
import { locateBuilt } from './locate.ts';

export { buildWorkerArguments, type WorkerModule } from '../../../src/toolkit/concurrency/worker-module.ts';

/**
 * Stands before `src/toolkit/concurrency/worker-module.ts` (jest.config.js): threads of the application begin with what
 * was built for this run, and those of the tests themselves from source, as threads do everywhere else.
 */
export function locateWorker(importer: string, name: string): WorkerModule {
  const path = fileURLToPath(importer);
  const isOurs = path.includes(`${sep}src${sep}`);
  return locate(isOurs ? pathToFileURL(locateBuilt(path)).href : importer, name);
}
