import { type Game } from '../../domain/game.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { type MarketId } from '../../domain/venue.ts';

/** The newest book of each market and game, of the games that somebody wants. */
export interface BookShelf {
  /** Somebody wants this game now. */
  readonly ask: (game: Game) => void;
  /** When somebody last did; before the first, when the shelf was made. */
  readonly askedAt: (game: Game) => number;
  /** True iff the book is newer than all before it of its market and game. */
  readonly put: (book: QuoteBook) => boolean;
  readonly find: (market: MarketId, game: Game) => QuoteBook | undefined;
  /** As of when the newest book is that was ever put; null before the first. */
  readonly observedAt: (market: MarketId, game: Game) => number | null;
  readonly list: () => readonly QuoteBook[];
}

/** A game that nobody has asked for so long leaves memory. */
const KEPT_MS = 3 * 3_600_000;

/** Creates an empty shelf. */
export function createBookShelf(now: () => number): BookShelf {
  const madeAt = now();
  const asked = new Map<Game, number>();
  const held = new Map<string, QuoteBook>();
  const observed = new Map<string, number>();
  const askedAt = (game: Game): number => asked.get(game) ?? madeAt;
  const observedAt = (market: MarketId, game: Game): number | null =>
    observed.get(toKey(market, game)) ?? null;
  return {
    ask: (game) => void asked.set(game, now()),
    askedAt,
    put: (book) => {
      const key = toKey(book.market, book.game);
      const last = observedAt(book.market, book.game) ?? -Infinity;
      if (book.observedAt < last) return false;
      held.set(key, book);
      observed.set(key, book.observedAt);
      for (const [place, { game }] of held) if (now() - askedAt(game) > KEPT_MS) held.delete(place);
      return book.observedAt > last;
    },
    find: (market, game) => held.get(toKey(market, game)),
    observedAt,
    list: () => [...held.values()],
  };
}

function toKey(market: MarketId, game: Game): string {
  return `${market} ${game}`;
}
