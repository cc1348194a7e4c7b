import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { loadConfig } from './config.ts';
import { buildDemoEnvironment } from './demo/environment.ts';
import { createPlayer } from './demo/player.ts';
import { playOn } from './demo/terminal.ts';
import { playTour } from './demo/tour.ts';
import { createLogger } from './logger.ts';
import { createSimulator } from './simulator/index.ts';

const TRADER = { id: 7, firstName: 'Trader' };
const COLUMNS = 60;

const directory = await mkdtemp(join(tmpdir(), 'skinspread-demo-'));
process.once('SIGINT', leave).once('SIGTERM', leave);
const simulator = await createSimulator({ seed: 9 });
const config = loadConfig(buildDemoEnvironment(simulator, directory, TRADER.id));
const app = await createApp(config, createLogger({ level: 'silent', secrets: [] }));
try {
  await app.start();
  const inTerminal = process.stdin.isTTY && process.stdout.isTTY && !process.argv.includes('--once');
  const chat = simulator.telegram.user(TRADER).private();
  const player = createPlayer(chat, {
    columns: COLUMNS,
    color: process.stdout.isTTY,
    print: (text) => void process.stdout.write(text),
  });
  await playTour(player);
  if (inTerminal) await playOn(player, { input: process.stdin, output: process.stdout });
} finally {
  await app.stop();
  await simulator.close();
  await rm(directory, { recursive: true });
}
process.exit(0);

/** Somebody has seen enough of the tour: nothing is worth keeping, but nothing is left behind either. */
function leave(): void {
  rmSync(directory, { recursive: true, force: true });
  process.exit(130);
}
