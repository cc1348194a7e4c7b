import { type BasisPoints, type Mills, millsToCentsDown, millsToCentsUp } from '../../domain/money.ts';
import { type ChartLook } from './chart.ts';

/** How a chart writes numbers and times for its reader. */
export interface ChartFormat {
  /** A price that is paid: a part of a cent counts as a whole one. */
  readonly paid: (amount: Mills) => string;
  /** A result with its sign, rounded down to cents. */
  readonly net: (amount: Mills) => string;
  /** Dollars on an axis whose marks are so far apart. */
  readonly dollars: (dollars: number, step: number) => string;
  /** A share with no more digits than it needs. */
  readonly percent: (share: BasisPoints) => string;
  readonly count: (count: number) => string;
  /** A day with the time of day. */
  readonly moment: (at: number) => string;
}

/** Builds the formats of a reader's language and time zone. */
export function buildChartFormat({ locale, timeZone }: Pick<ChartLook, 'locale' | 'timeZone'>): ChartFormat {
  const cents = decimals(locale, 2);
  const whole = decimals(locale, 0);
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const dollars = (amount: number, format = cents): string =>
    `${amount < 0 ? '−' : ''}$${format.format(Math.abs(amount))}`;
  return {
    paid: (amount) => dollars(millsToCentsUp(amount) / 100),
    net: (amount) => (amount >= 0 ? '+' : '') + dollars(millsToCentsDown(amount) / 100),
    dollars: (amount, step) => dollars(amount, Number.isInteger(step) ? whole : cents),
    percent: (share) => `${percent.format(share / 100)}%`,
    count: (count) => whole.format(count),
    moment: (at) => moment.format(at),
  };
}

function decimals(locale: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
