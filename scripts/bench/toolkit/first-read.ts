import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { parseInTurns } from '../../../src/toolkit/http/body/parse-in-turns.ts';
import { createHttpClient } from '../../../src/toolkit/index.ts';
import { type Measure } from '../table.ts';
import { type Section } from '../report.ts';
import { startBodyServer, testBodies } from './test-bodies.ts';

interface Stall {
  readonly tookMs: number;
  readonly stallMs: number;
}

const rounds = 7;

/** Measures how long reading 5 MB for the first time holds up the event loop, in three ways and as a client does it. */
export async function measureFirstRead(): Promise<{
  readonly section: Section;
  readonly measures: readonly Measure[];
}> {
  const bytes = Buffer.from(testBodies['/5MB'] ?? '');
  const pool = new Piscina({
    filename: join(import.meta.dirname, 'parse-worker.js'),
    name: 'parse',
    maxThreads: 1,
  });
  await using server = await startBodyServer();
  await using client = await createHttpClient({
    baseURL: server.baseURL,
    cache: { policy: 'ttl', storage: 'memory' },
    retry: false,
    limiter: false,
  });
  const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['JSON.parse', () => Promise.resolve(JSON.parse(new TextDecoder().decode(bytes)) as unknown)],
    ['worker of a pool (piscina), copied back', () => pool.run(bytes) as Promise<unknown>],
    ['in turns, which the toolkit does', () => parseInTurns(bytes)],
    ['whole request of a client, frozen', () => client.get('/5MB', { cache: { reload: true } })],
  ];
  const stalls: (readonly [string, Stall])[] = [];
  for (const [name, read] of ways) stalls.push([name, await measureMedian(read)]);
  await pool.close();
  return {
    section: {
      title: 'First read of 5 MB of JSON',
      headings: ['way', 'took ms', 'event loop held up for ms'],
      rows: stalls.map(([name, { tookMs, stallMs }]) => [name, tookMs.toFixed(1), stallMs.toFixed(1)]),
      notes: [
        `Medians of ${rounds}. A worker parses elsewhere, but its result is copied into this thread in one piece, which takes as long as parsing it here.`,
      ],
    },
    measures: [
      {
        what: 'event loop held up by a first read of 5 MB',
        value: stalls.at(-1)?.[1].stallMs ?? NaN,
        bound: 15,
        unit: 'ms',
      },
    ],
  };
}

async function measureMedian(read: () => Promise<unknown>): Promise<Stall> {
  const stalls: Stall[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    globalThis.gc?.();
    await sleep(5);
    const stall = await measureOnce(read);
    // The first rounds are for the compiler.
    if (round >= 2) stalls.push(stall);
  }
  stalls.sort((a, b) => a.stallMs - b.stallMs);
  return stalls[Math.floor(stalls.length / 2)] ?? { tookMs: NaN, stallMs: NaN };
}

async function measureOnce(read: () => Promise<unknown>): Promise<Stall> {
  const watch = { stallMs: 0, done: false };
  const watching = watchLoop(watch);
  const startedAt = performance.now();
  await read();
  const tookMs = performance.now() - startedAt;
  watch.done = true;
  await watching;
  return { tookMs, stallMs: watch.stallMs };
}

/** Notes the longest time between two turns of the event loop until it is told to stop. */
async function watchLoop(watch: { stallMs: number; done: boolean }): Promise<void> {
  for (let turnAt = performance.now(); !watch.done;) {
    await nextTurn();
    const now = performance.now();
    watch.stallMs = Math.max(watch.stallMs, now - turnAt);
    turnAt = now;
  }
}
