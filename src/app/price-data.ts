import { type Books, createBooks, createPhaseShelf } from '../arbitrage/books/index.ts';
import { createPhaseRotation, createRefresher } from '../arbitrage/refresher/index.ts';
import { type Markets } from '../arbitrage/sources.ts';
import { type SystemStatus } from '../arbitrage/status.ts';
import { type Config } from '../config.ts';
import { type Game } from '../domain/game.ts';
import { type Logger } from '../domain/logger.ts';

/** The books of all markets, and what keeps them young. */
export interface PriceData {
  readonly books: Books;
  /** Begins to read in the background, where that is switched on. */
  readonly start: () => void;
  readonly status: () => Pick<SystemStatus, 'books' | 'refresh'>;
  readonly close: () => Promise<void>;
}

/** What price data is made of. */
export interface PriceDataParts {
  readonly config: Config;
  readonly markets: Markets;
  readonly logger: Logger;
  /** The games that chats have chosen. */
  readonly games: () => Promise<readonly Game[]>;
}

/** Creates the books and their refresher; nothing is read before the start. */
export function createPriceData({ config, markets, logger, games }: PriceDataParts): PriceData {
  const shelf = createPhaseShelf(Date.now);
  const books = createBooks({ markets, logger, layers: [shelf.layer] });
  if (!config.refresh)
    return {
      books,
      start: () => undefined,
      status: () => ({ books: books.status(), refresh: null }),
      close: books.close,
    };
  const refresher = createRefresher({ markets, books, games, logger });
  // DMarket's list is the one that mixes phases.
  const rotation = createPhaseRotation({ market: markets.dmarket, books, shelf, logger });
  return {
    books,
    start: () => {
      refresher.start();
      rotation.start();
    },
    status: () => ({
      books: books.status(),
      refresh: { ...refresher.status(), phases: rotation.status() },
    }),
    close: async () => {
      await Promise.all([refresher.stop(), rotation.stop()]);
      await books.close();
    },
  };
}
