import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Environment } from '../../src/config.ts';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import {
  type ChatDriver,
  createSimulator,
  createWorld,
  type Simulator,
  type World,
} from '../../src/simulator/index.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { type CutLine, layLine } from './cut-line.ts';
import { createPostgresDatabase, type PostgresDatabase } from './postgres.ts';
import { type RedisProcess, startRedis } from './redis-process.ts';
import { createTemporaryDirectory } from './temporary-directory.ts';

/** One of several processes, with lines of its own to what they share. */
export interface FleetProcess extends BotProcess {
  readonly port: number;
  readonly redisLine: CutLine;
  readonly databaseLine: CutLine;
}

/** Several processes of one bot, on one machine, with a balancer before them. */
export interface Fleet extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly redis: RedisProcess;
  readonly database: PostgresDatabase;
  readonly processes: readonly FleetProcess[];
  /** The private chats of those who may use the bot. */
  readonly chats: readonly ChatDriver[];
  /** Starts one more process. */
  readonly add: () => Promise<FleetProcess>;
}

/** How a fleet is. */
export interface FleetOptions {
  readonly count: number;
  readonly chats: number;
  /** Whether Telegram delivers updates, to one process after the other. */
  readonly webhook: boolean;
  readonly plant?: (world: World) => void;
  readonly environment?: Environment;
}

/** Starts everything. */
export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const started: AsyncDisposable[] = [];
  const end = async (): Promise<void> => {
    for (const each of started.reverse()) await each[Symbol.asyncDispose]();
  };
  try {
    return { ...(await startAll(options, started)), [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function startAll(
  { count, chats: chatCount, webhook, plant, environment: changes }: FleetOptions,
  started: AsyncDisposable[],
): Promise<Omit<Fleet, typeof Symbol.asyncDispose>> {
  const use = <T extends AsyncDisposable>(each: T): T => {
    started.push(each);
    return each;
  };
  const world = createWorld({ seed: 1, scale: 0 });
  plant?.(world);
  const simulator = await createSimulator({ world });
  started.push({ [Symbol.asyncDispose]: () => simulator.close() });
  const [redis, database] = [use(await startRedis()), use(await createPostgresDatabase())];
  const processes: FleetProcess[] = [];
  const balancer = use(await startBalancer(() => processes.map(({ port }) => port)));
  const people = Array.from({ length: chatCount }, (_, index) => ({ id: 101 + index, firstName: 'Trader' }));
  const environment = {
    ...buildDemoEnvironment(simulator, '', 0),
    ALLOWED_USER_IDS: people.map(({ id }) => id).join(),
    REFRESH: 'off',
    LOG_LEVEL: 'debug',
    ...(webhook && { WEBHOOK_URL: balancer.url }),
    ...changes,
  };
  const add = async (): Promise<FleetProcess> => {
    const directory = use(await createTemporaryDirectory());
    const redisLine = use(await layLine(redis.url));
    const databaseLine = use(await layLine(database.url));
    const bot = use(
      await startBotProcess({
        ...environment,
        DATA_DIR: directory.path,
        REDIS_URL: redisLine.url,
        DATABASE_URL: databaseLine.url,
      }),
    );
    const { port } = await bot.logged('health and metrics are served');
    await bot.logged('bot is listening');
    const process = { ...bot, port: Number(port), redisLine, databaseLine };
    processes.push(process);
    return process;
  };
  await Promise.all(Array.from({ length: count }, add));
  const chats = people.map((person) => simulator.telegram.user(person).private());
  return { simulator, redis, database, processes, chats, add };
}

/** Passes each delivery on to the next process, as a proxy before several machines does. */
async function startBalancer(
  ports: () => readonly number[],
): Promise<AsyncDisposable & { readonly url: string }> {
  let next = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const port = ports()[next++ % Math.max(1, ports().length)];
      const headers = new Headers(request.headers as Record<string, string>);
      headers.delete('content-length');
      const passed = await fetch(`http://127.0.0.1:${port}${request.url ?? ''}`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': headers.get('x-telegram-bot-api-secret-token') ?? '' },
        body: Buffer.concat(chunks),
      }).catch(() => new Response(null, { status: 502 }));
      response.writeHead(passed.status).end();
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
