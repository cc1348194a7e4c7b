import { type Game } from '../../domain/game.ts';
import { type MarketView } from '../../domain/pair.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { type MarketId } from '../../domain/venue.ts';

/** The last book of each market, by game: one for each is held, as long as new ones come. */
export class NewestBooks {
  readonly #books = new Map<Game, Partial<Record<MarketId, QuoteBook>>>();

  /** All that are held. */
  all(): readonly Partial<MarketView['books']>[] {
    return [...this.#books.values()];
  }

  /** Takes a book in; gives both markets' books of its game once there are both. */
  put(book: QuoteBook): MarketView['books'] | undefined {
    const known = { ...this.#books.get(book.game), [book.market]: book };
    this.#books.set(book.game, known);
    const { dmarket, waxpeer } = known;
    return dmarket === undefined || waxpeer === undefined ? undefined : { dmarket, waxpeer };
  }
}
