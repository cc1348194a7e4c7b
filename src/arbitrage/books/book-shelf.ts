import { type Game } from '../../domain/game.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { type MarketId } from '../../domain/venue.ts';

/** The newest book of each market and game, of the games that somebody wants. */
export interface BookShelf {
  /** Somebody wants this game now. */
  readonly ask: (game: Game) => void;
  /** When somebody last did; before the first, when the shelf was made. */
  readonly askedAt: (game: Game) => number;
  /** True iff the book, which this reading brought, is newer than all before it; readings count up as they begin. */
  readonly put: (book: QuoteBook, reading: number) => boolean;
  readonly find: (market: MarketId, game: Game) => QuoteBook | undefined;
  /** As of when the newest book is that was ever put; null before the first. */
  readonly observedAt: (market: MarketId, game: Game) => number | null;
  readonly list: () => readonly QuoteBook[];
}

interface Newest {
  readonly observedAt: number;
  /** Which reading the book comes from, in the order in which they began. */
  readonly reading: number;
}

/** A game that nobody has asked for so long leaves memory. */
const KEPT_MS = 3 * 3_600_000;

/** Creates an empty shelf. */
export function createBookShelf(now: () => number): BookShelf {
  const madeAt = now();
  const asked = new Map<Game, number>();
  const held = new Map<string, QuoteBook>();
  const newest = new Map<string, Newest>();
  const askedAt = (game: Game): number => asked.get(game) ?? madeAt;
  const observedAt = (market: MarketId, game: Game): number | null =>
    newest.get(toKey(market, game))?.observedAt ?? null;
  return {
    ask: (game) => void asked.set(game, now()),
    askedAt,
    put: (book, reading) => {
      const key = toKey(book.market, book.game);
      const { observedAt: at } = book;
      if (!isNewer({ observedAt: at, reading }, newest.get(key))) return false;
      held.set(key, book);
      newest.set(key, { observedAt: at, reading });
      for (const [place, { game }] of held) if (now() - askedAt(game) > KEPT_MS) held.delete(place);
      return true;
    },
    find: (market, game) => held.get(toKey(market, game)),
    observedAt,
    list: () => [...held.values()],
  };
}

/** The clocks of markets have whole seconds: among books of the same one the later reading is the newer. */
function isNewer(book: Newest, last: Newest | undefined): boolean {
  if (last === undefined || book.observedAt > last.observedAt) return true;
  return book.observedAt === last.observedAt && book.reading > last.reading;
}

function toKey(market: MarketId, game: Game): string {
  return `${market} ${game}`;
}
