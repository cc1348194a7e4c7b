import { type RedisProcess, startRedis } from '../../../tests/support/redis-process.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';
import { mostWithinSecond } from '../toolkit/limiter-rate.ts';
import { type Comparison, type Figures } from './figures.ts';
import { type LimiterKind, limiterKinds, runLimiters } from './limiters.ts';

const RATES = [10, 20];
const HEALTHY_MS = 10_000;

const OUTAGE_RATE = 20;
const OUTAGE_MS = { before: 3_000, meanwhile: 6_000, afterwards: 10_000 };

/** A way for Redis to go, and to come back. */
interface Outage {
  readonly name: string;
  readonly begin: (redis: RedisProcess) => Promise<void>;
  readonly end: (redis: RedisProcess) => Promise<void>;
}

const signal = (name: NodeJS.Signals) => async (redis: RedisProcess) => {
  redis.signal(name);
  await Promise.resolve();
};

const OUTAGES: readonly Outage[] = [
  { name: 'killed, back empty', begin: (redis) => redis.kill(), end: (redis) => redis.restart() },
  { name: 'hung, goes on', begin: signal('SIGSTOP'), end: signal('SIGCONT') },
];

/** Measures how limiters on one Redis keep a budget together, and what becomes of it when that goes. */
export async function measureBudgets(): Promise<Comparison> {
  const healthy: Figures[] = [];
  for (const perSecond of RATES) {
    for (const kind of limiterKinds) healthy.push(await measureHealthy(kind, perSecond));
  }
  const gone: Figures[] = [];
  for (const outage of OUTAGES) for (const kind of limiterKinds) gone.push(await measureOutage(kind, outage));
  return {
    measures: [...healthy, ...gone].flatMap(({ measures }) => measures),
    sections: describe(
      healthy.map(({ row }) => row),
      gone.map(({ row }) => row),
    ),
  };
}

async function measureHealthy(kind: LimiterKind, perSecond: number): Promise<Figures> {
  await using redis = await startRedis();
  await using load = await runLimiters(kind, redis.url, perSecond);
  await sleep(HEALTHY_MS);
  const most = mostWithinSecond(load.starts);
  const reached = toRate(load.starts.length, HEALTHY_MS);
  return {
    row: [kind.name, String(perSecond), reached, String(most)],
    measures: toMeasures(kind, `at ${perSecond}/s`, most, perSecond),
  };
}

async function measureOutage(kind: LimiterKind, { name, begin, end }: Outage): Promise<Figures> {
  await using redis = await startRedis();
  await using load = await runLimiters(kind, redis.url, OUTAGE_RATE);
  await sleep(OUTAGE_MS.before);
  const goneAt = performance.now();
  await begin(redis);
  await sleep(OUTAGE_MS.meanwhile);
  const backAt = performance.now();
  await end(redis);
  await sleep(OUTAGE_MS.afterwards);
  const most = mostWithinSecond(load.starts);
  const meanwhile = load.starts.filter((at) => at >= goneAt && at < backAt).length;
  const afterwards = load.starts.filter((at) => at >= backAt).length;
  return {
    row: [
      kind.name,
      name,
      toRate(meanwhile, OUTAGE_MS.meanwhile),
      toRate(afterwards, OUTAGE_MS.afterwards),
      load.failed().toLocaleString('en-US'),
      String(most),
    ],
    measures: toMeasures(kind, `Redis ${name}`, most, OUTAGE_RATE),
  };
}

const toRate = (starts: number, spanMs: number): string => ((starts / spanMs) * 1_000).toFixed(1);

const toMeasures = (
  { isOurs }: LimiterKind,
  when: string,
  value: number,
  bound: number,
): readonly Measure[] =>
  isOurs ? [{ what: `shared budget: most starts in any second, ${when}`, value, bound, unit: '' }] : [];

const describe = (healthy: Section['rows'], gone: Section['rows']): readonly Section[] => [
  {
    title: 'Shared budgets',
    headings: ['three limiters on one Redis', 'allowed/s', 'reached/s', 'most in any second'],
    rows: healthy,
    notes: [
      'They are in one process, with connections of their own, and each has ten jobs waiting at any time. 1.5 % is what this toolkit adds to a window itself. Of a reservoir the documentation of Bottleneck says that its interval has to be a multiple of five seconds in a cluster, and that `minTime` should spread it.',
    ],
  },
  {
    title: 'Shared budgets while Redis is gone',
    headings: [
      '20/s allowed',
      'Redis',
      'starts/s meanwhile',
      'starts/s in 10 s afterwards',
      'failed',
      'most in any second',
    ],
    rows: gone,
    notes: [
      `Gone for ${OUTAGE_MS.meanwhile / 1_000} seconds. A job that failed is tried again after 100 ms.`,
    ],
  },
];
