import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import { createSimulator, type Simulator } from '../../src/simulator/index.ts';
import { buildBot } from './built.ts';
import { measureComparison } from './compare-books.ts';
import { type MeasuredBot, startMeasuredBot } from './measured-bot.ts';
import { type Measure, printMeasures } from './table.ts';

const TRADER = 7;
const NAMES = 22_000;
const SCAN_LIMIT_MS = 120_000;
const TITLES_PER_PAGE = 1_000;
const PAGES = '/marketplace-api/v1/aggregated-prices';
const OFFERS = '/marketplace-api/v2/offers';
/** Requests a second that DMarket allows to an account. */
const PAGES_PER_SECOND = 20;
const CONFIRMATION_RATES: Readonly<Record<string, number>> = {
  [OFFERS]: 10,
  '/trade-aggregator/v1/last-sales': 6,
  '/marketplace-api/v1/targets-by-title': 20,
  '/v2/search-items-by-name': 20 / 60,
};

/** Measures a cold and a warm scan of the built bot against the simulator with its limits enforced. */
export async function runMainBench(): Promise<boolean> {
  buildBot();
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-bench-'));
  const simulator = await createSimulator({ seed: 1, limits: true });
  try {
    await using bot = startMeasuredBot(buildDemoEnvironment(simulator, directory, TRADER));
    return printMeasures('Main job: /scan of the built bot', [
      ...(await measureScans(simulator, bot)),
      {
        what: `joining and ranking ${NAMES} × ${NAMES} names, CPU`,
        value: await measureComparison(NAMES),
        bound: 60,
        unit: 'ms',
      },
    ]);
  } finally {
    await simulator.close();
    await rm(directory, { recursive: true });
  }
}

async function measureScans(simulator: Simulator, bot: MeasuredBot): Promise<readonly Measure[]> {
  const chat = simulator.telegram.user({ id: TRADER, firstName: 'Trader' }).private();
  const scan = async (): Promise<number> => {
    const startedAt = performance.now();
    const sent = await chat.send('/scan 1% $0.1');
    await chat.waitFor((message) => message.id > sent && message.text.includes('Net after'), SCAN_LIMIT_MS);
    return performance.now() - startedAt;
  };
  await chat.send('/start');
  await chat.waitFor(({ from }) => from === 'bot', SCAN_LIMIT_MS);
  await bot.resetVitals();
  simulator.requests.clear();
  const coldMs = await scan();
  const vitals = await bot.vitals();
  const cold = buildTraffic(simulator);
  simulator.requests.clear();
  const warmMs = await scan();
  const warm = buildTraffic(simulator);
  return [
    { what: 'cold scan: requests for prices', value: cold.prices, bound: cold.pricesNeeded, unit: '' },
    { what: 'cold scan: requests for fees', value: cold.fees, bound: 3, unit: '' },
    { what: 'cold scan: requests to confirm a deal, each', value: cold.perDeal, bound: 3, unit: '' },
    { what: 'cold scan: wall time', value: coldMs / 1000, bound: 1.15 * cold.allowedSeconds + 1, unit: 's' },
    { what: 'cold scan: answers 429', value: cold.refused, bound: 0, unit: '' },
    {
      what: 'cold scan: longest stall of the event loop',
      value: vitals.longestStallMs,
      bound: 100,
      unit: 'ms',
    },
    {
      what: 'cold scan: peak memory of the bot',
      value: vitals.peakMemoryBytes / 2 ** 20,
      bound: 350,
      unit: 'MiB',
    },
    { what: 'warm scan: to the list of deals', value: warmMs, bound: 300, unit: 'ms' },
    { what: 'warm scan: requests to the markets', value: warm.all, bound: 0, unit: '' },
  ];
}

interface Traffic {
  readonly all: number;
  readonly prices: number;
  /** Two of Waxpeer, and the pages of DMarket. */
  readonly pricesNeeded: number;
  readonly fees: number;
  /** Requests that looked at live listings, sales and bids, for each title that was looked at. */
  readonly perDeal: number;
  readonly refused: number;
  /** The time that the requests take at the allowed rate: first all pages, then the slowest kind of confirmation, whose first is free. */
  readonly allowedSeconds: number;
}

function buildTraffic({ requests, world }: Simulator): Traffic {
  const ofMarkets = requests.all.filter(({ server }) => server !== 'telegram');
  const count = (path: string): number => ofMarkets.filter((request) => request.path.startsWith(path)).length;
  const pages = count(PAGES);
  const confirmations = Object.entries(CONFIRMATION_RATES).map(([path, rate]) => ({
    count: count(path),
    rate,
  }));
  const looks = confirmations.reduce((sum, kind) => sum + kind.count, 0);
  const titles = new Set(ofMarkets.filter(({ path }) => path === OFFERS).map(({ query }) => query));
  return {
    all: ofMarkets.length,
    prices: pages + count('/v1/prices') + count('/v1/buy-orders'),
    pricesNeeded: 2 + Math.ceil(world.dmarket.titles('csgo').length / TITLES_PER_PAGE),
    fees: count('/exchange/v1/customized-fees') + count('/v1/user'),
    perDeal: looks / Math.max(1, titles.size),
    refused: ofMarkets.filter(({ status }) => status === 429).length,
    allowedSeconds:
      pages / PAGES_PER_SECOND +
      Math.max(...confirmations.map((kind) => Math.max(0, kind.count - 1) / kind.rate)),
  };
}
