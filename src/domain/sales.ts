import { type Mills } from './money.ts';
import { isPlainSale, type Sale, type SaleOddity } from './quote.ts';

/** Why a sale is no part of the median. */
export type SaleOmission = SaleOddity | 'spike';

/** What recent sales of an item say. */
export interface SalesSummary {
  /** The middle price of plain sales. */
  readonly median: Mills;
  /** Sales that the median rests on. */
  readonly count: number;
  /** When the last of those happened, in milliseconds since 1970. */
  readonly lastAt: number;
  /** Sales of the title a day, whatever was sold. */
  readonly perDay: number;
  /** How many recent sales the median leaves out, by reason; a sale with several counts under its first. */
  readonly leftOut: Readonly<Partial<Record<SaleOmission, number>>>;
  /** Sales of the last 20 days; a market that tells only the latest ones may have had more. */
  readonly inTwentyDays: number;
  /** True iff so many prices jumped that the median cannot be believed. */
  readonly isErratic: boolean;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MAX_SALES = 20;
const MAX_AGE_MS = 30 * DAY_MS;
const TWENTY_DAYS_MS = 20 * DAY_MS;
const HALF_LIFE_MS = 7 * DAY_MS;
const WINDOW = 5;
const SPIKE_RATIO = 1.24;
const MAX_SPIKES = 3;

/**
 * The middle of the plain ones among the last 20 sales of the last 30 days, a week-old sale counting half. Sales more
 * than 24 % above the mean of the five plain ones around them are left out as well; more than three such spikes make the
 * whole erratic. Undefined without a plain sale.
 */
export function summariseSales(sales: readonly Sale[], now: number): SalesSummary | undefined {
  const recent = sales
    .filter(({ soldAt }) => soldAt <= now && now - soldAt <= MAX_AGE_MS)
    .toSorted((a, b) => b.soldAt - a.soldAt)
    .slice(0, MAX_SALES);
  const plain = recent.filter(isPlainSale);
  const sober = plain.filter((sale, index) => sale.price <= meanAround(plain, index) * SPIKE_RATIO);
  const spikes = plain.length - sober.length;
  const newest = sober[0];
  if (newest === undefined) return undefined;
  return {
    median: weightedMedian(sober, (sale) => 0.5 ** ((now - sale.soldAt) / HALF_LIFE_MS)),
    count: sober.length,
    lastAt: newest.soldAt,
    perDay: ratePerDay(recent, now),
    leftOut: { ...countOddities(recent), ...(spikes > 0 && { spike: spikes }) },
    inTwentyDays: recent.filter(({ soldAt }) => now - soldAt <= TWENTY_DAYS_MS).length,
    isErratic: spikes > MAX_SPIKES,
  };
}

function ratePerDay(newestFirst: readonly Sale[], now: number): number {
  const oldest = newestFirst.at(-1);
  if (oldest === undefined) return 0;
  return (newestFirst.length * DAY_MS) / Math.max(now - oldest.soldAt, HOUR_MS);
}

function countOddities(sales: readonly Sale[]): Partial<Record<SaleOddity, number>> {
  const counts: Partial<Record<SaleOddity, number>> = {};
  for (const { oddities } of sales) {
    const [first] = oddities;
    if (first !== undefined) counts[first] = (counts[first] ?? 0) + 1;
  }
  return counts;
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
