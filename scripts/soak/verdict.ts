import { type Measure, printMeasures } from '../bench/table.ts';
import { type SoakOutcome } from './soak.ts';
import { growthPerHour, type Vitals } from './vitals.ts';

const MIB = 2 ** 20;
/** Shorter lives say nothing of growth: caches fill and code is compiled meanwhile. */
const SHORTEST_LIFE_MS = 300_000;
/** Of what is on its way while Telegram fails or the bot is killed nobody can know more. */
const MOST_UNSURE = 0.25;
/** The part of the last life in which it warms up. */
const WARMING_UP = 0.3;

/** Holds what was seen against its bounds. What a short soak cannot tell is left out. */
export function judge(outcome: SoakOutcome): readonly Measure[] {
  return [...judgeAlerts(outcome), ...judgeLives(outcome), ...judgeGrowth(outcome)];
}

function judgeAlerts({ moves }: SoakOutcome): readonly Measure[] {
  const { moved, unsure, lost, doubled, untrue } = moves;
  return [
    { what: 'alerts lost', value: lost, bound: 0, unit: '' },
    { what: 'alerts told twice', value: doubled, bound: 0, unit: '' },
    { what: 'alerts of nothing', value: untrue, bound: 0, unit: '' },
    { what: 'alerts known to be unsure, share', value: unsure / moved, bound: MOST_UNSURE, unit: '' },
  ];
}

function judgeLives({ crashes, isReady, exitCode, startsMs, vitals }: SoakOutcome): readonly Measure[] {
  return [
    { what: 'ends that nobody asked for', value: crashes, bound: 0, unit: '' },
    { what: 'parts not at work in the end (0: all are)', value: isReady ? 0 : 1, bound: 0, unit: '' },
    { what: 'exit code of the orderly stop', value: exitCode ?? NaN, bound: 0, unit: '' },
    {
      what: 'slowest start until it listened, faults and all',
      value: Math.max(...startsMs) / 1000,
      bound: 10,
      unit: 's',
    },
    {
      what: 'event loop, 99th of 100 turns, worst look',
      value: worst(vitals, ({ lagP99Ms }) => lagP99Ms),
      bound: 250,
      unit: 'ms',
    },
    {
      what: 'most memory',
      value: worst(vitals, ({ memoryBytes }) => memoryBytes) / MIB,
      bound: 512,
      unit: 'MiB',
    },
  ];
}

/** Growth is looked at in the last life alone, once it is warm: what was killed took its leaks along. */
function judgeGrowth({ vitals }: SoakOutcome): readonly Measure[] {
  const looks = warmLooks(vitals);
  const [first, last] = [looks[0], looks.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < SHORTEST_LIFE_MS) return [];
  const perHour = (of: (look: Vitals) => number): number => growthPerHour(looks, of) / MIB;
  const third = Math.ceil(looks.length / 3);
  const most = (part: readonly Vitals[]): number => worst(part, ({ handles }) => handles);
  const handles = most(looks.slice(-third)) - most(looks.slice(0, third));
  return [
    {
      what: 'memory grows in an hour by',
      value: perHour(({ memoryBytes }) => memoryBytes),
      bound: 60,
      unit: 'MiB',
    },
    { what: 'handles: most of the last third beyond most of the first', value: handles, bound: 16, unit: '' },
    {
      what: 'settings, watches and ledger grow in an hour by',
      value: perHour(({ storeBytes }) => storeBytes),
      bound: 20,
      unit: 'MiB',
    },
    {
      what: 'price history grows in an hour by',
      value: perHour(({ historyBytes }) => historyBytes),
      bound: 30,
      unit: 'MiB',
    },
  ];
}

/** The looks at the last life from when it was warm. */
function warmLooks(vitals: readonly Vitals[]): readonly Vitals[] {
  const life = vitals.at(-1)?.life;
  const last = vitals.filter((look) => look.life === life);
  return last.slice(Math.floor(last.length * WARMING_UP));
}

function worst(looks: readonly Vitals[], of: (look: Vitals) => number): number {
  return looks.length === 0 ? NaN : Math.max(...looks.map(of));
}

/** Prints what happened and how it was borne; true iff every bound is kept. */
export function printVerdict(outcome: SoakOutcome, measures: readonly Measure[]): boolean {
  return printMeasures(describeSoak(outcome), measures);
}

/** What happened, in a sentence. */
export function describeSoak({ minutes, seed, kills, troubles, talk, moves }: SoakOutcome): string {
  return (
    `${minutes} minutes, seed ${seed}: ${talk.said} commands, ${talk.tapped} taps, ${troubles} faults, ` +
    `${kills} kills; of ${moves.moved} price moves ${moves.once} were told once and ${moves.unsure} are known to be unsure.`
  );
}
