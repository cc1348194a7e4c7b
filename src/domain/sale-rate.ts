import { type Mills } from './money.ts';
import { type MarketId } from './venue.ts';

/** How often an item is sold on a market. */
export interface SaleRate {
  readonly perDay: number;
  /** True iff the market tells no sales, so that the rate is worked out from the other market's. */
  readonly isEstimated: boolean;
}

/** How many listings are likely to be sold before ours. */
export interface Queue {
  readonly length: number;
  /** True iff the listings were not seen, so that their number is worked out from the whole count. */
  readonly isEstimated: boolean;
}

/** Which sales are known, and how many listings each market has. */
export interface RateSource {
  readonly sellOn: MarketId;
  readonly told: { readonly market: MarketId; readonly perDay: number };
  readonly askCounts: Readonly<Record<MarketId, number | null>>;
}

const LEAST_SHARE = 0.2;
const GREATEST_SHARE = 2;

/**
 * The rate of sales on the market to sell on. Where it tells none, the other market's is scaled by the listings that
 * both have, between a fifth and the double of it; without a count the fifth is taken. Listings are stock and no sales,
 * so this is a rough guess and marked as one.
 */
export function rateOfSales({ sellOn, told, askCounts }: RateSource): SaleRate {
  if (told.market === sellOn) return { perDay: told.perDay, isEstimated: false };
  const [here, there] = [askCounts[sellOn], askCounts[told.market]];
  const share = here === null || there === null || there === 0 ? LEAST_SHARE : here / there;
  const bounded = Math.min(GREATEST_SHARE, Math.max(LEAST_SHARE, share));
  return { perDay: told.perDay * bounded, isEstimated: true };
}

/** Sellers undercut each other, so whoever asks up to this much more than we do may still be ahead of us. */
const NEAR_RATIO = 1.02;
/** Of listings that were only counted, this share is taken to be near: more than is usual, against the trade. */
const NEAR_SHARE = 0.5;

/** The listings near our price; undefined when neither they nor their number are known. */
export function queueAt(
  price: Mills,
  asks: readonly Mills[] | undefined,
  count: number | null,
): Queue | undefined {
  if (asks !== undefined) {
    return { length: asks.filter((ask) => ask <= price * NEAR_RATIO).length, isEstimated: false };
  }
  return count === null ? undefined : { length: Math.ceil(count * NEAR_SHARE), isEstimated: true };
}

/** Days until as many sales have happened as it takes for ours to be among them. */
export function expectedSaleDays({ length }: Queue, { perDay }: SaleRate): number {
  return (length + 1) / perDay;
}

/** The chance, from 0 to 1, that ours is sold within so many days, sales coming at random (Poisson). */
export function chanceOfSale(days: number, { length }: Queue, { perDay }: SaleRate): number {
  const mean = perDay * days;
  let term = Math.exp(-mean);
  let missed = term;
  for (let sold = 1; sold <= length; sold += 1) {
    term *= mean / sold;
    missed += term;
  }
  return Math.min(1, Math.max(0, 1 - missed));
}
