import { buildBot } from './built.ts';
import { measureHighestRate } from './ops/highest-rate.ts';
import { measureImage } from './ops/image.ts';
import { measureRest } from './ops/rest.ts';
import { measureSeveral } from './ops/several.ts';
import { printSection, type Section, writeReport } from './report.ts';
import { MEASURE_HEADINGS, type Measure, printMeasures, toRow } from './table.ts';
import { measureWatches } from './watches.ts';

/** Measures how much the built bot does and what it takes, alone and as several processes, and writes it into docs/benchmarks.md. */
export async function runOpsBench(): Promise<boolean> {
  buildBot();
  // First: a process that is started by a large one counts that one's memory as its own.
  const rest = await measureRest();
  const rate = await measureHighestRate();
  const several = await measureSeveral();
  const watches = await measureWatches();
  const image = await measureImage();
  const measures = [rate.measures, watches, several.measures, rest.measures, image.measures].flat();
  const sections = [rate.section, ...several.sections, rest.section, image.section];
  for (const section of sections) printSection(section);
  await writeReport('ops', [describe(measures), ...sections]);
  return printMeasures('Operations', measures);
}

function describe(measures: readonly Measure[]): Section {
  return { title: 'Operations', headings: MEASURE_HEADINGS, rows: measures.map(toRow) };
}
