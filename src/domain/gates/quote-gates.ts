import { type Mills } from '../money.ts';
import { type AskedQuote } from '../quote.ts';
import { type Finding } from './finding.ts';

/** Bounds of the buying price, both included. */
export interface PriceRange {
  readonly minPrice: Mills;
  readonly maxPrice: Mills;
}

/** Why a pair is not looked at at all, if that is so: its prices are of several items, or out of bounds. */
export function findQuoteGate(buy: AskedQuote, sell: AskedQuote, range: PriceRange): Finding | undefined {
  const { minPrice, maxPrice } = range;
  if (buy.mixesPhases || sell.mixesPhases) return { reason: 'mixed-phases' };
  if (buy.bestAsk < minPrice) return { reason: 'price-range', value: buy.bestAsk, limit: minPrice };
  if (buy.bestAsk > maxPrice) return { reason: 'price-range', value: buy.bestAsk, limit: maxPrice };
  return undefined;
}
