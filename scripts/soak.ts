import { parseArgs } from 'node:util';
import { buildBot } from './bench/built.ts';
import { writeEndurance } from './soak/report.ts';
import { runSoak } from './soak/soak.ts';
import { judge, printVerdict } from './soak/verdict.ts';

// The built bot under load, with faults, kills and planted price moves: `npm run soak -- --minutes 20 --seed 7`. Ends
// with 1 when a bound is broken; with `--report` the figures are written into docs/endurance.md.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    report: { type: 'boolean', default: false },
  },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('--minutes takes a number above nought, --seed a whole number.');
  process.exit(2);
}
buildBot();
const outcome = await runSoak({ minutes, seed, main: 'dist/main.js', scale: 1, log: console.log });
const measures = judge(outcome);
const isKept = printVerdict(outcome, measures);
if (values.report) await writeEndurance(outcome, measures);
process.exit(isKept ? 0 : 1);
