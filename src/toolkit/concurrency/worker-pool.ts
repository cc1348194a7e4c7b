import { availableParallelism } from 'node:os';
import { type Piscina } from 'piscina';
import { requirePositiveInteger } from './limits.ts';
import { buildWorkerArguments } from './worker-module.ts';

/** One piece of work for a worker. */
export interface WorkerTaskOptions {
  /** Name of the exported function; the default export unless given. */
  readonly name?: string;
  /** Ends the worker's task, even a busy loop; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Threads for work that would hold up the event loop. */
export interface WorkerPool extends AsyncDisposable {
  /** Calls a function exported by a module with a cloned input and resolves to its cloned result. */
  run<R>(module: URL, input: unknown, options?: WorkerTaskOptions): Promise<R>;
  /** Ends all threads; what still runs rejects. */
  close(): Promise<void>;
}

/** Options of `createWorkerPool`. */
export interface WorkerPoolOptions {
  /** Most threads, one fewer than there are cores unless given. */
  readonly maxThreads?: number;
  /** Milliseconds an idle thread is kept, 5,000 unless given. */
  readonly idleTimeoutMs?: number;
}

/**
 * Creates a pool that starts its threads on demand; throws a RangeError for a number of threads below one. When it runs
 * from source, so may the modules that it is given (`locateWorker`).
 */
export function createWorkerPool(options: WorkerPoolOptions = {}): WorkerPool {
  const { maxThreads = Math.max(1, availableParallelism() - 1), idleTimeoutMs = 5_000 } = options;
  requirePositiveInteger('maxThreads', maxThreads);
  const execArgv = [...buildWorkerArguments(import.meta.url)];
  let pool: Promise<Piscina> | undefined;
  let isClosed = false;
  // Not before there is work: the pool's own bookkeeping takes a megabyte.
  const open = async (): Promise<Piscina> => {
    if (isClosed) throw new Error('The pool of threads is closed');
    const { Piscina: Pool } = await import('piscina');
    // A thread that sleeps between tasks, as is the default, never frees what native code holds for objects that are gone.
    const atomics = 'disabled';
    return new Pool({ minThreads: 0, maxThreads, idleTimeout: idleTimeoutMs, execArgv, atomics });
  };
  const close = async (): Promise<void> => {
    isClosed = true;
    await (await pool)?.destroy();
  };
  return {
    run: async <R>(...task: WorkerTask) => runOn<R>(await (pool ??= open()), ...task),
    close,
    [Symbol.asyncDispose]: close,
  };
}

type WorkerTask = readonly [module: URL, input: unknown, options?: WorkerTaskOptions];

async function runOn<R>(piscina: Piscina, ...[module, input, { name, signal } = {}]: WorkerTask): Promise<R> {
  signal?.throwIfAborted();
  const how = { filename: module.href, name: name ?? null, signal: signal ?? null };
  try {
    return (await piscina.run(input, how)) as R;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
