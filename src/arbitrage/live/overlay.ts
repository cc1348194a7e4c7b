import { type Game } from '../../domain/game.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { type ItemKey } from '../../domain/title.ts';
import { type ListingEvent } from '../../markets/index.ts';
import { type BookLayer, type BookListener } from '../books/index.ts';
import { addEvent, applyEvents, forgetUntil, type LiveAsk, NO_EVENTS } from './live-ask.ts';

/** Waxpeer's books with what its live feed has told since. */
export interface LiveOverlay {
  readonly layer: BookLayer;
  /** To be told of every new book, which knows better than the events before it. */
  readonly onBook: BookListener;
  readonly onEvent: (event: ListingEvent) => void;
  /** Forgets everything: events are being missed. */
  readonly onGap: () => void;
  /** From now on no event is missed, so that books from now on can be kept up to date. */
  readonly onReady: () => void;
}

type Asks = Map<ItemKey, LiveAsk>;

interface Overlaid {
  readonly book: QuoteBook;
  readonly version: number;
  readonly whole: QuoteBook;
}

/** Creates an overlay that knows nothing until the feed is ready. */
export function createLiveOverlay(now: () => number): LiveOverlay {
  const games = new Map<Game, Asks>();
  const overlaid = new Map<Game, Overlaid>();
  let readyAt = Infinity;
  let version = 0;
  return {
    layer: (book) => {
      const asks = games.get(book.game);
      // What happened between an older book and the feed's beginning is not known.
      if (book.market !== 'waxpeer' || asks === undefined || book.observedAt < readyAt) return book;
      const known = overlaid.get(book.game);
      if (known?.book === book && known.version === version) return known.whole;
      const whole = overlay(book, asks);
      overlaid.set(book.game, { book, version, whole });
      return whole;
    },
    onBook: ({ market, game, observedAt }) => {
      const asks = games.get(game);
      if (market !== 'waxpeer' || asks === undefined) return;
      for (const [key, ask] of asks) {
        const left = forgetUntil(ask, observedAt);
        if (left === undefined) asks.delete(key);
        else asks.set(key, left);
      }
      version += 1;
    },
    onEvent: (event) => {
      const asks = games.get(event.game) ?? new Map<ItemKey, LiveAsk>();
      asks.set(event.key, addEvent(asks.get(event.key) ?? NO_EVENTS, event));
      games.set(event.game, asks);
      version += 1;
    },
    onGap: () => {
      games.clear();
      overlaid.clear();
      readyAt = Infinity;
    },
    onReady: () => {
      readyAt = now();
    },
  };
}

function overlay(book: QuoteBook, asks: Asks): QuoteBook {
  const quotes = new Map(book.quotes);
  for (const [key, ask] of asks) {
    const quote = quotes.get(key);
    if (quote !== undefined) quotes.set(key, applyEvents(quote, book.observedAt, ask));
  }
  return { ...book, quotes };
}
