import { type Mills, mills } from './money.ts';

/** The currencies in which a chat can read amounts, by their ISO 4217 codes; all arithmetic stays in dollars. */
export const CURRENCIES = ['USD', 'EUR', 'UAH', 'RUB', 'GBP', 'PLN', 'KZT', 'CNY', 'TRY', 'BRL'] as const;

/** One such currency. */
export type Currency = (typeof CURRENCIES)[number];

/** One that needs a rate to be shown. */
export type ForeignCurrency = Exclude<Currency, 'USD'>;

/** Those that need a rate. */
export const FOREIGN_CURRENCIES: readonly ForeignCurrency[] = CURRENCIES.filter(isForeign);

/** True iff amounts in it need a rate. */
export function isForeign(currency: Currency): currency is ForeignCurrency {
  return currency !== 'USD';
}

/** What a dollar buys, to a millionth. */
export interface ExchangeRate {
  readonly currency: ForeignCurrency;
  /** Millionths of the currency for one dollar; a whole number above 0. */
  readonly microsPerDollar: number;
  /** When its source made it, in milliseconds since 1970. */
  readonly at: number;
}

/** Who makes the rates; its terms ask for this link where they are shown (https://www.exchangerate-api.com/docs/free). */
export const RATE_SOURCE = { name: 'ExchangeRate-API', url: 'https://www.exchangerate-api.com' } as const;

/** Tells what a dollar buys; null while no rate is known that is young enough. */
export interface ExchangeRates {
  readonly find: (currency: ForeignCurrency) => Promise<ExchangeRate | null>;
}

/** The last accepted rate of each currency. */
export interface RateRepository {
  readonly list: () => Promise<readonly ExchangeRate[]>;
  /** Takes the place of what was kept of the same currencies. */
  readonly save: (rates: readonly ExchangeRate[]) => Promise<void>;
}

const DAY_MS = 86_400_000;

/** A rate that is older is not shown. */
export const MAX_RATE_AGE_DAYS = 7;

/** True iff a rate is too old to be shown, or to be a measure of others. */
export function isRateTooOld({ at }: ExchangeRate, now: number): boolean {
  return now - at > MAX_RATE_AGE_DAYS * DAY_MS;
}

const MAX_MOVE_PERCENT = 30;

/** True iff a rate lies so far from another one that one of them is likely wrong. */
export function isFarFrom(rate: ExchangeRate, known: ExchangeRate): boolean {
  const move = Math.abs(rate.microsPerDollar - known.microsPerDollar);
  return move * 100 > known.microsPerDollar * MAX_MOVE_PERCENT;
}

/** Mills times millionths to hundredths of a currency. */
const SCALE = 10_000_000n;

/** What is received, or left over, in hundredths of the currency: a part of one is lost. */
export function exchangeDown(amount: Mills, { microsPerDollar }: ExchangeRate): number {
  const exact = BigInt(amount) * BigInt(microsPerDollar);
  const whole = exact / SCALE;
  // Division of big integers cuts towards nought, and a loss is rounded away from it.
  return Number(exact < 0n && exact % SCALE !== 0n ? whole - 1n : whole);
}

/** What is paid, in hundredths of the currency: a part of one counts as a whole one. */
export function exchangeUp(amount: Mills, rate: ExchangeRate): number {
  return 0 - exchangeDown(mills(0 - amount), rate);
}
