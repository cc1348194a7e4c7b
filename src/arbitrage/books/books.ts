import { type Game } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type Market } from '../../markets/market.ts';
import { type BookFlight, type BookFlightParts, createBookFlight, type Passenger } from './book-flight.ts';
import { type BookListener, createBookListeners, type ListenerStatus } from './book-listeners.ts';
import { createBookShelf } from './book-shelf.ts';

/** How a book is read. */
export interface BookOptions extends Passenger {
  /** Asks the market anew although the book in memory is still young. */
  readonly reload?: boolean;
  /** How old, in milliseconds, the book may be; a minute unless said otherwise. */
  readonly maxAgeMs?: number;
  /** A book that another process has read since will do; in milliseconds since 1970. */
  readonly since?: number;
}

/** A book in memory. */
export interface HeldBook {
  readonly market: MarketId;
  readonly game: Game;
  readonly names: number;
  readonly observedAt: number;
}

/** What is in memory, and who is told of it. */
export interface BooksStatus {
  readonly held: readonly HeldBook[];
  readonly listeners: readonly ListenerStatus[];
}

/** Adds to every book what is known beyond it; gives back the same book where that is nothing. */
export type BookLayer = (book: QuoteBook) => QuoteBook;

/** The one place where whole books of quotes come from. */
export interface Books {
  /**
   * The book in memory if it is young enough, else the market's. Readings at the same time share one, which goes on
   * while anybody waits for it. Throws what the market throws, and the signal's reason when aborted.
   */
  readonly read: (market: MarketId, game: Game, options?: BookOptions) => Promise<QuoteBook>;
  /** The newest book in memory, whatever its age; asks nobody. */
  readonly peek: (market: MarketId, game: Game) => QuoteBook | undefined;
  /** From now on tells of every book that is newer than the last of its market and game. */
  readonly onBook: (name: string, listener: BookListener) => void;
  /** When somebody last waited for a game; the start counts as if all games had been asked for. */
  readonly askedAt: (game: Game) => number;
  /** As of when the last book that came is, though it may have left memory; null before the first. */
  readonly observedAt: (market: MarketId, game: Game) => number | null;
  readonly status: () => BooksStatus;
  /** Resolves when no listener is at work any more. */
  readonly close: () => Promise<void>;
}

/** What books are made of. */
export interface BooksParts {
  readonly markets: Readonly<Record<MarketId, Market>>;
  readonly logger: Logger;
  /** What is known beyond the books, in the order in which it is added. */
  readonly layers?: readonly BookLayer[];
  /** Called whenever somebody begins to wait for a book. */
  readonly onAsked?: () => void;
  /** Milliseconds since 1970; the system's clock unless a test brings its own. */
  readonly now?: () => number;
}

/** The oldest book that is handed out without asking. */
const MAX_AGE_MS = 60_000;

/** What another process has read within so long will do in place of a book that got old; its own answers are older. */
const READ_BY_OTHERS_MS = 30_000;

/** Creates the place with no book in it. */
export function createBooks({ markets, logger, layers = [], onAsked, now = Date.now }: BooksParts): Books {
  const listeners = createBookListeners(logger);
  const shelf = createBookShelf(now);
  const addLayers = (book: QuoteBook): QuoteBook => layers.reduce((whole, layer) => layer(whole), book);
  const ask = (game: Game): void => {
    shelf.ask(game);
    onAsked?.();
  };
  const flightTo = buildFlights(markets, (book, reading) => {
    if (shelf.put(book, reading)) listeners.tell(addLayers(book));
  });
  return {
    read: async (market, game, { reload = false, maxAgeMs = MAX_AGE_MS, since, ...passenger } = {}) => {
      passenger.signal?.throwIfAborted();
      if (passenger.priority !== 'background') ask(game);
      const book = shelf.find(market, game);
      if (book !== undefined && !reload && now() - book.observedAt <= maxAgeMs) {
        passenger.onNames?.(book.quotes.size);
        return addLayers(book);
      }
      // What the market's cache still has of such a book is as old as the book.
      const young = book === undefined ? undefined : now() - READ_BY_OTHERS_MS;
      const flight = flightTo(market, game, { reload, since: since ?? young });
      return addLayers(await flight.join(passenger));
    },
    peek: (market, game) => {
      const book = shelf.find(market, game);
      return book && addLayers(book);
    },
    onBook: listeners.add,
    askedAt: shelf.askedAt,
    observedAt: shelf.observedAt,
    status: () => ({ held: shelf.list().map(describe), listeners: listeners.status() }),
    close: listeners.close,
  };
}

/** Finds the reading of a book that is under way and asks the market as anew as is wanted, or starts one. */
function buildFlights(
  markets: BooksParts['markets'],
  onBook: (book: QuoteBook, reading: number) => void,
): (market: MarketId, game: Game, how: Pick<BookFlightParts, 'reload' | 'since'>) => BookFlight {
  const flights = new Map<string, BookFlight>();
  let readings = 0;
  return (market, game, { reload, since }) => {
    const key = `${market} ${game}`;
    const running = flights.get(key);
    if (running !== undefined && (running.reload || !reload)) return running;
    const reading = ++readings;
    const flight = createBookFlight({
      reload,
      since,
      read: async (options) => {
        const book = await markets[market].quotes(game, options);
        onBook(book, reading);
        return book;
      },
      onEnd: () => {
        if (flights.get(key) === flight) flights.delete(key);
      },
    });
    flights.set(key, flight);
    return flight;
  };
}

function describe({ market, game, quotes, observedAt }: QuoteBook): HeldBook {
  return { market, game, names: quotes.size, observedAt };
}
