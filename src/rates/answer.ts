import { z } from 'zod';
import { type ExchangeRate, FOREIGN_CURRENCIES, type ForeignCurrency } from '../domain/currency.ts';

const MICROS = 1_000_000;

/** No currency that chats can choose is worth more than a hundred dollars or less than a thousandth of a cent. */
const perDollar = z.number().min(0.01).max(100_000);

const answer = z.object({
  result: z.literal('success'),
  base_code: z.literal('USD'),
  time_last_update_unix: z.int().positive(),
  rates: z.looseObject({ USD: z.literal(1) }),
});

/** What the source said: a rate of each currency, and the currencies of which it said nothing that can be true. */
export interface RatesAnswer {
  readonly rates: readonly ExchangeRate[];
  readonly implausible: readonly ForeignCurrency[];
}

/** A moment of the source's clock may lie so far ahead of ours. */
const CLOCKS_APART_MS = 3_600_000;

/** Reads the source's answer; throws a ZodError or RangeError for one that is of another form, base or time. */
export function decodeAnswer(body: unknown, now: number): RatesAnswer {
  const { time_last_update_unix: seconds, rates: said } = answer.parse(body);
  const at = seconds * 1000;
  if (at > now + CLOCKS_APART_MS) throw new RangeError('exchange rates of the future');
  const read = FOREIGN_CURRENCIES.map((currency) => ({
    currency,
    rate: perDollar.safeParse(said[currency]),
  }));
  return {
    rates: read.flatMap(({ currency, rate }) =>
      rate.success ? [{ currency, microsPerDollar: Math.round(rate.data * MICROS), at }] : [],
    ),
    implausible: read.flatMap(({ currency, rate }) => (rate.success ? [] : [currency])),
  };
}
