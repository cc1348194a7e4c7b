import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment } from '../../src/config.ts';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import { mills } from '../../src/domain/money.ts';
import { buildPageAddress, createSimulator, createWorld, type World } from '../../src/simulator/index.ts';
import { buildBot } from './built.ts';
import { startMeasuredBot } from './measured-bot.ts';
import { measureOpening, type Opening } from './page/first-paint.ts';
import { sumScripts } from './page/script-size.ts';
import { measureScrolling, type Scrolling } from './page/scrolling.ts';
import { LINE, type Phone, SLOWER, startPhone } from './page/slow-phone.ts';
import { type Section, writeReport } from './report.ts';
import { formatNumber, MEASURE_HEADINGS, type Measure, printMeasures, toRow } from './table.ts';

const TRADER = { id: 7, firstName: 'Trader', languageCode: 'en' };
const DEALS = 3_000;
const RUNS = 5;
const PATIENCE_MS = 120_000;
const KIB = 1024;

/** Measures how soon the page of the built bot is there on a slow phone, and how its table scrolls. */
export async function runPageBench(): Promise<boolean> {
  buildBot();
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-bench-'));
  const world = createWorld({ seed: 1 });
  plantDeals(world);
  const simulator = await createSimulator({ world });
  const phone = await startPhone(process.env['CHROMIUM'] ?? '/usr/bin/chromium');
  try {
    const port = await findPort();
    const environment: Environment = {
      ...buildDemoEnvironment(simulator, directory, TRADER.id),
      HTTP_PORT: String(port),
    };
    await using _bot = startMeasuredBot(environment);
    const chat = simulator.telegram.user(TRADER).private();
    await chat.send('/scan');
    await chat.waitFor(({ text }) => text.includes(' deals of '), PATIENCE_MS);
    const botToken = environment['BOT_TOKEN'] ?? '';
    const addressOf = (): string =>
      buildPageAddress(`http://127.0.0.1:${port}/app/`, { botToken, person: TRADER });
    return await report(await measureOpenings(phone, addressOf), await measureScrolling(phone, addressOf()));
  } finally {
    await phone.close();
    await simulator.close();
    await rm(directory, { recursive: true });
  }
}

/** Beside the simulated markets, so many deals that the table is as long as it may get. */
function plantDeals({ dmarket, waxpeer }: World): void {
  for (let index = 0; index < DEALS; index += 1) {
    const title = `Sticker | Bench ${String(index).padStart(4, '0')}`;
    const offers = [10_000, 10_000, 10_000].map((price) => ({ price: mills(price) }));
    const sold = mills(12_000 + (index % 100) * 10);
    const sales = Array.from({ length: 20 }, (_, hour) => ({
      price: sold,
      at: Date.now() - (hour + 1) * 3_600_000,
      type: 'Offer' as const,
    }));
    dmarket.plant('csgo', { title, offers, sales });
    const listings = [sold, sold, sold].map((price) => ({ price }));
    waxpeer.plant('csgo', { name: title, listings, bid: mills(Math.round(sold * 0.92)) });
  }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function measureOpenings(phone: Phone, addressOf: () => string): Promise<Opening> {
  const openings: Opening[] = [];
  for (let run = 0; run < RUNS; run += 1) openings.push(await measureOpening(phone, addressOf()));
  const middle = (name: keyof Opening): number =>
    openings.map((opening) => opening[name]).toSorted((one, other) => one - other)[Math.floor(RUNS / 2)] ??
    NaN;
  return {
    firstPaintMs: middle('firstPaintMs'),
    largestPaintMs: middle('largestPaintMs'),
    dealsMs: middle('dealsMs'),
    blockedMs: middle('blockedMs'),
    layoutShift: middle('layoutShift'),
    scriptBytes: middle('scriptBytes'),
    allBytes: middle('allBytes'),
  };
}

async function report(opening: Opening, scrolling: Scrolling): Promise<boolean> {
  const measures: readonly Measure[] = [
    { what: 'first contentful paint', value: opening.firstPaintMs, bound: 1_000, unit: 'ms' },
    { what: 'largest contentful paint', value: opening.largestPaintMs, bound: 2_500, unit: 'ms' },
    { what: 'until the deals are there', value: opening.dealsMs, bound: 4_000, unit: 'ms' },
    { what: 'total blocking time', value: opening.blockedMs, bound: 300, unit: 'ms' },
    { what: 'cumulative layout shift', value: opening.layoutShift, bound: 0.1, unit: '' },
    { what: 'script of the opening, as sent', value: opening.scriptBytes / KIB, bound: 150, unit: 'KiB' },
    { what: 'all script there is, gzip', value: sumScripts() / KIB, bound: 150, unit: 'KiB' },
    { what: 'everything of the opening, as sent', value: opening.allBytes / KIB, bound: 400, unit: 'KiB' },
    {
      what: `frames over 50 ms, scrolling ${scrolling.rows.toLocaleString('en-US')} rows`,
      value: (scrolling.slowFrames * 100) / scrolling.frames,
      bound: 1,
      unit: '%',
    },
  ];
  await writeReport('page', [describe(measures, scrolling)]);
  return printMeasures('The page on a slow phone', measures);
}

function describe(measures: readonly Measure[], { frames, slowestMs }: Scrolling): Section {
  const line = `${(LINE.downloadThroughput * 8) / 1e6} Mbit/s and ${LINE.latency} ms`;
  return {
    title: 'The page on a slow phone',
    headings: MEASURE_HEADINGS,
    rows: measures.map(toRow),
    notes: [
      `Middles of ${RUNS} openings with nothing in the cache, in Chromium with a processor ${SLOWER} times slower than this one and a line of ${line}. The script that Telegram's clients load from telegram.org is not among it: the page does not wait for it. Scrolling is at this machine's own pace, without a graphics card: ${frames} frames, of which the slowest took ${formatNumber(slowestMs)} ms.`,
      ...noteOtherWork(),
    ],
  };
}

/** Whatever else runs takes its share of every time that is measured here. */
function noteOtherWork(): readonly string[] {
  const [load = 0] = loadavg();
  const processors = cpus().length;
  if (load <= processors) return [];
  return [
    `Other work ran on the machine at the same time: a load of ${load.toFixed(1)} on ${processors} processors.`,
  ];
}
