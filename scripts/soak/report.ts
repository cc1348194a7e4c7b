import { writeSections } from '../bench/report.ts';
import { formatNumber, type Measure } from '../bench/table.ts';
import { type SoakOutcome } from './soak.ts';
import { describeSoak } from './verdict.ts';
import { type Vitals } from './vitals.ts';

const ROWS = 12;

/** Writes a soak's figures into their place in docs/endurance.md. */
export async function writeEndurance(outcome: SoakOutcome, measures: readonly Measure[]): Promise<void> {
  const place = { begin: '<!-- soak: written by npm run soak -->', end: '<!-- /soak -->' };
  await writeSections('docs/endurance.md', place, [
    {
      title: 'What was measured',
      headings: ['measure', 'measured', 'bound'],
      rows: measures.map(({ what, value, bound, unit }) => [
        what,
        `${formatNumber(value)} ${unit}`.trim(),
        `≤ ${formatNumber(bound)} ${unit}`.trim(),
      ]),
      notes: [describeSoak(outcome)],
    },
    {
      title: 'How it was meanwhile',
      headings: ['minute', 'life', 'memory MiB', 'handles', 'event loop p99 ms', 'store KiB', 'history KiB'],
      rows: thin(outcome.vitals).map((look) => toRow(look, outcome.vitals[0]?.at ?? look.at)),
    },
  ]);
}

function thin(vitals: readonly Vitals[]): readonly Vitals[] {
  const step = Math.max(1, Math.floor(vitals.length / ROWS));
  return vitals.filter((_look, index) => index % step === 0 || index === vitals.length - 1);
}

function toRow(look: Vitals, begin: number): readonly string[] {
  return [
    ((look.at - begin) / 60_000).toFixed(1),
    String(look.life),
    (look.memoryBytes / 2 ** 20).toFixed(0),
    String(look.handles),
    look.lagP99Ms.toFixed(0),
    (look.storeBytes / 1024).toFixed(0),
    (look.historyBytes / 1024).toFixed(0),
  ];
}
