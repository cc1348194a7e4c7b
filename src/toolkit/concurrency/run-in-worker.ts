import { createWorkerPool, type WorkerPool, type WorkerTaskOptions } from './worker-pool.ts';

let shared: WorkerPool | undefined;

/**
 * Calls a function that a module exports on a thread of the process-wide pool, for CPU work that would hold up
 * the event loop. Input and result are cloned; an abort ends the work and rejects with the signal's reason.
 */
export function runInWorker<R>(module: URL, input: unknown, options?: WorkerTaskOptions): Promise<R> {
  shared ??= createWorkerPool();
  return shared.run<R>(module, input, options);
}

/** Ends the threads of the process-wide pool; the next `runInWorker` starts new ones. */
export async function closeWorkers(): Promise<void> {
  const closing = shared;
  shared = undefined;
  await closing?.close();
}
