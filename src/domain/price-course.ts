import { type HistoryPoint } from './history.ts';
import { type Mills, mills } from './money.ts';
import { computeProfit, type TradeTerms } from './profit.ts';
import { expectSale } from './sale-price.ts';
import { type ItemKey, otherKeysOf, parseItemKey } from './title.ts';
import { type MarketId, VENUES } from './venue.ts';

/** How many days a chart of prices can go back. */
export const COURSE_DAYS = [7, 30, 180] as const;

/** One such number of days. */
export type CourseDays = (typeof COURSE_DAYS)[number];

/** An amount over a span of time: the last one, and its extremes. */
export interface AmountSpan {
  readonly last: Mills;
  readonly low: Mills;
  readonly high: Mills;
}

/** The lowest asks of an item within one step of time; null where none is known. */
export interface CourseStep {
  /** Where the step begins, in milliseconds since 1970. */
  readonly at: number;
  readonly asks: Readonly<Record<MarketId, AmountSpan | null>>;
}

/** A step with what a trade would have earned within it; null where that is not known. */
export interface NetStep extends CourseStep {
  readonly net: AmountSpan | null;
}

/** How a stretch of time is cut into steps. */
export interface CourseRange {
  /** Both ends in milliseconds since 1970; the last step may begin before `to` and end after it. */
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
  /** For how long a price that was seen is taken to stand; after that nothing is known until the next one. */
  readonly holdMs: number;
}

/** Cuts both markets' recorded points, oldest first, into the same steps; extremes are kept, gaps stay gaps. */
export function buildPriceCourse(
  points: Readonly<Record<MarketId, readonly HistoryPoint[]>>,
  range: CourseRange,
): readonly CourseStep[] {
  const dmarket = cutAsks(points.dmarket, range);
  const waxpeer = cutAsks(points.waxpeer, range);
  return dmarket.map((ask, index) => ({
    at: range.from + index * range.stepMs,
    asks: { dmarket: ask, waxpeer: waxpeer[index] ?? null },
  }));
}

/**
 * Adds to each step what buying on one market and selling on the other would have earned, at the fees of the terms. The
 * sale is expected as where no sales are known. A title that stands for several phases at once earns nothing known, nor
 * do asks of which one is more than twice the other.
 */
export function addNet(steps: readonly CourseStep[], terms: TradeTerms): readonly NetStep[] {
  const isMixed = mixesPhases(terms.key);
  return steps.map((step) => ({ ...step, net: isMixed ? null : netOf(step, terms) }));
}

/** True iff a key stands for several phases at once, so that its price is that of no item in particular. */
export function mixesPhases(key: ItemKey): boolean {
  return parseItemKey(key).phase === undefined && otherKeysOf(key).length > 0;
}

function netOf({ asks }: CourseStep, terms: TradeTerms): AmountSpan | null {
  const buy = asks[terms.buyOn];
  const sell = asks[terms.sellOn];
  if (buy === null || sell === null) return null;
  const net = (buyAsk: Mills, sellAsk: Mills): Mills => {
    const sale = expectSale({ lowestAsk: sellAsk, step: VENUES[terms.sellOn].priceStep });
    return computeProfit(buyAsk, sale.price, terms).net;
  };
  if (!areComparable(buy.last, sell.last)) return null;
  const last = net(buy.last, sell.last);
  return {
    last,
    low: areComparable(buy.high, sell.low) ? net(buy.high, sell.low) : last,
    high: areComparable(buy.low, sell.high) ? net(buy.low, sell.high) : last,
  };
}

/** Asks that are further apart are not prices of the same thing: one of them is a joke, or a mistake. */
const FURTHEST_APART = 2;

function areComparable(one: Mills, other: Mills): boolean {
  return one <= other * FURTHEST_APART && other <= one * FURTHEST_APART;
}

/** The asks of one market by step. A point belongs to every step that its span touches. */
function cutAsks(
  points: readonly HistoryPoint[],
  { from, to, stepMs, holdMs }: CourseRange,
): readonly (AmountSpan | null)[] {
  const count = Math.max(0, Math.ceil((to - from) / stepMs));
  let next = 0;
  let latest: HistoryPoint | undefined;
  return Array.from({ length: count }, (_, index) => {
    const start = from + index * stepMs;
    const within: HistoryPoint[] = latest !== undefined && endOf(latest) > start ? [latest] : [];
    for (let point = points[next]; point !== undefined && point.at < start + stepMs; point = points[++next]) {
      if (endOf(point) >= start) within.push(point);
      latest = point;
    }
    return within.length > 0 ? spanOf(within) : heldFrom(latest, start, holdMs);
  });
}

function endOf({ at, spanMs }: HistoryPoint): number {
  return at + spanMs;
}

function spanOf(points: readonly HistoryPoint[]): AmountSpan | null {
  const asked = points.filter(({ ask }) => ask !== null);
  const last = asked.at(-1)?.ask;
  if (last === undefined || last === null) return null;
  const amounts = asked.flatMap(({ ask, askLow, askHigh }) =>
    [ask, askLow, askHigh].filter((amount) => amount !== null),
  );
  return { last, low: mills(Math.min(...amounts)), high: mills(Math.max(...amounts)) };
}

function heldFrom(point: HistoryPoint | undefined, at: number, holdMs: number): AmountSpan | null {
  if (point?.ask === undefined || point.ask === null || at - endOf(point) >= holdMs) return null;
  return { last: point.ask, low: point.ask, high: point.ask };
}
