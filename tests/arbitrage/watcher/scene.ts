import { type HiddenEntry } from '../../../src/domain/hidden-items.ts';
import {
  type AlertChannel,
  type AlertSender,
  createAlertSender,
  createWatcher,
  type DeliveryOutcome,
  type EndOutcome,
  type Watcher,
  type WatchShare,
} from '../../../src/arbitrage/watcher/index.ts';
import { DEFAULT_SETTINGS, type ChatSettings } from '../../../src/domain/settings.ts';
import { type Opportunity } from '../../../src/domain/opportunity.ts';
import { type MarketId } from '../../../src/domain/venue.ts';
import { type Alert, type Delivery, type Watch, type WatchSpec } from '../../../src/domain/watch/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { layStore } from '../../support/lay-store.ts';
import { buildStubMarket, type StubMarket } from '../../support/market.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { createTemporaryDirectory } from '../../support/temporary-directory.ts';
import { buildBook, buildQuote, buildSales, NOW, usd } from '../../support/trades.ts';

/** The item whose prices the tests move. */
export const TITLE = 'AK-47 | Redline (Field-Tested)';

/** Whom the tests alert. */
export const CHAT = 42;

const USER = 7;

/** The lowest asks of the item. */
export type Asks = Readonly<Record<MarketId, number | null>>;

/** A watcher and a sender on a database of their own, with a clock and prices that a test sets. */
export interface Scene extends AsyncDisposable {
  readonly store: Store;
  readonly watcher: Watcher;
  /** Those of all processes that share the database; the first one is `watcher`. */
  readonly watchers: readonly Watcher[];
  readonly markets: Readonly<Record<MarketId, StubMarket>>;
  readonly delivered: Delivery[];
  readonly ends: Alert[];
  readonly alerted: Opportunity[];
  /** How the next messages are answered; they arrive when nothing is said. */
  readonly outcomes: DeliveryOutcome[];
  readonly endOutcomes: EndOutcome[];
  /** How long each message takes, in milliseconds. */
  sendingMs: number;
  readonly allowed: Set<number>;
  chatSettings: ChatSettings;
  hidden: readonly HiddenEntry[];
  readonly watch: (spec: WatchSpec, chatId?: number) => Promise<Watch>;
  /** Lets the time pass. */
  readonly pass: (ms: number) => void;
  readonly time: () => number;
  /**
   * New books of both markets come in, in which the item is asked for at these prices; null is that nobody asks. Live
   * listings are the same unless said otherwise.
   */
  readonly see: (asks: Asks, listed?: Asks) => Promise<void>;
  /** Sends what is due; resolves with the messages. */
  readonly send: () => Promise<readonly Delivery[]>;
  /** Everything but the database is made anew. */
  readonly restart: () => Promise<void>;
}

/** Builds the scene, of one process or of several that each look after a part of the chats. */
export async function createScene(shares: readonly (WatchShare | undefined)[] = [undefined]): Promise<Scene> {
  const directory = await createTemporaryDirectory();
  let time = NOW;
  const now = (): number => time;
  await layStore(directory.path);
  const store = await openStore({ directory: directory.path, now });
  const live: Record<MarketId, Record<string, readonly number[]>> = { dmarket: {}, waxpeer: {} };
  const sales = { [TITLE]: buildSales(25) };
  const markets = {
    dmarket: buildStubMarket('dmarket', { offers: live.dmarket, sales, now }),
    waxpeer: buildStubMarket('waxpeer', { offers: live.waxpeer, now }),
  };
  const delivered: Delivery[] = [];
  const ends: Alert[] = [];
  const outcomes: DeliveryOutcome[] = [];
  const endOutcomes: EndOutcome[] = [];
  const allowed = new Set([USER]);
  const alerted: Opportunity[] = [];
  const channel: AlertChannel = {
    deliver: (delivery) => {
      delivered.push(delivery);
      time += scene.sendingMs;
      return Promise.resolve(outcomes.shift() ?? { state: 'sent', messageId: 100 + delivered.length });
    },
    tellEnd: (alert) => {
      ends.push(alert);
      return Promise.resolve(endOutcomes.shift() ?? 'told');
    },
  };
  const build = async (share?: WatchShare): Promise<{ watcher: Watcher; sender: AlertSender }> => {
    const { watches, alerts } = store;
    const watcher = createWatcher({
      watches,
      alerts,
      markets,
      logger: silentLogger,
      termsOf: () => Promise.resolve({ ...scene.chatSettings, hidden: scene.hidden }),
      isAllowed: (userId) => Promise.resolve(allowed.has(userId)),
      onAlerted: (deal) => alerted.push(deal),
      onDue: () => undefined,
      now,
      ...(share && { share }),
    });
    await watcher.load();
    const { retire } = watcher.desk;
    const isOurs = share?.owns ?? ((): boolean => true);
    return {
      watcher,
      sender: createAlertSender({ alerts, channel, retire, isOurs, logger: silentLogger, now }),
    };
  };
  const scene = {
    store,
    markets,
    delivered,
    ends,
    alerted,
    outcomes,
    endOutcomes,
    sendingMs: 0,
    allowed,
    chatSettings: DEFAULT_SETTINGS,
    hidden: [] as readonly HiddenEntry[],
    watch: async (spec: WatchSpec, chatId = CHAT): Promise<Watch> =>
      (await running[0]!.watcher.desk.create({ chatId, createdBy: USER, spec }))!,
    pass: (ms: number) => {
      time += ms;
    },
    time: now,
    see: async (asks: Asks, listed = asks) => {
      for (const market of ['dmarket', 'waxpeer'] as const) {
        const [ask, listing] = [asks[market], listed[market]];
        live[market][TITLE] = listing === null ? [] : [listing, listing, listing, listing];
        const quote = buildQuote(TITLE, { bestAsk: ask === null ? null : usd(ask), bestBid: usd(20) });
        for (const each of running) await each.watcher.observe(buildBook(market, [quote], time));
      }
    },
    send: async () => {
      const before = delivered.length;
      await Promise.all(running.map(({ sender }) => sender.round()));
      return delivered.slice(before);
    },
    restart: async () => {
      for (const { watcher } of running) watcher.close();
      running = await Promise.all(shares.map(build));
    },
    get watcher(): Watcher {
      return running[0]!.watcher;
    },
    get watchers(): readonly Watcher[] {
      return running.map(({ watcher }) => watcher);
    },
    [Symbol.asyncDispose]: async () => {
      for (const { watcher } of running) watcher.close();
      await store.close();
      await directory[Symbol.asyncDispose]();
    },
  };
  let running = await Promise.all(shares.map(build));
  return scene;
}
