import { type BasisPoints, type Mills, millsToCentsDown, millsToCentsUp } from '../../domain/money.ts';
import { type Language } from '../../domain/settings.ts';
import { buildForeignFormats, type ForeignFormats } from './foreign-formats.ts';
import { type Translate } from './translate.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How one language writes figures. */
export interface Formats extends ForeignFormats {
  /** Money that is paid, without a sign: a part of a cent counts as a whole one. */
  readonly paid: (amount: Mills) => string;
  /** Money that is received or left over, without a sign: a part of a cent is lost. */
  readonly received: (amount: Mills) => string;
  /** A figure as dollars: "$21.40", "-$1.50". */
  readonly dollars: (figure: string) => string;
  /** A result with its sign, as "+$1.99" or "-$5.02", rounded down. */
  readonly net: (amount: Mills) => string;
  /** A limit as a person set it, with no more digits than it needs: "$0.50", "$300". */
  readonly limit: (amount: Mills) => string;
  /** A return or another share to the nearest tenth of a percent: "9.3%". What decides is the exact figure. */
  readonly share: (share: BasisPoints) => string;
  /** A share with its sign, by how much something has changed: "+9.3%". */
  readonly change: (share: BasisPoints) => string;
  /** A rate with no more digits than it needs: "6%", "2.5%". */
  readonly rate: (rate: BasisPoints) => string;
  /** A whole number with thousands apart; "-" when it is not known. */
  readonly count: (count: number | null | undefined) => string;
  /** A whole number in at most five characters: "931", "14.2k", "2.1M". */
  readonly shortCount: (count: number) => string;
  /** A figure to the nearest tenth: "9.4". */
  readonly tenths: (figure: number) => string;
  /** Bytes in megabytes, rounded up. */
  readonly megabytes: (bytes: number) => string;
  /** How long something takes or is ago, in its largest unit: "9s", "41m", "3h", "2d". */
  readonly age: (ageMs: number) => string;
  /** A number of days: "7d". */
  readonly days: (days: number) => string;
  /** A long time in two units: "2d 04h", "4h 07m", "12m". */
  readonly uptime: (ms: number) => string;
  /** Hours of a lock, rounded up: "20h", "7d". */
  readonly lock: (hours: number) => string;
  /** A time of day in UTC, with the date when it is not of the last 24 hours: "14:02 UTC". */
  readonly time: (at: number, now: number) => string;
  /** A day of the year, in UTC: "24 Nov". */
  readonly day: (at: number) => string;
  /** Things that hold together: "9% and $3". */
  readonly list: (things: readonly string[]) => string;
}

/** How each language writes days: Canada's English does it in the order of ISO 8601. */
const DATE_LOCALES: Readonly<Record<Language, string>> = { en: 'en-CA', ru: 'ru', uk: 'uk' };

/** How each language names a day: Britain's English does it in the order of the others. */
const DAY_LOCALES: Readonly<Record<Language, string>> = { ...DATE_LOCALES, en: 'en-GB' };

/** The figures of one language; units are words, so `t` says them. */
export function buildFormats(language: Language, t: Translate): Formats {
  return {
    ...buildNumberFormats(language, t),
    ...buildForeignFormats(language),
    ...buildTimeFormats(language, t),
  };
}

type TimeName = 'age' | 'days' | 'day' | 'uptime' | 'lock' | 'time';

