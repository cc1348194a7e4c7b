import { type Transferable, Worker } from 'node:worker_threads';
import { StoreGoneError } from '../../domain/errors.ts';
import { type Logger } from '../../domain/logger.ts';
import { locateWorker, type WorkerModule } from '../../toolkit/index.ts';
import {
  type HistoryAnswers,
  type HistoryCall,
  type Reply,
  type Request,
  type ThreadData,
} from './messages.ts';

/** The history's thread as seen from outside. */
export interface HistoryThread {
  /** Resolves to the answer; calls are answered in order. Rejects when the thread fails or ends. */
  readonly call: <Kind extends HistoryCall['kind']>(
    call: Extract<HistoryCall, { readonly kind: Kind }>,
    transfer?: readonly Transferable[],
  ) => Promise<HistoryAnswers[Kind]>;
  /** How many threads have ended: what an earlier one said may no longer hold. */
  readonly generation: () => number;
  /** Lets the thread end in order; calls afterwards reject. */
  readonly close: () => Promise<void>;
}

/** What the thread needs. */
export interface HistoryThreadOptions extends ThreadData {
  readonly logger: Logger;
  readonly now: () => number;
  /** What the thread runs, the history unless said otherwise. */
  readonly module?: WorkerModule;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

interface Running {
  readonly worker: Worker;
  readonly pending: Map<number, Pending>;
}

/** Starts the thread with the first call, and again with the next one after it died. */
export function createHistoryThread({
  logger,
  now,
  module = locateWorker(import.meta.url, './thread'),
  ...data
}: HistoryThreadOptions): HistoryThread {
  let running: Running | undefined;
  let generation = 0;
  let lastId = 0;
  let closing: Promise<void> | undefined;
  const start = (): Running => {
    const started = startWorker(module, data, logger);
    const end = (): void => {
      if (running !== started) return;
      running = undefined;
      generation++;
    };
    // It takes no more calls from the error on, though it exits a while later.
    started.worker.once('error', end);
    started.worker.once('exit', end);
    running = started;
    return started;
  };
  const post: HistoryThread['call'] = (call, transfer = []) =>
    new Promise((resolve, reject) => {
      const { worker, pending } = running ?? start();
      const request: Request = { id: ++lastId, now: now(), call };
      pending.set(request.id, { resolve, reject });
      worker.postMessage(request, transfer);
    });
  return {
    call: (call, transfer) =>
      closing === undefined ? post(call, transfer) : Promise.reject(new Error('The price history is closed')),
    generation: () => generation,
    close: () => (closing ??= running === undefined ? Promise.resolve() : endWorker(running, post)),
  };
}

async function endWorker({ worker }: Running, post: HistoryThread['call']): Promise<void> {
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  // A thread that dies instead is closed as well.
  await post({ kind: 'close' }).catch(() => undefined);
  await ended;
}

function startWorker({ url, execArgv }: WorkerModule, data: ThreadData, logger: Logger): Running {
  const worker = new Worker(url, { workerData: data, execArgv: [...execArgv], name: 'price-history' });
  const pending = new Map<number, Pending>();
  const failAll = (error: Error): void => {
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  worker.on('message', (reply: Reply) => settle(reply, pending, logger));
  worker.on('error', (error) => {
    logger.error({ error }, 'the thread of the price history died');
    failAll(new Error('The price history failed', { cause: error }));
  });
  worker.on('exit', () => failAll(new Error('The price history ended')));
  return { worker, pending };
}

function settle(reply: Reply, pending: Map<number, Pending>, logger: Logger): void {
  if (reply.kind === 'warning') {
    logger.warn(reply.fields, reply.message);
    return;
  }
  const call = pending.get(reply.id);
  pending.delete(reply.id);
  if (reply.kind === 'answer') call?.resolve(reply.value as never);
  else call?.reject(reply.isGone ? new StoreGoneError(reply.error.message) : reply.error);
}
