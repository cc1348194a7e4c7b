import { type Quote } from '../domain/quote.ts';
import { type ItemKey } from '../domain/title.ts';
import { DriftError } from './answer-faults.ts';
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

/** Of so many asks at least one must have a listing behind it. */
const LONG_LIST = 20;

/**
 * A price beside a count of nought contradicts it: somebody asks it, or nobody does. The price is left out then and
 * counted, since a price too few costs less than one that nobody asks; a count that is not told says nothing against
 * it. Throws a DriftError that calls the count `field` when a long list has no listings at all behind its asks.
 */
export function leaveOutUncounted(field: string, { quotes, dropped }: QuotePage): QuotePage {
  const counts: Record<string, number> = {};
  const note = (reason: string): null => {
    counts[reason] = (counts[reason] ?? 0) + 1;
    return null;
  };
  const counted = quotes.map((quote) => {
    const hasEmptyAsk = quote.bestAsk !== null && quote.askCount === 0;
    const hasEmptyBid = quote.bestBid !== null && quote.bidCount === 0;
    if (!hasEmptyAsk && !hasEmptyBid) return quote;
    const bestAsk = hasEmptyAsk ? note('ask-of-none') : quote.bestAsk;
    return { ...quote, bestAsk, bestBid: hasEmptyBid ? note('bid-of-none') : quote.bestBid };
  });
  const left = counted.filter(({ bestAsk }) => bestAsk !== null).length;
  const all = quotes.filter(({ bestAsk }) => bestAsk !== null).length;
  if (all >= LONG_LIST && left === 0) throw new DriftError(field, `is nought beside each of ${all} asks`);
  return { quotes: counted, dropped: addDropCounts([dropped, counts]) };
}

function cheaper(left: Quote, right: Quote): Quote {
  return askOf(right) < askOf(left) ? right : left;
}

function askOf({ bestAsk }: Quote): number {
  return bestAsk ?? Infinity;
}
