import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildBalanceReader } from '../../src/arbitrage/balances.ts';
import { buildItemCourses } from '../../src/arbitrage/item-course.ts';
import { createLedger } from '../../src/arbitrage/ledger/index.ts';
import { type FoundItem, type PriceLookup } from '../../src/arbitrage/price.ts';
import {
  type ScanOptions,
  type Scanner,
  type ScanReport,
  type ScanRequest,
} from '../../src/arbitrage/scan.ts';
import { buildWatchDesk, type WatchDesk } from '../../src/arbitrage/watcher/watch-desk.ts';
import { buildWatchMemory } from '../../src/arbitrage/watcher/watch-memory.ts';
import { type BotDependencies, createBot, type RunningBot } from '../../src/bot/index.ts';
import { createTelegramServer, type Fault, type TelegramServer } from '../../src/simulator/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { buildPriceReport, buildReport, buildStatus, NOW } from './fixtures.ts';
import { HandCharts, RECORDED } from './hand-charts.ts';
import { layStore } from '../support/lay-store.ts';
import { buildStubMarket } from '../support/market.ts';
import { createTestLogger, type TestLogger } from './test-logger.ts';

/** A scan that the bot asked for, to be ended by the test. */
export interface AskedScan {
  readonly request: ScanRequest;
  readonly options: ScanOptions;
  readonly finish: (report: ScanReport) => void;
  readonly fail: (error: unknown) => void;
}

/** A scanner whose scans end when the test says so; with `report` set they end at once. */
export class HandScanner implements Scanner {
  readonly asked: AskedScan[] = [];
  report: ScanReport | undefined = buildReport();

  /** The scan that was asked for at this place in the order, once it is. */
  async askedAt(index: number): Promise<AskedScan> {
    for (;;) {
      const scan = this.asked[index];
      if (scan !== undefined) return scan;
      await sleep(2);
    }
  }

  readonly scan: Scanner['scan'] = (request, options = {}) =>
    new Promise((finish, fail) => {
      this.asked.push({ request, options, finish, fail });
      if (this.report !== undefined) finish({ ...this.report, request });
    });
}

/** A price lookup with a few known items. */
export class HandPrices implements PriceLookup {
  found: readonly FoundItem[] = [buildPriceReport().item];
  report_ = buildPriceReport();
  failure: Error | undefined;
  hangs = false;
  readonly searched: string[] = [];
  readonly reloads: boolean[] = [];

  readonly search: PriceLookup['search'] = (_game, text, limit) => {
    this.searched.push(text);
    if (this.hangs) return new Promise(() => undefined);
    return Promise.resolve(this.found.slice(0, limit));
  };

  readonly report: PriceLookup['report'] = (_game, key, options) => {
    this.reloads.push(options?.reload === true);
    if (this.failure !== undefined) return Promise.reject(this.failure);
    const name = this.found.find((item) => item.key === key)?.name ?? this.report_.item.name;
    return Promise.resolve({ ...this.report_, item: { key, name } });
  };
}

/** A bot on a Bot API of its own, with everything around it. */
export interface Harness {
  readonly telegram: TelegramServer;
  readonly bot: RunningBot;
  readonly store: Store;
  readonly watches: WatchDesk;
  readonly scanner: HandScanner;
  readonly prices: HandPrices;
  readonly charts: HandCharts;
  readonly logger: TestLogger;
  /** Makes a method of the Bot API fail, or all of them. */
  readonly breakApi: (fault: Fault & { readonly route?: `/${string}` }) => void;
  readonly close: () => Promise<void>;
}

const TOKEN = '123:abc';

/** The user who may use the bot. */
export const OWNER = 7;

/** Resolves once something has become true. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await sleep(2);
}

/** What is different from a bot that only its owner may use. */
export interface HarnessOptions extends Partial<BotDependencies> {
  /** Whom the configuration names. */
  readonly ownerIds?: readonly number[];
}

/** Creates the bot without starting it. */
export async function createHarness({
  ownerIds = [OWNER],
  ...changes
}: HarnessOptions = {}): Promise<Harness> {
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-bot-'));
  const telegram = await createTelegramServer();
  await layStore(directory);
  const store = await openStore({ directory, ownerIds, ...(changes.now && { now: changes.now }) });
  const scanner = new HandScanner();
  const prices = new HandPrices();
  const charts = new HandCharts();
  const logger = createTestLogger();
  const markets = { dmarket: buildStubMarket('dmarket', {}), waxpeer: buildStubMarket('waxpeer', {}) };
  const ledger = createLedger({
    repository: store.ledger,
    markets,
    logger,
    now: changes.now ?? (() => NOW),
  });
  const watches = buildWatchDesk(buildWatchMemory(), store);
  const bot = createBot(TOKEN, {
    apiRoot: telegram.url,
    scanner,
    prices,
    glancer: { glance: () => [], priceOf: () => undefined },
    balances: buildBalanceReader(markets),
    ledger,
    watches,
    courses: buildItemCourses({ markets, history: RECORDED, now: changes.now ?? (() => NOW) }),
    charts,
    rates: { find: (currency) => Promise.resolve({ currency, microsPerDollar: 916_422, at: NOW }) },
    itemUrl: (market, game, { title }) => `https://${market}.example/${game}/${encodeURIComponent(title)}`,
    status: buildStatus,
    store,
    readiness: () => Promise.resolve({ ready: true, parts: { store: { state: 'ok' } } }),
    recentLog: () => [],
    logger,
    now: () => NOW,
    editEveryMs: 20,
    // Tests that read the answers must not depend on how busy the machine is.
    answerTapsAfterMs: 30_000,
    ...changes,
  });
  const close = async (): Promise<void> => {
    await bot.stop();
    await telegram.close();
    await ledger.close();
    await store.close();
    await rm(directory, { recursive: true });
  };
  const breakApi: Harness['breakApi'] = ({ route = '', ...fault }) => {
    telegram.faults.set('telegram', { ...fault, route: `/bot${TOKEN}${route}` });
  };
  return { telegram, bot, store, watches, scanner, prices, charts, logger, breakApi, close };
}
