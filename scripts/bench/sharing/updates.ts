import { formatNumber, type Measure } from '../table.ts';
import { contenders, WORKERS } from './contenders.ts';
import { type Comparison, type Figures } from './figures.ts';
import { countOvertaking, countRepeats, countUnfinished, takenOverAfterMs } from './messages.ts';
import { type Fault, type Run, runMessages } from './run.ts';

/** Of so many runs the middle one counts. */
const RUNS = 3;

/** Longer than the others take to miss a process. */
const STOPPED = { stoppedForMs: 9_000 } as const;

const FAULTS: readonly (readonly [keyof typeof contenders, Fault])[] = [
  ['inbox', 'killed'],
  ['many', 'killed'],
  ['manyByDefault', 'killed'],
  ['lanes', 'killed'],
  ['inbox', STOPPED],
  ['many', STOPPED],
  ['lanes', STOPPED],
];

/** Measures in which order several processes handle messages of chats, and what becomes of those of one that dies. */
export async function measureUpdates(): Promise<Comparison> {
  const healthy: Figures[] = [];
  for (const name of ['inbox', 'many', 'one', 'lanes'] as const) healthy.push(await measureHealthy(name));
  const harmed: Figures[] = [];
  for (const [name, fault] of FAULTS) harmed.push(await measureFault(name, fault));
  return {
    measures: [...healthy, ...harmed].flatMap(({ measures }) => measures),
    sections: [
      {
        title: 'Order of updates',
        headings: [
          `${WORKERS} processes`,
          'handled/s',
          'begun before the one before was finished',
          'connections',
        ],
        rows: healthy.map(({ row }) => row),
        notes: [
          '64 chats that write at once, 30 messages each, of which each takes 1 to 20 ms. Within a process all handle those of a chat one after another. The middle one of three runs.',
        ],
      },
      {
        title: 'Updates of a process that dies or hangs',
        headings: [
          'three processes',
          'one of them',
          'taken over after s',
          'answered twice',
          'not answered to the end',
          'out of order',
        ],
        rows: harmed.map(({ row }) => row),
        notes: [
          'It is the busiest one, after a third of all was handled; hung, for 9 seconds. In the middle of a message each asks Redis whether it is still its own (`commit()`, `job.extendLock()`), and answers in the second half of the time that the message takes. Out of order: begun before that was answered for the one before it. BullMQ gives a job up after 5 seconds without a sign and looks every second, but for the line with its defaults, 30 seconds each.',
        ],
      },
    ],
  };
}

const handledPerSecond = ({ messages, steps, startedAt }: Run): number =>
  (messages.length / (Math.max(...steps.map(({ at }) => at)) - startedAt)) * 1_000;

async function measureHealthy(name: keyof typeof contenders): Promise<Figures> {
  const runs: Run[] = [];
  for (let count = 0; count < RUNS; count += 1) runs.push(await runMessages(name, 'none'));
  const most = Math.max(...runs.map(({ steps }) => countOvertaking(steps, 'finished')));
  runs.sort((one, other) => handledPerSecond(one) - handledPerSecond(other));
  const [, middle = runs[0]] = runs;
  if (middle === undefined) throw new Error('nothing was run');
  const { steps, connections } = middle;
  return {
    row: [
      contenders[name].name,
      formatNumber(Math.round(handledPerSecond(middle))),
      formatNumber(countOvertaking(steps, 'finished')),
      formatNumber(connections),
    ],
    measures: toMeasures(name, 'undisturbed', { 'out of order': most }),
  };
}

async function measureFault(name: keyof typeof contenders, fault: Fault): Promise<Figures> {
  const { messages, steps, harmed } = await runMessages(name, fault);
  const { worker = 0, at = 0 } = harmed ?? {};
  const takenMs = takenOverAfterMs(steps, worker, at);
  const repeats = countRepeats(steps);
  const overtaking = countOvertaking(steps, 'committed');
  const what = fault === 'killed' ? 'killed' : 'hung';
  return {
    row: [
      contenders[name].name,
      what,
      takenMs === undefined ? 'nothing to take' : (takenMs / 1_000).toFixed(1),
      String(repeats),
      String(countUnfinished(messages, steps)),
      String(overtaking),
    ],
    // What a process was allowed to answer before it hung it answers when it goes on, which nothing can order.
    measures: toMeasures(name, what, {
      'answered twice': repeats,
      ...(fault === 'killed' && { 'out of order': overtaking }),
    }),
  };
}

const toMeasures = (
  name: string,
  when: string,
  values: Readonly<Record<string, number>>,
): readonly Measure[] =>
  name !== 'inbox'
    ? []
    : Object.entries(values).map(([what, value]) => ({
        what: `shared inbox, ${when}: messages ${what}`,
        value,
        bound: 0,
        unit: '',
      }));
