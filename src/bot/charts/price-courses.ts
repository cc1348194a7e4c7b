import { type AmountSpan, type NetStep } from '../../domain/price-course.ts';
import { mills } from '../../domain/money.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type PriceChart } from './chart.ts';
import { findRuns, type Run } from './price-runs.ts';

/** A market's asks or the net of a trade, as a chart shows it. */
export interface Course {
  readonly runs: readonly Run[];
  /** The last known step; null if nothing is known. */
  readonly last: AmountSpan | null;
  /** When that step ended, in milliseconds since 1970. */
  readonly lastAt: number;
  /** True iff it is known up to the end of the chart. */
  readonly isFresh: boolean;
  /** The lowest and the highest amount; null if nothing is known. */
  readonly bounds: Pick<AmountSpan, 'low' | 'high'> | null;
  /** How many steps are known. */
  readonly known: number;
}

/** Everything that a chart of prices shows. */
export interface Courses {
  readonly markets: Readonly<Record<MarketId, Course>>;
  readonly net: Course;
}

/** Reads the courses off the steps of a chart. */
export function readCourses(chart: PriceChart): Courses {
  const course = (spanOf: (step: NetStep) => AmountSpan | null): Course =>
    readCourse(chart, chart.steps.map(spanOf));
  return {
    markets: { dmarket: course(({ asks }) => asks.dmarket), waxpeer: course(({ asks }) => asks.waxpeer) },
    net: course(({ net }) => net),
  };
}

function readCourse({ from, stepMs }: PriceChart, spans: readonly (AmountSpan | null)[]): Course {
  const known = spans.filter((span) => span !== null);
  const lastIndex = spans.findLastIndex((span) => span !== null);
  return {
    runs: findRuns(from, stepMs, spans),
    last: known.at(-1) ?? null,
    lastAt: from + (lastIndex + 1) * stepMs,
    isFresh: lastIndex >= 0 && lastIndex >= spans.length - 2,
    bounds: boundsOf(known),
    known: known.length,
  };
}

function boundsOf(spans: readonly AmountSpan[]): Pick<AmountSpan, 'low' | 'high'> | null {
  if (spans.length === 0) return null;
  const low = spans.reduce((least, span) => Math.min(least, span.low), Infinity);
  const high = spans.reduce((most, span) => Math.max(most, span.high), -Infinity);
  return { low: mills(low), high: mills(high) };
}
