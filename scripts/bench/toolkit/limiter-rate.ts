import Bottleneck from 'bottleneck';
import { ClassLimiter } from '../../../src/toolkit/http/limiter/class-limiter.ts';
import { createHostGate } from '../../../src/toolkit/http/limiter/host-gate.ts';
import { type Measure } from '../table.ts';
import { type Section } from '../report.ts';

interface RateFigures {
  readonly name: string;
  readonly allowed: number;
  readonly reached: number;
  readonly mostPerSecond: number;
}

type Job = () => Promise<void>;

/** Measures the rate that limiters reach and the most starts that any window of one second sees. */
export async function measureLimiterRate(): Promise<{
  readonly section: Section;
  readonly measures: readonly Measure[];
}> {
  const figures: RateFigures[] = [];
  for (const [allowed, jobs] of [
    [10, 101],
    [100, 601],
    [10_000, 2_000],
  ] as const) {
    const limiter = new ClassLimiter({
      budget: { requests: allowed, perMs: 1_000, maxConcurrent: 1_000 },
      gate: createHostGate(),
    });
    figures.push(await measure('this toolkit', allowed, jobs, (job) => limiter.schedule(job)));
    limiter.close();
    const bottleneck = new Bottleneck({ minTime: 1_000 / allowed, maxConcurrent: 1_000 });
    figures.push(await measure('Bottleneck alone', allowed, jobs, (job) => bottleneck.schedule(job)));
    await bottleneck.disconnect();
  }
  return {
    section: {
      title: 'Limiter against the allowed rate',
      headings: ['limiter', 'allowed/s', 'reached/s', 'share', 'most in any second'],
      rows: figures.map(({ name, allowed, reached, mostPerSecond }) => [
        name,
        String(allowed),
        reached.toFixed(1),
        `${((reached / allowed) * 100).toFixed(1)} %`,
        String(mostPerSecond),
      ]),
      notes: [
        "The ceiling of both is Bottleneck's: its own timers cost about 2.4 ms a job, some 430 jobs a second at most.",
      ],
    },
    measures: figures
      .filter(({ name, allowed }) => name === 'this toolkit' && allowed <= 100)
      .flatMap(({ allowed, reached, mostPerSecond }) => [
        {
          what: `allowed rate not used, at ${allowed}/s`,
          value: (1 - reached / allowed) * 100,
          bound: 2,
          unit: '%',
        },
        {
          what: `most starts in any second, at ${allowed}/s`,
          value: mostPerSecond,
          bound: allowed,
          unit: '',
        },
      ]),
  };
}

async function measure(
  name: string,
  allowed: number,
  jobs: number,
  schedule: (job: Job) => Promise<void>,
): Promise<RateFigures> {
  const starts: number[] = [];
  const job: Job = () => Promise.resolve(void starts.push(performance.now()));
  await Promise.all(Array.from({ length: jobs }, () => schedule(job)));
  const [first = 0] = starts;
  const spanMs = (starts.at(-1) ?? 0) - first;
  return { name, allowed, reached: ((jobs - 1) / spanMs) * 1_000, mostPerSecond: mostWithinSecond(starts) };
}

/** Most of these moments, in milliseconds and ascending, within any second. */
export function mostWithinSecond(starts: readonly number[]): number {
  let most = 0;
  for (let first = 0, last = 0; last < starts.length; last += 1) {
    while ((starts[last] ?? 0) - (starts[first] ?? 0) >= 1_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
