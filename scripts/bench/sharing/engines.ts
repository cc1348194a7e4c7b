import { Queue, Worker } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import { SharedInbox } from '../../../src/toolkit/redis/shared-inbox.ts';
import { SharedRedis } from '../../../src/toolkit/redis/shared-redis.ts';
import { type Contender, WORKERS } from './contenders.ts';
import { type Message } from './messages.ts';

/** Handles a message; what it is given says whether the message is still this worker's to answer. */
export type Handle = (message: Message, commit: () => Promise<boolean>) => Promise<void>;

/** What puts messages, and knows how many are not handled yet. */
export interface Producer {
  readonly put: (message: Message) => Promise<unknown>;
  readonly waiting: () => Promise<number>;
  readonly close: () => Promise<unknown>;
}

const openInbox = (redis: SharedRedis): SharedInbox =>
  new SharedInbox({ redis, name: 'bench', busyKeys: () => [], rescue: () => undefined });

const queueOf = (chat: number, queues: number): string => `bench-${chat % queues}`;

const connectionTo = (url: string): { readonly host: string; readonly port: number } => {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
};

/** Opens what puts messages for a contender. */
export async function openProducer({ bull }: Contender, url: string): Promise<Producer> {
  if (bull === undefined) {
    const redis = await SharedRedis.connect({ url, prefix: 'bench:' });
    const inbox = openInbox(redis);
    return {
      put: async (message) => {
        const put = { key: String(message.chat), id: idOf(message), body: JSON.stringify(message) };
        // It is taken in once however often it comes, and the bot puts it again, too.
        while (!(await inbox.put(put).catch(() => false))) await sleep(200);
      },
      // Nobody knows: some are.
      waiting: () => inbox.waiting().catch(() => 1),
      close: () => redis.close(),
    };
  }
  const names = Array.from({ length: bull.queues }, (_, at) => queueOf(at, bull.queues));
  const queues = new Map(
    names.map((name) => [name, new Queue<Message>(name, { connection: connectionTo(url) })]),
  );
  for (const queue of queues.values()) {
    queue.on('error', () => undefined);
    if (bull.isOneAtATime) await queue.setGlobalConcurrency(1);
  }
  return {
    put: async (message) =>
      queues.get(queueOf(message.chat, bull.queues))?.add('message', message, { jobId: idOf(message) }),
    waiting: async () => {
      const counts = [...queues.values()].map((queue) =>
        queue.getJobCountByTypes('waiting', 'active', 'delayed'),
      );
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
    close: () => Promise.all(Array.from(queues.values(), (queue) => queue.close())),
  };
}

const idOf = ({ chat, index }: Message): string => `message-${chat}-${index}`;

/** Begins to handle messages as one of several workers; resolves when all of them are there. */
export async function startWorker({ bull }: Contender, url: string, handle: Handle): Promise<void> {
  if (bull === undefined) await startInbox(url, handle);
  else await startBull(bull, url, handle);
}

async function startInbox(url: string, handle: Handle): Promise<void> {
  const inbox = openInbox(await SharedRedis.connect({ url, prefix: 'bench:' }));
  await inbox.start(({ body, commit }) => handle(JSON.parse(body) as Message, commit));
  // The first one there has all lanes, until the others have asked for theirs.
  for (;;) {
    const { processes, share } = inbox.status();
    if (processes === WORKERS && share > 0 && share < 0.6) return;
    await sleep(100);
  }
}

async function startBull(
  { queues, concurrency, lockMs, lookEveryMs }: NonNullable<Contender['bull']>,
  url: string,
  handle: Handle,
): Promise<void> {
  const workers = Array.from({ length: queues }, (_, at) => {
    const worker = new Worker<Message>(
      queueOf(at, queues),
      (job, token = '') => handle(job.data, async () => (await job.extendLock(token, lockMs)) === 1),
      {
        connection: connectionTo(url),
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lookEveryMs,
        removeOnComplete: { count: 10_000 },
      },
    );
    return worker.on('error', () => undefined);
  });
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
}
