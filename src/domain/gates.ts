import { type Mills } from './money.ts';
import { type AskedQuote, type QuoteBook } from './quote.ts';

/** Why a pair of quotes is no deal. */
export const REJECTIONS = [
  'mixed-phases',
  'no-ask',
  'stale',
  'skew',
  'price-range',
  'implausible',
  'no-profit',
  'below-minimum',
  'gone',
] as const;

/** One such reason. */
export type Rejection = (typeof REJECTIONS)[number];

/** How old and how far apart two quotes may be to be compared. */
export interface GateLimits {
  readonly maxAgeMs: number;
  readonly maxSkewMs: number;
}

/** Prices move within minutes, so both sides must be no older than three of them, and no further apart. */
export const DEFAULT_GATE_LIMITS: GateLimits = { maxAgeMs: 180_000, maxSkewMs: 180_000 };

const IMPLAUSIBLE_RATIO = 2;

/** Why nothing in these two books may be compared at this moment, if that is so. */
export function findBookGate(
  books: readonly QuoteBook[],
  now: number,
  limits: GateLimits,
): Rejection | undefined {
  const observed = books.map(({ observedAt }) => observedAt);
  if (now - Math.min(...observed) > limits.maxAgeMs) return 'stale';
  return Math.max(...observed) - Math.min(...observed) > limits.maxSkewMs ? 'skew' : undefined;
}

/** Why this pair may not be compared, if that is so: its prices are of several items, out of bounds, or not believable. */
export function findQuoteGate(buy: AskedQuote, sell: AskedQuote, range: PriceRange): Rejection | undefined {
  if (buy.mixesPhases || sell.mixesPhases) return 'mixed-phases';
  if (buy.bestAsk < range.minPrice || buy.bestAsk > range.maxPrice) return 'price-range';
  return sell.bestAsk > buy.bestAsk * IMPLAUSIBLE_RATIO ? 'implausible' : undefined;
}

/** Bounds of the buying price, both included. */
export interface PriceRange {
  readonly minPrice: Mills;
  readonly maxPrice: Mills;
}
