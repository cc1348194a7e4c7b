import { type BasisPoints, type Mills } from '../money.ts';
import { isPlainSale, type QuoteBook, type Sale } from '../quote.ts';
import { type ItemKey, otherKeysOf } from '../title.ts';
import { CHECK_MINUTES, type CheckMinutes, checkFrom, checkUntil, type Prediction } from './signal.ts';

/** Whether an item could still be bought for its price; `unknown` when nobody looked in time. */
export type Check = 'yes' | 'no' | 'unknown';

/** What showed that an item could be sold at its predicted price: a bid, a sale, or asks that left ours the lowest. */
export type HitBy = 'bid' | 'sale' | 'asks';

/** Whether an item could be sold at its predicted price within the cycle; `unknown` when too little was seen. */
export type Outcome = 'hit' | 'miss' | 'unknown';

/** What became of a signal. */
export interface Conclusion {
  readonly outcome: Outcome;
  readonly at: number;
  /** What the trade would have returned; null when that is not known or nothing could be sold any more. */
  readonly realisedRoi: BasisPoints | null;
}

/** The best prices of an item at a moment, in milliseconds since 1970; null where nobody offers. */
export interface Sighting {
  readonly at: number;
  readonly ask: Mills | null;
  readonly bid: Mills | null;
}

/** How a signal has gone so far: all that its further course depends on, so that nothing is read twice. */
export interface Course {
  /** Null until the look. */
  readonly checks: Readonly<Record<CheckMinutes, Check | null>>;
  /** The last look at the selling market. */
  readonly seen: Sighting | null;
  /** For how long of the selling window the market was watched, and the lowest ask stood at the price or above. */
  readonly watchedMs: number;
  readonly aboveMs: number;
  /** When the predicted price was first reached. */
  readonly hit: { readonly at: number; readonly by: HitBy } | null;
  /** When recent sales were last read. */
  readonly salesReadAt: number | null;
  readonly conclusion: Conclusion | null;
}

/** The course of a signal that was just shown. */
export const NEW_COURSE: Course = {
  checks: { 1: null, 10: null, 60: null },
  seen: null,
  watchedMs: 0,
  aboveMs: 0,
  hit: null,
  salesReadAt: null,
  conclusion: null,
};

/**
 * What a book says of an item; undefined where it says nothing, since it has the finish's phases otherwise. A bid that
 * the lowest ask would fill is none for a plain item: it wants something special, or is gone.
 */
export function sightingOf(
  { quotes, observedAt: bookObservedAt }: QuoteBook,
  key: ItemKey,
): Sighting | undefined {
  const quote = quotes.get(key);
  if (quote !== undefined) {
    const { bestAsk: ask, bestBid, mixesPhases, observedAt: at = bookObservedAt } = quote;
    const bid = bestBid !== null && (ask === null || bestBid < ask) ? bestBid : null;
    return mixesPhases ? undefined : { at, ask, bid };
  }
  const isOtherwise = otherKeysOf(key).some((other) => quotes.has(other));
  return isOtherwise ? undefined : { at: bookObservedAt, ask: null, bid: null };
}

/** Notes a look at the buying market; each check is answered by the first look at or after its moment. */
export function seeBuying(signal: Prediction, course: Course, { at, ask }: Sighting): Course {
  // Most looks answer nothing, and there are thousands of signals.
  if (!CHECK_MINUTES.some((minutes) => course.checks[minutes] === null && at >= checkFrom(signal, minutes)))
    return course;
  const isThere = ask !== null && ask <= signal.buyPrice;
  return answerChecks(course, (minutes) => {
    if (at < checkFrom(signal, minutes)) return null;
    if (at > checkUntil(signal, minutes)) return 'unknown';
    return isThere ? 'yes' : 'no';
  });
}

/** Answers every check that is still open; the same course if there is nothing to say. */
export function answerChecks(course: Course, answer: (minutes: CheckMinutes) => Check | null): Course {
  const { checks } = course;
  const answered = { 1: checks[1] ?? answer(1), 10: checks[10] ?? answer(10), 60: checks[60] ?? answer(60) };
  const isChanged = CHECK_MINUTES.some((minutes) => answered[minutes] !== checks[minutes]);
  return isChanged ? { ...course, checks: answered } : course;
}

/** Two looks further apart than this say nothing of the time in between. */
const LONGEST_GAP_MS = 3_600_000;

/**
 * Notes a look at the selling market. The time since the last look counts as watched, and as spent at the price or
 * above iff the lowest ask stood there at both ends. A look that is not later than the last one changes nothing, nor
 * does one long after the end.
 */
export function seeSelling(signal: Prediction, course: Course, sighting: Sighting): Course {
  const { seen } = course;
  const { at } = sighting;
  if (at < signal.shownAt || (seen !== null && at <= seen.at) || at > latestLook(signal)) return course;
  const spanMs = seen === null ? 0 : watchedSpan(signal, seen.at, at);
  const isAbove = reaches(seen?.ask, signal) && reaches(sighting.ask, signal);
  const next = {
    ...course,
    seen: sighting,
    watchedMs: course.watchedMs + spanMs,
    aboveMs: course.aboveMs + (isAbove ? spanMs : 0),
  };
  return next.hit === null ? { ...next, hit: findHit(signal, next, sighting) } : next;
}

function watchedSpan({ sellableAt, endsAt }: Prediction, from: number, to: number): number {
  if (to - from > LONGEST_GAP_MS) return 0;
  return Math.max(0, Math.min(to, endsAt) - Math.max(from, sellableAt));
}

function reaches(price: Mills | null | undefined, { sellPrice }: Prediction): boolean {
  return price !== null && price !== undefined && price >= sellPrice;
}

function findHit(signal: Prediction, { aboveMs }: Course, { at, bid }: Sighting): Course['hit'] {
  if (isSellable(signal, at) && reaches(bid, signal)) return { at, by: 'bid' };
  return aboveMs > 0 && aboveMs >= signal.saleMs ? { at: Math.min(at, signal.endsAt), by: 'asks' } : null;
}

function isSellable({ sellableAt, endsAt }: Prediction, at: number): boolean {
  return at >= sellableAt && at <= endsAt;
}

/** Notes recent sales as they were read at a moment: one of a plain item, while ours could be sold, tells its price. */
export function seeSales(signal: Prediction, course: Course, sales: readonly Sale[], at: number): Course {
  const reached = sales
    .filter((sale) => isPlainSale(sale) && sale.price >= signal.sellPrice && isSellable(signal, sale.soldAt))
    .map(({ soldAt }) => soldAt);
  const hit =
    course.hit === null && reached.length > 0
      ? ({ at: Math.min(...reached), by: 'sale' } as const)
      : course.hit;
  return { ...course, hit, salesReadAt: at };
}

const DAY_MS = 24 * 3_600_000;

/** A market that tells only its latest sales is asked for them this often, so that few of them are missed. */
const SALES_EVERY_MS = DAY_MS;

/** True iff sales should be read now: they decide, the item can be sold, and the last look at them is a day old. */
export function wantsSales(signal: Prediction, { hit, salesReadAt }: Course, now: number): boolean {
  if (hit !== null || now < signal.sellableAt) return false;
  if (salesReadAt === null || now - salesReadAt >= SALES_EVERY_MS) return true;
  return now >= signal.endsAt && salesReadAt < signal.endsAt;
}

/** How long after the end a look still tells what an item was worth then. */
export function latestLook({ endsAt }: Prediction): number {
  return endsAt + DAY_MS;
}
