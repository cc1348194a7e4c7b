import { type Game } from '../../domain/game.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { type ItemKey, parseItemKey } from '../../domain/title.ts';
import { type ItemReference } from '../../markets/market.ts';

/** A title whose phases one market mixes and the other one lists apart. */
export interface PhaseTitle {
  readonly game: Game;
  readonly item: ItemReference;
  /** Listings on both markets: how much the title matters, as far as a book tells. */
  readonly listings: number;
}

/** The part of a book that is about finishes in phases, mixed or apart: little enough to be kept. */
export function onlyPhased(book: QuoteBook): QuoteBook {
  const phased = [...book.quotes].filter(
    ([key, { mixesPhases }]) => mixesPhases || parseItemKey(key).phase !== undefined,
  );
  return { ...book, quotes: new Map(phased) };
}

/** The titles whose phases have to be read apart, the most listed first. Pure. */
export function findPhaseTitles(mixing: QuoteBook, apart: QuoteBook): readonly PhaseTitle[] {
  const listings = new Map<ItemKey, number>();
  for (const { key, askCount } of apart.quotes.values()) {
    const { base, phase } = parseItemKey(key);
    if (phase === undefined) continue;
    listings.set(base as ItemKey, (listings.get(base as ItemKey) ?? 0) + (askCount ?? 0));
  }
  const titles = Array.from(listings, ([key, count]) => {
    const quote = mixing.quotes.get(key);
    if (quote?.mixesPhases !== true) return [];
    const item = { key, title: quote.title };
    return [{ game: mixing.game, item, listings: count + (quote.askCount ?? 0) }];
  });
  return titles.flat().sort((left, right) => right.listings - left.listings);
}
