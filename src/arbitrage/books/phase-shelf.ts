import { type Game } from '../../domain/game.ts';
import { type Quote, type QuoteBook } from '../../domain/quote.ts';
import { type ItemKey } from '../../domain/title.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type BookLayer } from './books.ts';

/** Quotes of single phases, read apart from the books of a market that mixes them. */
export interface PhaseShelf {
  readonly put: (market: MarketId, game: Game, quotes: readonly Quote[]) => void;
  /** Adds the phases that are known to a book, each as of when it was read. */
  readonly layer: BookLayer;
  /** How many phases are known and not too old. */
  readonly size: () => number;
}

/** Prices of a phase are worth a live look for so long; older ones are not told. */
const KEPT_MS = 15 * 60_000;

interface Merged {
  readonly book: QuoteBook;
  readonly version: number;
  /** When the first of the added phases gets too old. */
  readonly until: number;
  readonly whole: QuoteBook;
}

/** Creates an empty shelf. */
export function createPhaseShelf(now: () => number): PhaseShelf {
  const shelves = new Map<string, Map<ItemKey, Quote>>();
  const merged = new Map<string, Merged>();
  let version = 0;
  const dropOld = (): void => {
    for (const quotes of shelves.values()) {
      for (const [key, quote] of quotes) if (now() - observedAtOf(quote) > KEPT_MS) quotes.delete(key);
    }
  };
  return {
    put: (market, game, quotes) => {
      const place = `${market} ${game}`;
      const shelf = shelves.get(place) ?? new Map<ItemKey, Quote>();
      for (const quote of quotes) shelf.set(quote.key, quote);
      shelves.set(place, shelf);
      version += 1;
    },
    layer: (book) => {
      const place = `${book.market} ${book.game}`;
      const known = merged.get(place);
      if (known?.book === book && known.version === version && now() <= known.until) return known.whole;
      dropOld();
      const phases = shelves.get(place);
      if (phases === undefined || phases.size === 0) return book;
      const oldest = Math.min(...Array.from(phases.values(), observedAtOf));
      const whole = { ...book, quotes: new Map([...book.quotes, ...phases]) };
      merged.set(place, { book, version, until: oldest + KEPT_MS, whole });
      return whole;
    },
    size: () => {
      dropOld();
      return [...shelves.values()].reduce((sum, { size }) => sum + size, 0);
    },
  };
}

/** A quote that does not say is as old as can be. */
function observedAtOf({ observedAt = -Infinity }: Quote): number {
  return observedAt;
}
