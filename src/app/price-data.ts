import { type Books, createBooks, createPhaseShelf } from '../arbitrage/books/index.ts';
import { createLedger, type Ledger } from '../arbitrage/ledger/index.ts';
import { createPhaseRotation, createRefresher } from '../arbitrage/refresher/index.ts';
import { type Markets } from '../arbitrage/sources.ts';
import { type SystemStatus } from '../arbitrage/status.ts';
import { type Config } from '../config.ts';
import { type Logger } from '../domain/logger.ts';
import { type Store } from '../store/index.ts';

/** The books of all markets, what keeps them young, and what they say of the deals that were shown. */
export interface PriceData {
  readonly books: Books;
  readonly ledger: Ledger;
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
  /** Knows which games chats have chosen, and what became of the deals that they were shown. */
  readonly store: Pick<Store, 'settings' | 'ledger'>;
}

/** Creates the books and their refresher; nothing is read before the start. */
export function createPriceData({ config, markets, logger, store }: PriceDataParts): PriceData {
  const shelf = createPhaseShelf(Date.now);
  const books = createBooks({ markets, logger, layers: [shelf.layer] });
  const ledger = createLedger({ repository: store.ledger, markets, logger });
  books.onBook('ledger', ledger.observe);
  const close = async (): Promise<void> => {
    await books.close();
    await ledger.close();
  };
  if (!config.refresh)
    return {
      books,
      ledger,
      start: () => undefined,
      status: () => ({ books: books.status(), refresh: null }),
      close,
    };
  const refresher = createRefresher({ markets, books, games: store.settings.games, logger });
  // DMarket's list is the one that mixes phases.
  const rotation = createPhaseRotation({ market: markets.dmarket, books, shelf, logger });
  return {
    books,
    ledger,
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
      await close();
    },
  };
}
