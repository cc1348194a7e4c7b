import { type BasisPoints, type Mills, ZERO } from './money.ts';
import { type ItemKey, parseItemKey } from './title.ts';
import { type MarketId, VENUES } from './venue.ts';

/** Where a fee comes from: our own account, the market's public table, or the worst case we assume. */
export type FeeSource = 'account' | 'table' | 'assumed';

/** A seller's fee that holds for one title while the price is within bounds and the offer of it lasts. */
export interface ReducedFee {
  readonly rate: BasisPoints;
  /** Both bounds count as inside. */
  readonly minPrice: Mills;
  readonly maxPrice: Mills;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What a market charges, with where that is known from and when it was read. */
export interface FeeSchedule {
  readonly market: MarketId;
  readonly source: FeeSource;
  readonly observedAt: number;
  readonly buyerRate: BasisPoints;
  readonly sellerRate: BasisPoints;
  /** No sale costs less than this. */
  readonly minimumFee: Mills;
  readonly reduced: ReadonlyMap<ItemKey, ReducedFee>;
}

const NONE_REDUCED: ReadonlyMap<ItemKey, ReducedFee> = new Map();

/** The schedule used when a market's fees cannot be read: the worst case, marked as assumed. */
export function buildAssumedFees(market: MarketId, now: number): FeeSchedule {
  const { buyerFee, assumedSellerFee } = VENUES[market];
  return {
    market,
    source: 'assumed',
    observedAt: now,
    buyerRate: buyerFee,
    sellerRate: assumedSellerFee,
    minimumFee: ZERO,
    reduced: NONE_REDUCED,
  };
}

/** The reduced fee in force for an item at a moment; every phase of a finish shares its title's fee. */
export function findReducedFee(schedule: FeeSchedule, key: ItemKey, now: number): ReducedFee | undefined {
  const reduced = schedule.reduced.get(parseItemKey(key).base as ItemKey);
  return reduced !== undefined && reduced.expiresAt > now ? reduced : undefined;
}

/** The seller's rate for an item sold at a price at a moment. */
export function sellerRateAt(schedule: FeeSchedule, key: ItemKey, price: Mills, now: number): BasisPoints {
  const reduced = findReducedFee(schedule, key, now);
  return reduced !== undefined && price >= reduced.minPrice && price <= reduced.maxPrice
    ? reduced.rate
    : schedule.sellerRate;
}
