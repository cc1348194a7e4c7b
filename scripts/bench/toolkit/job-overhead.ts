import pLimit from 'p-limit';
import PQueue from 'p-queue';
import { mapConcurrent } from '../../../src/toolkit/index.ts';
import { type Section } from '../report.ts';

const jobs = 20_000;
const atOnce = 10;

/** Measures what a job costs that does nothing, run ten at a time. */
export async function measureJobOverhead(): Promise<Section> {
  const items = Array.from({ length: jobs }, (_, index) => index);
  const job = (item: number): Promise<number> => Promise.resolve(item);
  const limit = pLimit(atOnce);
  const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['mapConcurrent of this toolkit', () => mapConcurrent(items, job, { concurrency: atOnce })],
    ['p-limit', () => Promise.all(items.map((item) => limit(() => job(item))))],
    ['p-queue', () => new PQueue({ concurrency: atOnce }).addAll(items.map((item) => () => job(item)))],
  ];
  const rows: string[][] = [];
  for (const [name, run] of ways) {
    await run();
    const startedAt = performance.now();
    await run();
    rows.push([name, (((performance.now() - startedAt) * 1_000) / jobs).toFixed(2)]);
  }
  return { title: 'Overhead of a job', headings: ['way', 'µs a job'], rows };
}
