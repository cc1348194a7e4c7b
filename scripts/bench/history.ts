import { buildBot } from './built.ts';
import { measureFortnight } from './history/fortnight.ts';
import { measureGrowth } from './history/growth.ts';
import { printSection, writeReport } from './report.ts';
import { printMeasures } from './table.ts';

/** Measures the price history, prints everything, and writes it into docs/benchmarks.md. */
export async function runHistoryBench(): Promise<boolean> {
  buildBot();
  const fortnight = await measureFortnight();
  const growth = await measureGrowth();
  const sections = [...fortnight.sections, growth.section];
  for (const section of sections) printSection(section);
  await writeReport('history', sections);
  return printMeasures('Price history', [...fortnight.measures, ...growth.measures]);
}
