import { type AmountSpan } from '../../domain/price-course.ts';
import { mills } from '../../domain/money.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type PriceChart } from './chart.ts';
import { findRuns, type Run } from './price-runs.ts';

/** Two ends, both included. */
export type Bounds = Pick<AmountSpan, 'low' | 'high'>;

/** A market's asks or the net of a trade, as a chart shows it. */
export interface Course {
  readonly runs: readonly Run[];
  /** The first and the last known step; null if nothing is known. */
  readonly first: AmountSpan | null;
  readonly last: AmountSpan | null;
  /** When the last one ended, in milliseconds since 1970. */
  readonly lastAt: number;
  /** True iff it is known up to the end of the chart. */
  readonly isFresh: boolean;
  /** The lowest and the highest amount; null if nothing is known. */
  readonly bounds: Bounds | null;
  /** Those that an axis has to hold: without single ones far from all others, but with the last one. */
  readonly usual: Bounds | null;
  /** How many steps are known. */
  readonly known: number;
}

/** Everything that a chart of prices shows. */
export interface Courses {
  readonly markets: Readonly<Record<MarketId, Course>>;
  readonly net: Course;
}

/** Fewer known steps than this are no course. */
const ENOUGH_STEPS = 3;

/** True iff there is something to see of a course. */
export function isCourse({ known }: Course): boolean {
  return known >= ENOUGH_STEPS;
}

/** Reads the courses off the steps of a chart. */
export function readCourses(chart: Pick<PriceChart, 'from' | 'stepMs' | 'steps'>): Courses {
  const spans = {
    dmarket: chart.steps.map(({ asks }) => asks.dmarket),
    waxpeer: chart.steps.map(({ asks }) => asks.waxpeer),
    net: chart.steps.map(({ net }) => net),
  };
  const asks = [...spans.dmarket, ...spans.waxpeer].filter((span) => span !== null);
  const reach = quantile(sortLasts(asks), MANY);
  const course = (each: readonly (AmountSpan | null)[]): Course => readCourse(chart, each, reach);
  return {
    markets: { dmarket: course(spans.dmarket), waxpeer: course(spans.waxpeer) },
    net: course(spans.net),
  };
}

/** What most amounts are not above; as many are not below its counterpart. */
const MANY = 0.95;

function readCourse(
  { from, stepMs }: Pick<PriceChart, 'from' | 'stepMs'>,
  spans: readonly (AmountSpan | null)[],
  reach: number,
): Course {
  const known = spans.filter((span) => span !== null);
  const lastIndex = spans.findLastIndex((span) => span !== null);
  return {
    runs: findRuns(from, stepMs, spans),
    first: known[0] ?? null,
    last: known.at(-1) ?? null,
    lastAt: from + (lastIndex + 1) * stepMs,
    isFresh: lastIndex >= 0 && lastIndex >= spans.length - 2,
    bounds: boundsOf(known),
    usual: usualOf(known, reach),
    known: known.length,
  };
}

/** The bounds without what is further from nearly all amounts than an item's price, as an ask of a million. */
function usualOf(spans: readonly AmountSpan[], reach: number): Bounds | null {
  const lasts = sortLasts(spans);
  const least = quantile(lasts, 1 - MANY) - reach;
  const most = quantile(lasts, MANY) + reach;
  const inside = spans.flatMap(({ low, last, high }) =>
    [low, last, high].filter((amount) => amount >= least && amount <= most),
  );
  const last = spans.at(-1)?.last;
  return last === undefined
    ? null
    : boundsOf([...inside, last].map((at) => ({ low: at, last: at, high: at })));
}

function sortLasts(spans: readonly AmountSpan[]): readonly number[] {
  return spans.map(({ last }) => last).toSorted((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round((sorted.length - 1) * share)] ?? 0;
}

function boundsOf(spans: readonly AmountSpan[]): Bounds | null {
  if (spans.length === 0) return null;
  const low = spans.reduce((least, span) => Math.min(least, span.low), Infinity);
  const high = spans.reduce((most, span) => Math.max(most, span.high), -Infinity);
  return { low: mills(low), high: mills(high) };
}
