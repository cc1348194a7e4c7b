import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger } from '../src/domain/logger.ts';
import { buildPlan } from './replay/plan.ts';
import { formatReplay } from './replay/print.ts';
import { replay } from './replay/replay.ts';

// A month of two made-up markets, with deals and manipulations planted in it: `npm run replay -- [seed]`. Ends with 1
// when a manipulation was shown, or hidden by another gate than it should be, and when a deal was missed.
const plan = buildPlan(Number(process.argv[2] ?? 1), {
  plainItems: 40,
  deals: 140,
  trapsOfEachKind: 6,
  quietEveryMs: 30 * 60_000,
  quietDays: 11,
  scanDays: 20,
  followDays: 18,
  hoursBetweenScans: 4,
});

const ignore = (): void => undefined;
const tell: Logger['warn'] = (fields, message) => console.error(message, fields);
const logger: Logger = { debug: ignore, info: ignore, warn: tell, error: tell };

const directory = await mkdtemp(join(tmpdir(), 'skinspread-replay-'));
try {
  const result = await replay(plan, { directory, logger });
  for (const line of formatReplay(result)) console.log(line);
  process.exitCode = result.faults.length === 0 ? 0 : 1;
} finally {
  await rm(directory, { recursive: true });
}
