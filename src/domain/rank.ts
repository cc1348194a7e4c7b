import { compoundPerDay, type Cycle } from './cycle.ts';
import { type BasisPoints } from './money.ts';

/** Days to sell that are assumed for the order of deals while they are not known. */
const USUAL_SALE_DAYS = 7;

/**
 * What deals are ordered by: the daily return of the marked-down sale, weighed with the confidence in it. A loss weighs
 * the more the less sure it is.
 */
export function rankOf(riskedRoi: BasisPoints, { days, lockHours, holdDays }: Cycle, score: number): number {
  const daily = compoundPerDay(riskedRoi, days ?? lockHours / 24 + USUAL_SALE_DAYS + holdDays);
  return daily * (daily > 0 ? score / 100 : 2 - score / 100);
}
