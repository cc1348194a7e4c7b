import { rmSync, writeFileSync } from 'node:fs';
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
import { buildPageAddress, createSimulator } from './simulator/index.ts';

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
    keepPhoto: (name, content) => {
      const path = join(directory, name);
      writeFileSync(path, content);
      return path;
    },
  });
  printPage();
  await playTour(player);
  // Nobody takes a link that is older than a quarter of an hour.
  if (inTerminal) printPage();
  if (inTerminal) await playOn(player, { input: process.stdin, output: process.stdout });
} finally {
  await app.stop();
  await simulator.close();
  await rm(directory, { recursive: true });
}
process.exit(0);

/** Tells where the same deals are in a browser: the address holds what Telegram would sign, good for one browser. */
function printPage(): void {
  const opening = { botToken: config.telegram.botToken, person: { ...TRADER, languageCode: 'en' } };
  const address = buildPageAddress(`http://127.0.0.1:${app.port ?? 0}/app/`, opening);
  process.stdout.write(`The page, in any browser on this machine:\n${address}\n\n`);
}

/** Somebody has seen enough of the tour: nothing is worth keeping, but nothing is left behind either. */
function leave(): void {
  rmSync(directory, { recursive: true, force: true });
  process.exit(130);
}
