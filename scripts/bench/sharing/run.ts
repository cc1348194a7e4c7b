import { Redis } from 'ioredis';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRedis } from '../../../tests/support/redis-process.ts';
import { contenders, WORKERS } from './contenders.ts';
import { openProducer, type Producer } from './engines.ts';
import { buildMessages, type Message, type NotedStep, type Step } from './messages.ts';

/** What was seen of a run. */
export interface Run {
  readonly messages: readonly Message[];
  readonly steps: readonly NotedStep[];
  /** When the first message was put. */
  readonly startedAt: number;
  /** Which process was killed or stopped, and when. */
  readonly harmed: { readonly worker: number; readonly at: number } | undefined;
  /** Connections to Redis of all workers and of what put the messages. */
  readonly connections: number;
}

/** What is done to the busiest of the workers in the middle: killed, or stopped for some milliseconds. */
export type Fault = 'none' | 'killed' | { readonly stoppedForMs: number };

const CHATS = 64;
const MESSAGES_EACH = 30;

/** Five of each chat. */
const PUT_AT_ONCE = 320;

/** So much has to be handled before something happens. */
const BEFORE_FAULT = 1 / 3;

const WORKER = join(import.meta.dirname, 'worker.ts');
const now = (): number => performance.timeOrigin + performance.now();

/** Has the messages of many chats handled by several processes of a contender, on a Redis of their own. */
export async function runMessages(name: keyof typeof contenders, fault: Fault): Promise<Run> {
  await using redis = await startRedis();
  const messages = buildMessages(CHATS, MESSAGES_EACH);
  const producer = await openProducer(contenders[name], redis.url);
  const directory = await mkdtemp(join(tmpdir(), 'sharing-'));
  const files = Array.from({ length: WORKERS }, (_, worker) => join(directory, `${worker}`));
  const workers = await Promise.all(files.map((file) => startWorkerProcess(name, redis.url, file)));
  const connections = await countConnections(redis.url);
  const startedAt = now();
  const putting = putAll(producer, messages);
  const harmed = await harm(workers, fault, () => readSteps(files), messages.length * BEFORE_FAULT);
  await putting;
  await untilHandled(producer, () => readSteps(files));
  await producer.close();
  for (const worker of workers) worker.kill('SIGKILL');
  const steps = readSteps(files);
  await rm(directory, { recursive: true });
  return { messages, steps, startedAt, harmed, connections };
}

/** What the workers have written down so far; their last line may be on its way. */
function readSteps(files: readonly string[]): readonly NotedStep[] {
  return files.flatMap((file, worker) => {
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => ({ ...(JSON.parse(line) as Step), worker }));
  });
}

/** All chats write at once, some messages each before the next are put. */
async function putAll(producer: Producer, messages: readonly Message[]): Promise<void> {
  for (let at = 0; at < messages.length; at += PUT_AT_ONCE) {
    await Promise.all(messages.slice(at, at + PUT_AT_ONCE).map((message) => producer.put(message)));
  }
}

/** Without the one that asks. */
async function countConnections(url: string): Promise<number> {
  const redis = new Redis(url);
  const clients = await redis.client('LIST');
  redis.disconnect();
  return (clients as string).trimEnd().split('\n').length - 1;
}

async function startWorkerProcess(name: string, url: string, file: string): Promise<ChildProcess> {
  const child = fork(WORKER, [name, url, file], { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

/** Says what was done, and when; one that was only stopped goes on before this resolves. */
async function harm(
  workers: readonly ChildProcess[],
  fault: Fault,
  look: () => readonly NotedStep[],
  dueAfter: number,
): Promise<Run['harmed']> {
  if (fault === 'none') return undefined;
  let finished: readonly NotedStep[] = [];
  for (; finished.length < dueAfter; finished = look().filter(({ what }) => what === 'finished'))
    await sleep(10);
  const countOf = (worker: number): number => finished.filter((step) => step.worker === worker).length;
  const [worker = 0] = workers.map((_, at) => at).sort((one, other) => countOf(other) - countOf(one));
  workers[worker]?.kill(fault === 'killed' ? 'SIGKILL' : 'SIGSTOP');
  const at = now();
  if (fault !== 'killed') {
    await sleep(fault.stoppedForMs);
    workers[worker]?.kill('SIGCONT');
  }
  return { worker, at };
}

/** Waits until nothing is left to be handled, and nobody tells of anything any more. */
async function untilHandled(producer: Producer, look: () => readonly NotedStep[]): Promise<void> {
  for (let seen = -1; seen !== look().length || (await producer.waiting()) > 0;) {
    seen = look().length;
    await sleep(3_000);
  }
}
