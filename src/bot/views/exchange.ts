import {
  type ExchangeRate,
  exchangeDown,
  exchangeUp,
  type ForeignCurrency,
  MAX_RATE_AGE_DAYS,
  RATE_SOURCE,
} from '../../domain/currency.ts';
import { type Mills } from '../../domain/money.ts';
import { type Html, markup } from '../chat/html.ts';
import { type Words } from '../words/words.ts';

/** The currency that is read beside dollars, and its rate where one is known. */
export interface Exchange {
  readonly currency: ForeignCurrency;
  readonly rate: ExchangeRate | null;
}

const SOURCE = markup`<a href="${RATE_SOURCE.url}">${RATE_SOURCE.name}</a>`;

/** A result in the chat's currency, rounded down, as "≈ +€1.83"; undefined where there is no rate. */
export function formatGain(
  amount: Mills,
  exchange: Exchange | undefined,
  { format }: Words,
): string | undefined {
  const rate = exchange?.rate ?? null;
  if (rate === null) return undefined;
  return `≈ ${format.foreignNet(exchangeDown(amount, rate), rate.currency)}`;
}

/** What is paid in the chat's currency, rounded up, as "≈ €19.62"; undefined where there is no rate. */
export function formatCost(
  amount: Mills,
  exchange: Exchange | undefined,
  { format }: Words,
): string | undefined {
  const rate = exchange?.rate ?? null;
  if (rate === null) return undefined;
  return `≈ ${format.foreign(exchangeUp(amount, rate), rate.currency)}`;
}

/** What the rate is, of when and by whom, or that there is none; nothing for who reads dollars alone. */
export function viewRate(exchange: Exchange | undefined, { html, format }: Words): Html | undefined {
  if (exchange === undefined) return undefined;
  const { currency, rate } = exchange;
  return rate === null
    ? html('exchange-none', { currency, days: MAX_RATE_AGE_DAYS })
    : html('exchange-rate', { rate: format.exchangeRate(rate), source: SOURCE, day: format.day(rate.at) });
}
