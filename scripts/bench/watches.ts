import { mkdtemp, rm } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as watcher from '../../src/arbitrage/watcher/index.ts';
import { type Market } from '../../src/markets/market.ts';
import { buildAssumedFees } from '../../src/domain/fees.ts';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { type WatchSpec } from '../../src/domain/watch/index.ts';
import { type MarketId } from '../../src/domain/venue.ts';
import type * as store from '../../src/store/index.ts';
import { buildBot, importBuilt } from './built.ts';
import { buildBook } from './compare-books.ts';
import { type Measure, printMeasures } from './table.ts';

const NAMES = 22_000;
const WATCHES = 100_000;
/** As many as a chat may have. */
const WATCHES_OF_A_CHAT = 50;
const CHATS = WATCHES / WATCHES_OF_A_CHAT;
/** One watch in a hundred is for deals; the others are for prices that nobody asks. */
const DEAL_WATCHES = WATCHES / 100;

/** Measures what holding new books against a hundred thousand watches takes. */
export async function runWatchesBench(): Promise<boolean> {
  buildBot();
  return printMeasures(`${WATCHES.toLocaleString('en-US')} watches`, await measureWatches());
}

/** Measures it with the build that is there. */
export async function measureWatches(): Promise<readonly Measure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-bench-'));
  try {
    return await measure(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function measure(directory: string): Promise<readonly Measure[]> {
  const { openStore } = await importBuilt<typeof store>('store/index.js');
  const { createWatcher } = await importBuilt<typeof watcher>('arbitrage/watcher/index.js');
  const { watches, alerts, close } = await openStore({ directory });
  const markets = { dmarket: buildMarket('dmarket'), waxpeer: buildMarket('waxpeer') };
  const quiet = { debug: () => undefined, info: () => undefined, warn: console.warn, error: console.error };
  const watching = createWatcher({
    watches,
    alerts,
    markets,
    logger: quiet,
    termsOf: () => Promise.resolve({ ...DEFAULT_SETTINGS, hidden: [] }),
    isAllowed: () => Promise.resolve(true),
    onAlerted: () => undefined,
    onDue: () => undefined,
    now: Date.now,
  });
  const books = [buildBook('dmarket', NAMES, Date.now()), buildBook('waxpeer', NAMES, Date.now())];
  const keys = [...(books[0]?.quotes.keys() ?? [])];
  for (let index = 0; index < WATCHES; index += 1) {
    const spec = index < DEAL_WATCHES ? dealWatch(index) : priceWatch(keys, index);
    await watches.create({ chatId: 1 + Math.floor(index / WATCHES_OF_A_CHAT), createdBy: 1, spec });
  }
  const loadedAt = performance.now();
  await watching.load();
  const loadMs = performance.now() - loadedAt;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const startedAt = performance.now();
  for (const book of books) await watching.observe(book);
  const observeMs = performance.now() - startedAt;
  delay.disable();
  await close();
  return [
    {
      what: `${CHATS.toLocaleString('en-US')} chats × ${WATCHES_OF_A_CHAT} watches: reading them at the start`,
      value: loadMs,
      bound: 10_000,
      unit: 'ms',
    },
    {
      what: `both books of ${NAMES.toLocaleString('en-US')} names held against them`,
      value: observeMs,
      bound: 2000,
      unit: 'ms',
    },
    { what: 'longest turn of the event loop meanwhile', value: delay.max / 1e6, bound: 100, unit: 'ms' },
  ];
}

function priceWatch(keys: readonly string[], index: number): WatchSpec {
  const key = keys[index % keys.length] as Extract<WatchSpec, { kind: 'price' }>['key'];
  const market = index % 2 === 0 ? 'dmarket' : 'waxpeer';
  return { kind: 'price', game: 'csgo', key, market, relation: 'below', price: mills(100) };
}

function dealWatch(index: number): WatchSpec {
  const range = { minPrice: mills(1000), maxPrice: mills(300_000) };
  const least = { minNet: mills(1000 + index), minRoi: basisPoints(2000 + index), minGrade: 'A' } as const;
  return { kind: 'deal', game: 'csgo', key: null, ...least, direction: 'both', ...range };
}

/** A market whose listings are all gone when they are looked at. */
function buildMarket(id: MarketId): Market {
  return {
    id,
    offersBatchSize: 50,
    canConfirm: true,
    fees: () => Promise.resolve(buildAssumedFees(id, Date.now())),
    offers: () => Promise.resolve(new Map()),
    sales: () => Promise.resolve(null),
    buyOrders: () => Promise.resolve(null),
  } as unknown as Market;
}
