import { type ChartRenderer, createChartRenderer } from '../bot/charts/index.ts';
import { createWorkerPool, locateWorker } from '../toolkit/index.ts';

/** The thread keeps its libraries loaded for so long after a chart; loading them takes half a second. */
const IDLE_MS = 300_000;

/** Creates what draws charts, on a thread of its own that starts with the first one. */
export function createCharts(): ChartRenderer {
  const pool = createWorkerPool({ maxThreads: 1, idleTimeoutMs: IDLE_MS });
  const { url } = locateWorker(import.meta.url, '../bot/charts/worker');
  return createChartRenderer({
    draw: (chart, signal) => pool.run(url, chart, { name: 'draw', ...(signal && { signal }) }),
    close: () => pool.close(),
    now: Date.now,
  });
}
