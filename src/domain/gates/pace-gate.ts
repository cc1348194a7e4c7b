import { type Cycle, DELIVERY_LOCK_HOURS, roiPerDay } from '../cycle.ts';
import { type BasisPoints, basisPoints } from '../money.ts';
import { type Finding } from './finding.ts';

/** How fast a trader wants the money back. */
export interface PaceLimits {
  /** The least return a day, over the whole cycle. */
  readonly minRoiPerDay: BasisPoints;
  /** The least sales a week where the item is to be sold. */
  readonly minSales: number;
  /** How many days the item may be locked; null is any number. */
  readonly maxLockDays: number | null;
}

/** Lets every trade through, however slow. */
export const NO_PACE_LIMITS: PaceLimits = { minRoiPerDay: basisPoints(0), minSales: 0, maxLockDays: null };

/** The shortest lock that there is, in days: that of the delivery. */
export const LEAST_LOCK_DAYS = DELIVERY_LOCK_HOURS / 24;

const WEEK = 7;

/** Why a trade with this return takes too long, if that is so. What is not known yet decides nothing. */
export function findPaceGate(
  { cycle, roi }: { readonly cycle: Cycle; readonly roi: BasisPoints },
  { minRoiPerDay, minSales, maxLockDays }: PaceLimits,
): Finding | undefined {
  const { lockHours, rate, days } = cycle;
  const lockDays = Math.ceil(lockHours / 24);
  if (maxLockDays !== null && lockDays > maxLockDays) {
    return { reason: 'locked', value: lockDays, limit: maxLockDays };
  }
  const sales = rate === null ? Infinity : rate.perDay * WEEK;
  if (sales < minSales) return { reason: 'few-sales', value: Math.floor(sales), limit: minSales };
  const perDay = days === null ? Infinity : roiPerDay(roi, days);
  return perDay < minRoiPerDay ? { reason: 'slow', value: perDay, limit: minRoiPerDay } : undefined;
}
