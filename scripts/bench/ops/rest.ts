import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Environment } from '../../../src/config.ts';
import { readVitals } from '../../soak/vitals.ts';
import { quantile } from '../history/measured.ts';
import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';
import { createStage } from './stage.ts';

const STARTS = 5;
const READY_WITHIN_MS = 3000;
const IDLE_MS = 120_000;
const LOOK_EVERY_MS = 5000;
const MOST_IDLE_MIB = 150;
const SCAN_LIMIT_MS = 120_000;
const MIB = 2 ** 20;

/** Measures how soon the bot is ready where it ran before, and what it holds while nobody asks for anything. */
export async function measureRest(): Promise<{
  readonly section: Section;
  readonly measures: readonly Measure[];
}> {
  await using stage = await createStage(1);
  const place = await stage.newPlace();
  const [chat] = stage.chats;
  await using first = await startUntilReady(place);
  const sent = await chat?.send('/scan');
  await chat?.waitFor(({ id, text }) => id > (sent ?? 0) && text.includes('Net after'), SCAN_LIMIT_MS);
  await first.stop();
  const starts: number[] = [];
  for (let index = 1; index < STARTS; index += 1) {
    await using again = await startUntilReady(place);
    starts.push(again.readyMs);
    await again.stop();
  }
  await using last = await startUntilReady(place);
  starts.push(last.readyMs);
  const held = await watchMemory(last);
  return {
    section: describe(starts, held),
    measures: [
      {
        what: `start to ready, data from a run before, slowest of ${STARTS}`,
        value: Math.max(...starts) / 1000,
        bound: READY_WITHIN_MS / 1000,
        unit: 's',
      },
      {
        what: 'memory at rest, middle of two minutes',
        value: quantile(held, 0.5),
        bound: MOST_IDLE_MIB,
        unit: 'MiB',
      },
    ],
  };
}

/** The built bot as an operator starts it, with nothing loaded beside it. */
interface PlainBot extends AsyncDisposable {
  readonly readyMs: number;
  readonly memoryMib: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

async function startUntilReady(place: Environment): Promise<PlainBot> {
  const port = await findFreePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      ...place,
      HTTP_PORT: String(port),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const page = (path: string): string => `http://127.0.0.1:${port}${path}`;
  const isReady = (): Promise<boolean> =>
    fetch(page('/readyz')).then(
      ({ status }) => status === 200,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`the bot ended with ${child.exitCode} before it was ready`);
    await sleep(10);
  }
  const stop = (): Promise<void> => end(child);
  return {
    readyMs: performance.now() - startedAt,
    memoryMib: async () => readVitals(await (await fetch(page('/metrics'))).text(), 0).memoryBytes / MIB,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

async function watchMemory(bot: PlainBot): Promise<readonly number[]> {
  const held: number[] = [];
  const endsAt = performance.now() + IDLE_MS;
  while (performance.now() < endsAt) {
    held.push(await bot.memoryMib());
    await sleep(LOOK_EVERY_MS);
  }
  held.push(await bot.memoryMib());
  return held;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function describe(starts: readonly number[], held: readonly number[]): Section {
  return {
    title: 'At rest',
    headings: ['', 'least', 'middle', 'most'],
    rows: [
      ['start to ready, s', ...spread(starts.map((ms) => ms / 1000)).map((seconds) => seconds.toFixed(2))],
      ['memory in two minutes after a start, MiB', ...spread(held).map((mib) => mib.toFixed(0))],
    ],
    notes: [
      'Ready is the first 200 of `/readyz`. Memory is the resident set of the process: its own code and Node.js, both books of one game of 25,000 names read in the background, the thread of the price history, and its open databases; the C library is told what it is in the image. Every 50 seconds both books are read anew, which shows as most.',
    ],
  };
}

function spread(values: readonly number[]): readonly number[] {
  return [0, 0.5, 1].map((share) => (share === 0 ? Math.min(...values) : quantile(values, share)));
}
