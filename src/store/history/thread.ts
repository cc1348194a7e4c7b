import { parentPort, type Transferable, workerData } from 'node:worker_threads';
import { StoreGoneError } from '../../domain/errors.ts';
import { createLateCollection } from './collect-later.ts';
import { type HistoryFile, openHistory } from './database.ts';
import { buildHistoryDesk, type HistoryDesk } from './history-desk.ts';
import {
  type HistoryAnswers,
  type HistoryCall,
  type Reply,
  type Request,
  type ThreadData,
} from './messages.ts';
import { type Report } from './report.ts';

/** The history's own thread: it alone touches the database, and does all that takes long. */

const { directory, databaseUrl, largestBytes } = workerData as ThreadData;
const waiting: Request[] = [];
const collectLater = createLateCollection();
let desk: HistoryDesk | undefined;
let isBusy = false;

const report: Report = {
  damaged: (fields) => report.warn(fields, 'a part of the price history is damaged and was left out'),
  warn: (fields, message) => send({ kind: 'warning', fields, message }),
};

function send(reply: Reply, transfer: readonly Transferable[] = []): void {
  parentPort?.postMessage(reply, transfer);
}

async function openDesk(now: number): Promise<HistoryDesk> {
  const file =
    databaseUrl === null ? await openHistory(directory, now, report) : await openShared(databaseUrl);
  return buildHistoryDesk({ file, report, largestBytes, breathe });
}

/** What speaks to a server takes room that a thread with a file of its own can do without. */
async function openShared(url: string): Promise<HistoryFile> {
  const { openPostgresHistory } = await import('./postgres-history.ts');
  return openPostgresHistory(url);
}

async function answer({ id, now, call }: Request): Promise<void> {
  try {
    if (call.kind !== 'close') desk ??= await openDesk(now);
    const value = (await desk?.answer(call, now)) ?? null;
    send({ kind: 'answer', id, value }, listBuffers(value));
  } catch (error) {
    send({ kind: 'failure', id, error: error as Error, isGone: error instanceof StoreGoneError });
  }
  // Also in the middle of upkeep, which can be taken up again: between its steps nothing is half written.
  if (call.kind === 'close') process.exit();
}

/** What an answer hands over instead of being copied. */
function listBuffers(value: HistoryAnswers[HistoryCall['kind']]): readonly ArrayBuffer[] {
  if (value instanceof Float64Array) return [value.buffer];
  if (value === null || !('values' in value)) return [];
  return [value.values, ...value.keys].map(({ buffer }) => buffer);
}

async function answerWaiting(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await answer(next);
}

/** Lets what came in meanwhile through: it lies in the port until the event loop turns. */
async function breathe(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await answerWaiting();
}

async function work(): Promise<void> {
  isBusy = true;
  await breathe();
  for (let next = desk?.upkeep(); next !== undefined; next = desk?.upkeep()) {
    await next().catch((error: unknown) =>
      report.warn({ problem: String(error) }, 'the price history could not be put in order'),
    );
    await breathe();
  }
  isBusy = false;
  collectLater();
}

parentPort?.on('message', (request: Request) => {
  waiting.push(request);
  if (!isBusy) void work();
});
