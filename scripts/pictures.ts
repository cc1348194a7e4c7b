import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { buildDemoEnvironment } from '../src/demo/environment.ts';
import { createLogger } from '../src/logger.ts';
import { buildPageAddress, createSimulator } from '../src/simulator/index.ts';
import { openCamera } from './pictures/camera.ts';
import { openPageCamera } from './pictures/page-camera.ts';
import { playPage } from './pictures/page-screens.ts';
import { recordDeals } from './pictures/recorded-deals.ts';
import { recordMonth } from './pictures/recorded-month.ts';
import { playScreens } from './pictures/screens.ts';

// Makes the pictures of the README: the bot runs against the simulator, somebody uses it in the chat and as a page, and a
// browser draws what they see: `npm run pictures`, or `npm run pictures -- page` for the page alone. It needs Chromium, at
// /usr/bin/chromium or where CHROMIUM says.
const TRADER = { id: 7, firstName: 'Trader', languageCode: 'en' };
const FOLDER = 'docs/pictures';

const directory = await mkdtemp(join(tmpdir(), 'skinspread-pictures-'));
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const simulator = await createSimulator({ seed: 9 });
const camera = await openCamera(chromium);
const pageCamera = await openPageCamera(chromium);
const chat = simulator.telegram.user(TRADER).private();
const isPageAlone = process.argv[2] === 'page';
try {
  const logger = createLogger({ level: 'warn', secrets: [] });
  await recordMonth(simulator.world, directory, logger);
  await recordDeals(directory);
  const config = loadConfig(buildDemoEnvironment(simulator, directory, TRADER.id));
  const app = await createApp(config, logger);
  await app.start();
  await mkdir(FOLDER, { recursive: true });
  for await (const { name, messages, theme } of playScreens(chat)) {
    if (!isPageAlone) await keep(`${name}.png`, await camera.take(messages, theme));
  }
  const opening = { botToken: config.telegram.botToken, person: TRADER };
  const addressOf = (): string => buildPageAddress(`http://127.0.0.1:${app.port ?? 0}/app/`, opening);
  for await (const { name, content } of playPage(pageCamera, addressOf)) await keep(name, content);
  await app.stop();
} finally {
  await camera.close();
  await pageCamera.close();
  await simulator.close();
  await rm(directory, { recursive: true });
}
process.exit(0);

async function keep(name: string, content: Uint8Array): Promise<void> {
  const path = join(FOLDER, name);
  await writeFile(path, content);
  console.log(path);
}
