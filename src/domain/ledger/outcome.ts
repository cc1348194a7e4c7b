import { type BasisPoints, basisPoints, type Mills } from '../money.ts';
import { computeResale } from '../profit.ts';
import { expectSale } from '../sale-price.ts';
import { VENUES } from '../venue.ts';
import { answerChecks, type Conclusion, type Course, latestLook, type Sighting } from './course.ts';
import { type Prediction } from './signal.ts';

/** How far from the end the last look may be to tell what an item was worth then. */
const NEAR_END_MS = 24 * 3_600_000;

/** A signal's end was seen: by a book of the selling market, and by sales where they could still decide. */
function isSeenToTheEnd({ sellOn, endsAt }: Prediction, { seen, hit, salesReadAt }: Course): boolean {
  const isDecided = hit !== null || !VENUES[sellOn].tellsSales || (salesReadAt ?? 0) >= endsAt;
  return isDecided && seen !== null && seen.at >= endsAt;
}

/**
 * Concludes a signal once its cycle is over and its end was seen, or a day later; the same course before. A cycle of
 * which less than half of the selling window was watched has an unknown outcome, whatever was seen in it: to count the
 * hits of such cycles but not their misses would flatter. So has a miss without a look within a day of the end.
 */
export function concludeIfOver(signal: Prediction, course: Course, now: number): Course {
  const isOver = now >= signal.endsAt && (now >= latestLook(signal) || isSeenToTheEnd(signal, course));
  if (!isOver || course.conclusion !== null) return course;
  return { ...answerChecks(course, () => 'unknown'), conclusion: { at: now, ...judge(signal, course) } };
}

function judge(signal: Prediction, { watchedMs, hit, seen }: Course): Omit<Conclusion, 'at'> {
  const windowMs = signal.endsAt - signal.sellableAt;
  if (windowMs <= 0 || watchedMs * 2 < windowMs) return { outcome: 'unknown', realisedRoi: null };
  if (hit !== null) return { outcome: 'hit', realisedRoi: signal.roi };
  if (seen === null || Math.abs(seen.at - signal.endsAt) > NEAR_END_MS)
    return { outcome: 'unknown', realisedRoi: null };
  return { outcome: 'miss', realisedRoi: realisedAt(signal, seen) };
}

function realisedAt(signal: Prediction, seen: Sighting): BasisPoints | null {
  const resale = resaleOf(signal, seen);
  return resale === null ? null : basisPoints(Math.min(signal.roi, resale.roi));
}

/** What an item would leave if it were sold now. */
export interface Resale {
  readonly price: Mills;
  readonly net: Mills;
  readonly roi: BasisPoints;
  /** Sold to a bid at once, or by undercutting the lowest ask and then giving 3 % way. */
  readonly to: 'bid' | 'undercut';
}

/** What an item would leave at the prices that were seen: at the best bid if there is one; null when nobody offers. */
export function resaleOf({ sellOn, cost, saleTerms }: Prediction, { ask, bid }: Sighting): Resale | null {
  const at = (price: Mills, to: Resale['to']): Resale => ({
    price,
    to,
    ...computeResale(cost, price, saleTerms),
  });
  if (bid !== null) return at(bid, 'bid');
  if (ask === null) return null;
  return at(expectSale({ lowestAsk: ask, step: VENUES[sellOn].priceStep }).price, 'undercut');
}
