import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Environment } from '../../../src/config.ts';
import { createPostgresDatabase } from '../../../tests/support/postgres.ts';
import { startRedis } from '../../../tests/support/redis-process.ts';
import { type LoggedRequest } from '../../../src/simulator/index.ts';
import { type MeasuredBot, startMeasuredBot } from '../measured-bot.ts';
import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';
import { findFullest } from './budgets.ts';
import { createStage, type Stage } from './stage.ts';
import { talkAtRate, talkWithoutPause, warm } from './talk.ts';

const COUNTS = [1, 2, 4];
const CHATS = 64;
/** What people ask for while the requests to the markets are counted; a refresh comes every 50 seconds. */
const ASKED = { perSecond: 4, forMs: 70_000 };
const FULL_LOAD_MS = 20_000;
/** Each process has chats after so long at most. */
const SHARED_WITHIN_MS = 30_000;

/** What so many processes did. */
interface Outcome {
  readonly count: number;
  readonly perSecond: number;
  readonly processorMs: number;
  readonly requests: readonly LoggedRequest[];
}

/** Measures one, two and four processes on a shared Redis and PostgreSQL, each time from nothing. */
export async function measureSeveral(): Promise<{
  readonly sections: readonly Section[];
  readonly measures: readonly Measure[];
}> {
  const outcomes: Outcome[] = [];
  for (const count of COUNTS) outcomes.push(await run(count));
  const [one] = outcomes;
  const measures = outcomes.flatMap(({ count, requests }) => judge(count, requests, one?.requests ?? []));
  return { sections: [describe(outcomes), describeBudgets(outcomes)], measures };
}

async function run(count: number): Promise<Outcome> {
  await using stage = await createStage(CHATS);
  await using redis = await startRedis();
  await using database = await createPostgresDatabase();
  const shared = { REDIS_URL: redis.url, DATABASE_URL: database.url };
  await using bots = await startBots(count, stage, shared);
  await untilShared(redis.url, count);
  await talkAtRate(stage.chats, ASKED);
  const requests = stage.simulator.requests.all.filter(({ server }) => server !== 'telegram');
  const [first] = stage.chats;
  if (first !== undefined) await warm(first);
  await Promise.all(bots.all.map(({ resetVitals }) => resetVitals()));
  const answered = await talkWithoutPause(stage.chats, FULL_LOAD_MS);
  const vitals = await Promise.all(bots.all.map((bot) => bot.vitals()));
  const processorMs = vitals.reduce((sum, each) => sum + each.processorMs, 0) / answered;
  return { count, perSecond: (answered * 1000) / FULL_LOAD_MS, processorMs, requests };
}

interface Bots extends AsyncDisposable {
  readonly all: readonly MeasuredBot[];
}

async function startBots(count: number, stage: Stage, shared: Environment): Promise<Bots> {
  const places = await Promise.all(Array.from({ length: count }, stage.newPlace));
  const all = places.map((place) => startMeasuredBot({ ...place, ...shared }));
  return {
    all,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(all.map((bot) => bot[Symbol.asyncDispose]()));
    },
  };
}

/** Waits until each process has chats. */
async function untilShared(url: string, count: number): Promise<void> {
  const redis = new Redis(url);
  try {
    const endsAt = performance.now() + SHARED_WITHIN_MS;
    for (;;) {
      const owners = await redis.hvals('skinspread:inbox:2026:owners');
      if (new Set(owners).size === count) return;
      if (performance.now() > endsAt) throw new Error(`${count} processes did not share the chats in time`);
      await sleep(100);
    }
  } finally {
    redis.disconnect();
  }
}

function judge(
  count: number,
  requests: readonly LoggedRequest[],
  ofOne: readonly LoggedRequest[],
): readonly Measure[] {
  const name = nameOf(count);
  const fullest = Math.max(...findFullest(requests).map(({ most, allowed }) => most / allowed));
  const refused = requests.filter(({ status }) => status === 429).length;
  return [
    ...(count === 1
      ? []
      : [
          {
            what: `${name}: requests to the markets ÷ those of one`,
            value: requests.length / ofOne.length,
            bound: 1.1,
            unit: '',
          },
        ]),
    {
      what: `${name}: fullest window of a market's budget, share of what is allowed`,
      value: fullest,
      bound: 1,
      unit: '',
    },
    { what: `${name}: answers 429`, value: refused, bound: 0, unit: '' },
  ];
}

function nameOf(count: number): string {
  return count === 1 ? 'one process, shared stores' : `${count} processes`;
}

function describe(outcomes: readonly Outcome[]): Section {
  const [one] = outcomes;
  const pages = (requests: readonly LoggedRequest[]): number =>
    requests.filter(({ path }) => path.endsWith('/aggregated-prices') || path === '/v1/prices').length;
  return {
    title: 'Several processes on one Redis and one PostgreSQL',
    headings: [
      'processes',
      'answers a second under full load',
      '÷ those of one',
      'CPU of all bots, ms an answer',
      'requests to the markets',
      'of them for prices',
    ],
    rows: outcomes.map(({ count, perSecond, processorMs, requests }) => [
      String(count),
      perSecond.toFixed(1),
      (perSecond / (one?.perSecond ?? NaN)).toFixed(2),
      processorMs.toFixed(1),
      String(requests.length),
      String(pages(requests)),
    ]),
    notes: [
      `${CHATS} chats, each of which says the next thing as soon as the last was answered. The processes, Redis, PostgreSQL, the load and the simulated markets and Telegram share the processors named above: on two of them more processes cannot answer more, and what they can on more processors is told by the processor time of an answer, as long as that does not grow with their number. Requests are those of ${ASKED.forMs / 1000} seconds from nothing, with ${ASKED.perSecond} commands a second and reading in the background.`,
    ],
  };
}

function describeBudgets(outcomes: readonly Outcome[]): Section {
  const [first] = outcomes;
  const all = outcomes.map(({ requests }) => findFullest(requests));
  return {
    title: 'Most requests to a market in any window of its budget',
    headings: ['budget', 'allowed', ...outcomes.map(({ count }) => nameOf(count))],
    rows: findFullest(first?.requests ?? []).map(({ name, allowed }, place) => [
      name,
      String(allowed),
      ...all.map((fullest) => String(fullest[place]?.most ?? 0)),
    ]),
    notes: ['By when they arrived, in any second for DMarket and in any minute for Waxpeer.'],
  };
}
