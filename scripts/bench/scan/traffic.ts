import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDemoEnvironment } from '../../../src/demo/environment.ts';
import { createSimulator, type Simulator } from '../../../src/simulator/index.ts';
import { startMeasuredBot } from '../measured-bot.ts';
import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';

const TRADER = 7;
const SCAN_LIMIT_MS = 120_000;
/** Rows of one answer where all listings are paged through, on either market. */
const LISTINGS_PER_PAGE = 100;
/** What DMarket allows an account in a minute, for lists of prices and for listings. */
const PRICE_PAGES_A_MINUTE = 20 * 60;
const LISTING_PAGES_A_MINUTE = 10 * 60;

/** Requests that a scan of the built bot spends, beside paging through everything that is for sale. */
export async function measureTraffic(): Promise<{
  readonly section: Section;
  readonly measures: readonly Measure[];
}> {
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-bench-'));
  const simulator = await createSimulator({ seed: 1, limits: true });
  try {
    const environment = { ...buildDemoEnvironment(simulator, directory, TRADER), REFRESH: 'off' };
    await using bot = startMeasuredBot(environment);
    const deals = await countDeals(simulator);
    const { peakMemoryBytes } = await bot.vitals();
    return report(simulator, deals, peakMemoryBytes);
  } finally {
    await simulator.close();
    await rm(directory, { recursive: true });
  }
}

/** Runs one cold scan and tells how many deals it showed. */
async function countDeals({ telegram }: Simulator): Promise<number> {
  const chat = telegram.user({ id: TRADER, firstName: 'Trader' }).private();
  const sent = await chat.send('/scan 1% $0.1');
  const { text } = await chat.waitFor(
    (message) => message.id > sent && /\d+ deals/.test(message.text),
    SCAN_LIMIT_MS,
  );
  return Number(/(\d+) deals/.exec(text)?.[1]);
}

function report(
  { requests, world }: Simulator,
  deals: number,
  peakMemoryBytes: number,
): { readonly section: Section; readonly measures: readonly Measure[] } {
  const asked = requests.all.filter(({ server }) => server !== 'telegram');
  const pages = asked.filter(({ path }) => path.endsWith('/aggregated-prices')).length;
  const now = Date.now();
  const onDmarket = sum(
    world.dmarket.titles('csgo').map((title) => world.dmarket.quote('csgo', title, now)?.askCount ?? 0),
  );
  const onWaxpeer = sum(
    world.waxpeer.names('csgo').map((name) => world.waxpeer.quote('csgo', name, now)?.count ?? 0),
  );
  const naive = Math.ceil(onDmarket / LISTINGS_PER_PAGE) + Math.ceil(onWaxpeer / LISTINGS_PER_PAGE);
  const share = (part: number): string => `${(part * 100).toFixed(1)} %`;
  return {
    section: {
      title: 'Requests of a scan',
      headings: ['', 'this bot', 'paging through all listings'],
      rows: [
        ['requests of a cold scan', String(asked.length), naive.toLocaleString('en-US')],
        ['requests for each deal shown', (asked.length / deals).toFixed(1), (naive / deals).toFixed(0)],
        [
          "share of DMarket's budget, once a minute",
          share(pages / PRICE_PAGES_A_MINUTE),
          share(onDmarket / LISTINGS_PER_PAGE / LISTING_PAGES_A_MINUTE),
        ],
      ],
      notes: [
        `${deals} deals confirmed, of ${onDmarket.toLocaleString('en-US')} listings on DMarket and ${onWaxpeer.toLocaleString('en-US')} on Waxpeer in the simulated world.`,
      ],
    },
    measures: [
      {
        what: 'requests beside paging through everything',
        value: asked.length / naive,
        bound: 0.1,
        unit: '',
      },
      { what: 'peak memory of the bot', value: peakMemoryBytes / 2 ** 20, bound: 400, unit: 'MiB' },
    ],
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
