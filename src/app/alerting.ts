import { setTimeout as sleep } from 'node:timers/promises';
import { type Markets } from '../arbitrage/sources.ts';
import {
  type AlertChannel,
  type AlertSender,
  createAlertSender,
  createWatcher,
  type WatchDesk,
  type Watcher,
} from '../arbitrage/watcher/index.ts';
import { type Game } from '../domain/game.ts';
import { type Logger } from '../domain/logger.ts';
import { type Store } from '../store/index.ts';
import { type PriceData } from './price-data.ts';
import { type SharedChats } from './shared-chats.ts';

/** What is watched, and the sending of what was found. */
export interface Alerting {
  readonly desk: WatchDesk;
  /** The games that somebody watches. */
  readonly games: () => ReadonlySet<Game>;
  /** Reads the watches, and from then on sends what they find. */
  readonly start: (channel: AlertChannel) => Promise<void>;
  /** Sends nothing more, and waits a moment for what is on its way, since nobody would know of a call that is cut off. */
  readonly pause: () => Promise<void>;
  /** Sends nothing more; resolves when nothing is on its way. Twice is no fault. */
  readonly stop: () => Promise<void>;
}

/** What alerting is made of. */
export interface AlertingParts {
  readonly store: Store;
  readonly markets: Markets;
  readonly prices: Pick<PriceData, 'books' | 'history' | 'ledger'>;
  /** Where several processes look after the watches. */
  readonly shared: Pick<SharedChats, 'share' | 'onMove'> | undefined;
  readonly logger: Logger;
}

const LAST_MESSAGES_MS = 500;

/** Creates what holds every new book against the watches. */
export function createAlerting({ store, markets, prices, shared, logger }: AlertingParts): Alerting {
  const { watches, alerts, settings, hidden, access } = store;
  const { books, history, ledger } = prices;
  const now = Date.now;
  let sender: AlertSender | undefined;
  const watcher = createWatcher({
    watches,
    alerts,
    markets,
    logger,
    termsOf: async (chatId) => {
      const [terms, kept] = await Promise.all([settings.get(chatId), hidden.list(chatId)]);
      return { ...terms, hidden: kept.map(({ entry }) => entry) };
    },
    isAllowed: async (userId) => {
      const role = await access.roleOf(userId);
      return role !== null && role !== 'viewer';
    },
    history,
    records: ledger.measured,
    onAlerted: (deal, game) => void ledger.recordShown([deal], { game, shownIn: 'alert' }),
    onDue: () => sender?.wake(),
    now,
    ...(shared && { share: shared.share }),
  });
  books.onBook('watches', watcher.observe);
  shared?.onMove(() => void catchUp(watcher, logger));
  const stop = async (): Promise<void> => {
    watcher.close();
    await sender?.stop();
  };
  return {
    desk: watcher.desk,
    games: watcher.games,
    start: async (channel) => {
      await watcher.load();
      const { retire } = watcher.desk;
      const isOurs = shared?.share.owns;
      sender = createAlertSender({ alerts, channel, retire, logger, now, ...(isOurs && { isOurs }) });
      sender.start();
    },
    pause: async () => {
      await Promise.race([stop(), sleep(LAST_MESSAGES_MS, undefined, { ref: false })]);
    },
    stop,
  };
}

/** The next prices try it again. */
async function catchUp(watcher: Watcher, logger: Logger): Promise<void> {
  try {
    await watcher.catchUp();
  } catch (error) {
    logger.warn({ error }, 'watches of other chats could not be taken over yet');
  }
}
