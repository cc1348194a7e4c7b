import { startMeasuredBot } from '../measured-bot.ts';
import { quantile } from '../history/measured.ts';
import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';
import { createStage } from './stage.ts';
import { SAID, talkAtRate, warm } from './talk.ts';

const CHATS = 200;
const P99_MS = 500;
const STEP_MS = 12_000;
const FIRST_RATE = 16;
/** More is not tried. */
const LAST_RATE = 512;
/** The rate is found to a tenth. */
const PRECISION = 0.1;
/** About what Telegram lets a bot write to all its chats in a second. */
const TELEGRAM_TAKES = 30;

interface Step {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the bot, for each command. */
  readonly processorMs: number;
  readonly longestStallMs: number;
}

/** Finds the highest rate of commands that one process answers in time from what it knows already. */
export async function measureHighestRate(): Promise<{
  readonly section: Section;
  readonly measures: readonly Measure[];
}> {
  await using stage = await createStage(CHATS);
  const [first] = stage.chats;
  // What is read in the background would be measured as well, sometimes.
  await using bot = startMeasuredBot({ ...(await stage.newPlace()), REFRESH: 'off' });
  const steps: Step[] = [];
  const attempt = async (perSecond: number): Promise<boolean> => {
    if (first !== undefined) await warm(first);
    stage.simulator.requests.clear();
    await bot.resetVitals();
    const times = await talkAtRate(stage.chats, { perSecond, forMs: STEP_MS });
    const { processorMs, longestStallMs } = await bot.vitals();
    const [p50Ms, p99Ms] = [quantile(times, 0.5), quantile(times, 0.99)];
    steps.push({ perSecond, p50Ms, p99Ms, processorMs: processorMs / times.length, longestStallMs });
    return p99Ms <= P99_MS;
  };
  const highest = await findHighest(attempt);
  const best = steps.findLast(({ perSecond }) => perSecond === highest);
  return {
    section: describe(steps),
    measures: [
      {
        what: `one process: commands a second, 99 of 100 answered within ${P99_MS} ms`,
        value: highest,
        bound: TELEGRAM_TAKES,
        unit: '',
        isLeast: true,
      },
      {
        what: 'one process: 99th of 100 answers at that rate',
        value: best?.p99Ms ?? NaN,
        bound: P99_MS,
        unit: 'ms',
      },
    ],
  };
}

/** Doubles until it is too much, or halves until it is not, and then halves the distance. */
async function findHighest(isKept: (perSecond: number) => Promise<boolean>): Promise<number> {
  let [kept, missed] = [0, Infinity];
  let next = FIRST_RATE;
  while (next >= 1 && next <= LAST_RATE && next !== kept && missed - kept > PRECISION * kept) {
    if (await isKept(next)) kept = next;
    else missed = next;
    if (missed === Infinity) next = kept * 2;
    else if (kept === 0) next = Math.floor(missed / 2);
    else next = Math.round((kept + missed) / 2);
  }
  return kept;
}

function describe(steps: readonly Step[]): Section {
  return {
    title: 'Commands of 200 chats to one process, from warm data',
    headings: ['commands a second', 'p50 ms', 'p99 ms', 'CPU of the bot, ms each', 'longest stall ms'],
    rows: steps
      .toSorted((left, right) => left.perSecond - right.perSecond)
      .map(({ perSecond, ...step }) => [
        String(perSecond),
        ...[step.p50Ms, step.p99Ms].map((ms) => (Number.isFinite(ms) ? ms.toFixed(0) : 'over 5,000')),
        step.processorMs.toFixed(1),
        step.longestStallMs.toFixed(0),
      ]),
    notes: [
      `In turn ${SAID}, for ${STEP_MS / 1000} seconds each; the time is that from when a command was due to its whole answer. The load and the simulated Telegram share the machine with the bot. Telegram itself lets a bot write some ${TELEGRAM_TAKES} messages a second; that limit is switched off here.`,
    ],
  };
}
