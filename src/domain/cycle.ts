import { type BasisPoints, basisPoints, type Mills, mills } from './money.ts';
import { chanceOfSale, expectedSaleDays, type Queue, type SaleRate } from './sale-rate.ts';
import { type MarketId, VENUES } from './venue.ts';

/** How long money is bound in a trade. Days may be parts of days; null is not known. */
export interface Cycle {
  /** Hours until the item may be traded on, delivery's own protection included. */
  readonly lockHours: number;
  /** True iff the listing's own lock was told. */
  readonly isLockTold: boolean;
  readonly rate: SaleRate | null;
  readonly queue: Queue | null;
  readonly saleDays: number | null;
  /** The chance, from 0 to 1, to sell within a week of being listed. */
  readonly soldInWeek: number | null;
  readonly holdDays: number;
  /** Lock, sale and payout hold one after the other. */
  readonly days: number | null;
  /** The same if it is listed while still locked; null where the market does not allow that. */
  readonly daysListedLocked: number | null;
}

/** What a cycle is worked out from. */
export interface CycleSource {
  readonly sellOn: MarketId;
  /** The listing's own lock; null when the market does not say. */
  readonly offerLockHours: number | null;
  readonly rate: SaleRate | undefined;
  readonly queue: Queue | undefined;
}

/** Steam lets whoever received an item take the trade back for seven days, and does not let it be traded on before. */
export const DELIVERY_LOCK_HOURS = 7 * 24;

const WEEK = 7;

/** Works out how long the money is bound. */
export function buildCycle({ sellOn, offerLockHours, rate, queue }: CycleSource): Cycle {
  const { payoutHoldDays: holdDays, listsLockedItems } = VENUES[sellOn];
  const lockHours = Math.max(offerLockHours ?? 0, DELIVERY_LOCK_HOURS);
  const lockDays = lockHours / 24;
  const isKnown = rate !== undefined && queue !== undefined && rate.perDay > 0;
  const saleDays = isKnown ? expectedSaleDays(queue, rate) : null;
  return {
    lockHours,
    isLockTold: offerLockHours !== null,
    rate: rate ?? null,
    queue: queue ?? null,
    saleDays,
    soldInWeek: isKnown ? chanceOfSale(WEEK, queue, rate) : null,
    holdDays,
    days: saleDays === null ? null : lockDays + saleDays + holdDays,
    daysListedLocked: saleDays === null || !listsLockedItems ? null : Math.max(lockDays, saleDays) + holdDays,
  };
}

/** Days for which the price can turn against the trade: lock and hold at least, as soon as it is known the sale too. */
export function exposureDays({ lockHours, holdDays, days, daysListedLocked }: Cycle): number {
  return daysListedLocked ?? days ?? lockHours / 24 + holdDays;
}

/** What a trade earns a day; a part of a mill is lost. */
export function netPerDay(net: Mills, days: number): Mills {
  return mills(Math.floor(net / days));
}

/** The daily return that compounds to this one, rounded down. */
export function roiPerDay(roi: BasisPoints, days: number): BasisPoints {
  return basisPoints(Math.floor(compoundPerDay(roi, days) * 10_000));
}

/** The daily return as a share, not rounded, for ranking. */
export function compoundPerDay(roi: BasisPoints, days: number): number {
  return Math.max(0, 1 + roi / 10_000) ** (1 / days) - 1;
}
