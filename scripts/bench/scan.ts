import { buildBot } from './built.ts';
import { measurePipelines } from './scan/pipeline.ts';
import { measureTraffic } from './scan/traffic.ts';
import { printSection, writeReport } from './report.ts';
import { printMeasures } from './table.ts';

/** Measures what a scan costs in time, memory and requests, prints everything, and writes it into docs/benchmarks.md. */
export async function runScanBench(): Promise<boolean> {
  buildBot();
  // First: a process that is started by a large one counts that one's memory as its own peak.
  const traffic = await measureTraffic();
  const pipelines = await measurePipelines();
  const sections = [pipelines.section, traffic.section];
  for (const section of sections) printSection(section);
  await writeReport('scan', sections);
  return printMeasures('Scan', [...pipelines.measures, ...traffic.measures]);
}
