import { type Quote } from '../domain/quote.ts';
import { type ItemKey } from '../domain/title.ts';
import { addDropCounts, type DropCounts } from './drop-counts.ts';

/** One answer's worth of quotes. */
export interface QuotePage {
  readonly quotes: readonly Quote[];
  readonly dropped: DropCounts;
}

/** The quotes of a game, joined from all answers. */
export interface QuoteAssembly {
  readonly quotes: ReadonlyMap<ItemKey, Quote>;
  readonly dropped: DropCounts;
  /** Keys under which several titles came. */
  readonly ambiguous: ReadonlySet<ItemKey>;
}

/**
 * Joins the quotes of several answers. Of a title that comes twice the cheapest ask counts, since that is what a
 * buyer would get. Two titles that are one item by our key are not told apart, so neither of them is believed.
 */
export function assembleQuotes(pages: readonly QuotePage[]): QuoteAssembly {
  const quotes = new Map<ItemKey, Quote>();
  const ambiguous = new Set<ItemKey>();
  for (const quote of pages.flatMap((page) => page.quotes)) {
    const known = quotes.get(quote.key);
    if (known === undefined) quotes.set(quote.key, quote);
    else if (known.title !== quote.title) ambiguous.add(quote.key);
    else quotes.set(quote.key, cheaper(known, quote));
  }
  for (const key of ambiguous) quotes.delete(key);
  const own = ambiguous.size > 0 ? { ambiguous: ambiguous.size } : {};
  return { quotes, ambiguous, dropped: addDropCounts([...pages.map(({ dropped }) => dropped), own]) };
}

function cheaper(left: Quote, right: Quote): Quote {
  return askOf(right) < askOf(left) ? right : left;
}

function askOf({ bestAsk }: Quote): number {
  return bestAsk ?? Infinity;
}