function buildNumberFormats(
  language: Language,
  t: Translate,
): Omit<Formats, TimeName | keyof ForeignFormats> {
  const grouped = figureFormatter(language, { useGrouping: true });
  const bare = figureFormatter(language, { useGrouping: false });
  const cents = (amount: number): string => grouped(amount / 100, 2);
  const money = (sign: string, figure: string): string => t('money', { sign, figure });
  const conjunction = once(() => new Intl.ListFormat(language));
  const count = (number: number | null | undefined): string =>
    number === null || number === undefined ? '-' : grouped(number, 0);
  // Adding nought makes one of a negative nought.
  const share = (figure: BasisPoints): string => `${bare(Math.round(figure / 10) / 10 + 0, 1)}%`;
  return {
    paid: (amount) => cents(millsToCentsUp(amount)),
    received: (amount) => cents(millsToCentsDown(amount)),
    dollars: (figure) => (figure.startsWith('-') ? money('-', figure.slice(1)) : money('', figure)),
    net: (amount) => {
      const rounded = millsToCentsDown(amount);
      return money(rounded < 0 ? '-' : '+', cents(Math.abs(rounded)));
    },
    limit: (amount) => money('', bare(amount / 1000, amount % 1000 === 0 ? 0 : 2, 3)),
    share,
    change: (figure) => `${figure >= 5 ? '+' : ''}${share(figure)}`,
    rate: (rate) => `${bare(rate / 100, 0, 2)}%`,
    count,
    shortCount: (number) => {
      if (number < 1000) return bare(number, 0);
      if (number < 99_950) return t('count-thousands', { figure: bare(number / 1000, 1) });
      if (number < 999_500) return t('count-thousands', { figure: bare(Math.round(number / 1000), 0) });
      return t('count-millions', { figure: bare(number / 1_000_000, 1) });
    },
    tenths: (figure) => bare(figure, 1),
    megabytes: (bytes) => t('megabytes', { figure: count(Math.ceil(bytes / 2 ** 20)) }),
    list: (things) => conjunction().format(things),
  };
}

/** Puts off what takes a phone tens of milliseconds until it is needed, which on most screens it never is. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

type FigureFormatter = (figure: number, least: number, most?: number) => string;

/** Writes figures with at least and at most so many places after the point. */
function figureFormatter(language: Language, options: Intl.NumberFormatOptions): FigureFormatter {
  const formats = new Map<string, Intl.NumberFormat>();
  return (figure, least, most = least) => {
    const places = `${least}-${most}`;
    const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
    const format = formats.get(places) ?? new Intl.NumberFormat(language, { ...options, ...digits });
    formats.set(places, format);
    return format.format(figure);
  };
}

function buildTimeFormats(language: Language, t: Translate): Pick<Formats, TimeName> {
  const date = once(
    () =>
      new Intl.DateTimeFormat(DATE_LOCALES[language], {
        timeZone: 'UTC',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      }),
  );
  const dayOfYear = once(
    () => new Intl.DateTimeFormat(DAY_LOCALES[language], { timeZone: 'UTC', day: 'numeric', month: 'short' }),
  );
  const days = (number: number): string => t('unit-days', { number });
  return {
    age: (ageMs) => {
      const age = Math.max(0, ageMs);
      if (age < 2 * MINUTE_MS) return t('unit-seconds', { number: Math.floor(age / SECOND_MS) });
      if (age < 2 * HOUR_MS) return t('unit-minutes', { number: Math.floor(age / MINUTE_MS) });
      if (age < 2 * DAY_MS) return t('unit-hours', { number: Math.floor(age / HOUR_MS) });
      return days(Math.floor(age / DAY_MS));
    },
    days,
    day: (at) => dayOfYear().format(at),
    uptime: (ms) => formatUptime(ms, t),
    lock: (hours) => {
      if (hours === 0) return t('no-lock');
      return hours < 48 ? t('unit-hours', { number: hours }) : days(Math.ceil(hours / 24));
    },
    time: (at, now) => {
      const day = Math.abs(now - at) < DAY_MS ? '' : `${date().format(at)} `;
      return `${day}${new Date(at).toISOString().slice(11, 16)} UTC`;
    },
  };
}

function formatUptime(ms: number, t: Translate): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (hours >= 24) {
    const days = t('unit-days', { number: Math.floor(hours / 24) });
    return `${days} ${t('unit-hours', { number: two(hours % 24) })}`;
  }
  const left = t('unit-minutes', { number: hours > 0 ? two(minutes % 60) : minutes });
  return hours > 0 ? `${t('unit-hours', { number: hours })} ${left}` : left;
}
