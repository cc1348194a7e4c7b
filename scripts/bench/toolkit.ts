import { printMeasures } from './table.ts';
import { measureFirstRead } from './toolkit/first-read.ts';
import { measureHits } from './toolkit/hits.ts';
import { measureJobOverhead } from './toolkit/job-overhead.ts';
import { measureKills } from './toolkit/kill-loop.ts';
import { measureLimiterRate } from './toolkit/limiter-rate.ts';
import { printSection, writeReport } from './report.ts';

/** Measures the toolkit beside its neighbours, prints everything, and writes it into docs/benchmarks.md. */
export async function runToolkitBench(): Promise<boolean> {
  const hits = await measureHits();
  const firstRead = await measureFirstRead();
  const limiter = await measureLimiterRate();
  const overhead = await measureJobOverhead();
  const killed = await measureKills();
  const sections = [hits.section, firstRead.section, limiter.section, overhead, killed.section];
  for (const section of sections) printSection(section);
  await writeReport('toolkit', sections);
  return printMeasures(
    'Toolkit',
    [hits, firstRead, limiter, killed].flatMap(({ measures }) => measures),
  );
}
