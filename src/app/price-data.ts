import { type Books, createBooks } from '../arbitrage/books/index.ts';
import { createRefresher, type RefreshStatus } from '../arbitrage/refresher/index.ts';
import { type Markets } from '../arbitrage/sources.ts';
import { type Config } from '../config.ts';
import { type Game } from '../domain/game.ts';
import { type Logger } from '../domain/logger.ts';

/** The books of all markets, and what keeps them young. */
export interface PriceData {
  readonly books: Books;
  /** Begins to read in the background, where that is switched on. */
  readonly start: () => void;
  readonly status: () => { readonly refresh: RefreshStatus | null };
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
  const books = createBooks({ markets, logger });
  const refresher = config.refresh ? createRefresher({ markets, books, games, logger }) : null;
  return {
    books,
    start: () => refresher?.start(),
    status: () => ({ refresh: refresher?.status() ?? null }),
    close: async () => {
      await refresher?.stop();
      await books.close();
    },
  };
}
