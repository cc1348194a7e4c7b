import { printSection, writeReport } from './report.ts';
import { measureBudgets } from './sharing/budgets.ts';
import { measureUpdates } from './sharing/updates.ts';
import { printMeasures } from './table.ts';

/** Measures what several processes share beside the engines that are known for it, and writes it into docs/benchmarks.md. */
export async function runSharingBench(): Promise<boolean> {
  const budgets = await measureBudgets();
  const updates = await measureUpdates();
  const sections = [...budgets.sections, ...updates.sections];
  for (const section of sections) printSection(section);
  await writeReport('sharing', sections);
  return printMeasures('Sharing', [...budgets.measures, ...updates.measures]);
}
