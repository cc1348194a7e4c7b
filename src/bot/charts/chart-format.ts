import { type BasisPoints, type Mills, millsToCentsDown, millsToCentsUp } from '../../domain/money.ts';
import { type ChartLook } from './chart.ts';

/** How a chart writes numbers and times for its reader. */
export interface ChartFormat {
  /** A price that is paid: a part of what is left out counts as a whole. */
  readonly paid: (amount: Mills) => string;
  /** A result with its sign, rounded down. */
  readonly net: (amount: Mills) => string;
  /** Dollars on an axis whose marks are so far apart. */
  readonly dollars: (dollars: number, step: number) => string;
  /** A share with no more digits than it needs. */
  readonly percent: (share: BasisPoints) => string;
  readonly count: (count: number) => string;
  /** A day with the time of day. */
  readonly moment: (at: number) => string;
}

/** From so many dollars on, cents are left out: there is no room for them. */
const WHOLE_FROM = 1_000;
/** From so many on, an axis has millions. */
const COMPACT_FROM = 1_000_000;

/** Builds the formats of a reader's language and time zone. */
export function buildChartFormat({ locale, timeZone }: Pick<ChartLook, 'locale' | 'timeZone'>): ChartFormat {
  const cents = money(locale, { minimumFractionDigits: 2 });
  const whole = money(locale, { maximumFractionDigits: 0 });
  const compact = money(locale, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const count = new Intl.NumberFormat(locale);
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const amountOf = (inCents: number, round: (dollars: number) => number): string => {
    const dollars = inCents / 100;
    if (Math.abs(dollars) >= COMPACT_FROM) return compact(dollars);
    return Math.abs(dollars) >= WHOLE_FROM ? whole(round(dollars)) : cents(dollars);
  };
  return {
    paid: (amount) => amountOf(millsToCentsUp(amount), Math.ceil),
    net: (amount) => (amount >= 0 ? '+' : '') + amountOf(millsToCentsDown(amount), Math.floor),
    dollars: (amount, step) => {
      if (step >= COMPACT_FROM / 10) return compact(amount);
      return Number.isInteger(step) ? whole(amount) : cents(amount);
    },
    percent: (share) => `${percent.format(share / 100)}%`,
    count: (number) => count.format(number),
    moment: (at) => moment.format(at),
  };
}

/** Dollars as the language writes them, with a sign as wide as a plus. */
function money(locale: string, digits: Intl.NumberFormatOptions): (dollars: number) => string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    ...digits,
  });
  return (dollars) => format.format(dollars === 0 ? 0 : dollars).replace('-', '−');
}
