import { type Books, createBooks, createPhaseShelf } from '../arbitrage/books/index.ts';
import { createLedger, type Ledger } from '../arbitrage/ledger/index.ts';
import { createLiveOverlay, createWatchedItems, type WatchedItems } from '../arbitrage/live/index.ts';
import { createPhaseRotation, createRefresher } from '../arbitrage/refresher/index.ts';
import { type Markets } from '../arbitrage/sources.ts';
import { type SystemStatus } from '../arbitrage/status.ts';
import { type Config } from '../config.ts';
import { type Game } from '../domain/game.ts';
import { type PriceHistory } from '../domain/history.ts';
import { type Logger } from '../domain/logger.ts';
import { createPriceHistory, type Store } from '../store/index.ts';
import { createSharedJobs, type SharedRedis } from '../toolkit/index.ts';
import { createLiveFeed } from './live-feed.ts';

/** The books of all markets, what keeps them young, and what is kept of them. */
export interface PriceData {
  readonly books: Books;
  readonly history: PriceHistory;
  readonly ledger: Ledger;
  /** The items whose prices are kept up to date live, where that is switched on. */
  readonly watched: WatchedItems;
  /** Begins to read in the background, and to listen to the live feed, where each is switched on. */
  readonly start: () => void;
  readonly status: () => Pick<SystemStatus, 'books' | 'refresh' | 'feed'>;
  readonly close: () => Promise<void>;
}

/** What price data is made of. */
export interface PriceDataParts {
  readonly config: Config;
  readonly markets: Markets;
  readonly redis: SharedRedis | undefined;
  readonly logger: Logger;
  /** Knows which games chats have chosen, and what became of the deals that they were shown. */
  readonly store: Pick<Store, 'settings' | 'ledger'>;
  /** Called whenever somebody begins to wait for prices. */
  readonly onAsked: () => void;
  /** The games in which somebody waits for something. */
  readonly watchedGames: () => ReadonlySet<Game>;
}

/** Creates the books with all that keeps them young; nothing is read before the start. */
export function createPriceData({
  config,
  markets,
  redis,
  logger,
  store,
  onAsked,
  watchedGames,
}: PriceDataParts): PriceData {
  const shelf = createPhaseShelf(Date.now);
  const overlay = createLiveOverlay(Date.now);
  const watched = createWatchedItems(Date.now);
  const books = createBooks({ markets, logger, layers: [shelf.layer, overlay.layer], onAsked });
  const ledger = createLedger({ repository: store.ledger, markets, logger });
  const { dataDirectory: directory, databaseUrl } = config;
  const history = createPriceHistory({ directory, databaseUrl, logger });
  books.onBook('history', history.record);
  books.onBook('ledger', ledger.observe);
  const { games: chosen } = store.settings;
  // What was shown is followed to its end, also where it was of a game that nobody has chosen.
  const games = async (): Promise<readonly Game[]> => [...(await chosen()), ...(await ledger.games())];
  const refresher = config.refresh
    ? createRefresher({ markets, books, games, watched: watchedGames, jobs: createSharedJobs(redis), logger })
    : null;
  // DMarket's list is the one that mixes phases.
  const rotation = config.refresh
    ? createPhaseRotation({ market: markets.dmarket, books, shelf, logger })
    : null;
  const { feedUrl: url } = config.waxpeer;
  const feed = url === null ? null : createLiveFeed({ url, overlay, watched, books, games: chosen, logger });
  return {
    books,
    history,
    ledger,
    watched,
    start: () => {
      for (const part of [refresher, rotation, feed]) part?.start();
    },
    status: () => ({
      books: books.status(),
      refresh: refresher && rotation && { ...refresher.status(), phases: rotation.status() },
      feed: feed?.status() ?? null,
    }),
    close: async () => {
      await Promise.all([refresher?.stop(), rotation?.stop(), feed?.close()]);
      await books.close();
      await Promise.all([ledger.close(), history.close()]);
    },
  };
}
