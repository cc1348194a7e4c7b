import { type Mills } from './money.ts';
import { type Sale } from './quote.ts';

/** What recent sales of an item say. */
export interface SalesSummary {
  readonly median: Mills;
  /** Sales that the median rests on. */
  readonly count: number;
  /** When the last one happened, in milliseconds since 1970. */
  readonly lastAt: number;
  readonly perDay: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MAX_SALES = 20;
const MAX_AGE_MS = 30 * DAY_MS;
const HALF_LIFE_MS = 7 * DAY_MS;
const WINDOW = 5;
const SPIKE_RATIO = 1.24;
const MAX_SPIKES = 3;

/**
 * The middle of the last 20 sales of the last 30 days, a week-old sale counting half. Sales more than 24 % above the
 * mean of the five around them are left out; with more than three such spikes no price can be believed: undefined.
 */
export function summariseSales(sales: readonly Sale[], now: number): SalesSummary | undefined {
  const recent = sales
    .filter(({ soldAt }) => soldAt <= now && now - soldAt <= MAX_AGE_MS)
    .toSorted((a, b) => b.soldAt - a.soldAt)
    .slice(0, MAX_SALES);
  const sober = recent.filter((sale, index) => sale.price <= meanAround(recent, index) * SPIKE_RATIO);
  const newest = sober[0];
  const oldest = sober.at(-1);
  if (newest === undefined || oldest === undefined || recent.length - sober.length > MAX_SPIKES)
    return undefined;
  return {
    median: weightedMedian(sober, (sale) => 0.5 ** ((now - sale.soldAt) / HALF_LIFE_MS)),
    count: sober.length,
    lastAt: newest.soldAt,
    perDay: (sober.length * DAY_MS) / Math.max(now - oldest.soldAt, HOUR_MS),
  };
}

function meanAround(sales: readonly Sale[], index: number): number {
  const start = Math.max(0, Math.min(index - Math.floor(WINDOW / 2), sales.length - WINDOW));
  const window = sales.slice(start, start + WINDOW);
  return window.reduce((sum, { price }) => sum + price, 0) / window.length;
}

/** The least price at and below which half of all weight lies; throws a RangeError for no sales. */
function weightedMedian(sales: readonly Sale[], weightOf: (sale: Sale) => number): Mills {
  const byPrice = sales.toSorted((a, b) => a.price - b.price);
  let missing = byPrice.reduce((sum, sale) => sum + weightOf(sale), 0) / 2;
  const middle = byPrice.find((sale) => (missing -= weightOf(sale)) <= 0) ?? byPrice.at(-1);
  if (middle === undefined) throw new RangeError('there is no median of no sales');
  return middle.price;
}
