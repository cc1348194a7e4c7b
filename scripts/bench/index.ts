import { runChartsBench } from './charts.ts';
import { runHistoryBench } from './history.ts';
import { runMainBench } from './main.ts';
import { runPageBench } from './page.ts';
import { runOpsBench } from './ops.ts';
import { runReactionBench } from './reaction.ts';
import { runScanBench } from './scan.ts';
import { runSearchBench } from './search.ts';
import { runSharingBench } from './sharing.ts';
import { runToolkitBench } from './toolkit.ts';
import { runWatchesBench } from './watches.ts';

const benches: Readonly<Record<string, () => Promise<boolean>>> = {
  charts: runChartsBench,
  history: runHistoryBench,
  main: runMainBench,
  page: runPageBench,
  ops: runOpsBench,
  reaction: runReactionBench,
  scan: runScanBench,
  search: runSearchBench,
  sharing: runSharingBench,
  toolkit: runToolkitBench,
  watches: runWatchesBench,
};

const name = process.argv[2] ?? 'main';
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  console.error(`There is no bench "${name}"; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
process.exit((await bench()) ? 0 : 1);
