import { z } from 'zod';
import { type Mills } from '../../domain/money.ts';
import { type Quote } from '../../domain/quote.ts';
import { shareText } from '../../domain/shared-text.ts';
import { parseTitle } from '../../domain/title.ts';
import { readObject } from '../answer-object.ts';
import {
  amountSchema,
  believableSchema,
  countOrNull,
  readCents,
  readDollars,
  titleText,
} from '../price-schemas.ts';
import { leaveOutUncounted, type QuotePage } from '../quote-assembly.ts';
import { readValue } from '../read-value.ts';
import { decodeRows, requireSome } from '../rows.ts';

/** A cursor, empty on the last page. */
export const cursorText = z
  .string()
  .nullish()
  .transform((cursor) => cursor ?? '');

/** The API says cents in whole numbers; should it ever write a point, those are dollars. */
const amount = believableSchema((value) =>
  typeof value === 'string' && value.includes('.') ? readDollars(value) : readCents(value),
);

/** No price is written as nothing, as null or as an amount of nought. */
const bestPrice = z
  .object({
    Currency: z.literal('USD', { error: 'bad-currency' }).optional(),
    Amount: amount,
  })
  .nullish()
  .transform((price) => (!price || price.Amount === 0 ? null : price.Amount));

const priceRow: z.ZodType<Quote> = z
  .object(
    {
      title: titleText,
      offerBestPrice: bestPrice,
      orderBestPrice: bestPrice,
      offerCount: countOrNull,
      orderCount: countOrNull,
    },
    { error: 'bad-row' },
  )
  .transform(({ title, offerBestPrice, orderBestPrice, offerCount, orderCount }) => {
    const { key, mixesPhases } = parseTitle(title);
    const bestAsk = offerBestPrice;
    return {
      key: shareText(key),
      title: shareText(title),
      bestAsk,
      bestBid: orderBestPrice,
      askCount: offerCount,
      bidCount: orderCount,
      mixesPhases,
    };
  });

/** A page of best prices. */
export interface PricePage extends QuotePage {
  /** Rows as sent, unreadable ones included. */
  readonly rows: number;
  /** Empty on the last page. */
  readonly nextCursor: string;
}

/** Reads a page of `POST /marketplace-api/v1/aggregated-prices`. */
export async function decodeAggregatedPrices(body: unknown): Promise<PricePage> {
  const { aggregatedPrices: rows, nextCursor } = readObject('body', body);
  const { values, dropped } = await decodeRows('aggregatedPrices', rows, priceRow);
  requireSome('aggregatedPrices[].offerBestPrice', values, ({ bestAsk }) => bestAsk !== null);
  requireSome(
    'aggregatedPrices[].orderBestPrice',
    rows as readonly object[],
    (row) => 'orderBestPrice' in row,
  );
  return {
    ...leaveOutUncounted('aggregatedPrices[].offerCount', { quotes: values, dropped }),
    rows: (rows as readonly unknown[]).length,
    nextCursor: readValue('nextCursor', nextCursor, cursorText),
  };
}

const balanceBody = z.object({
  usd: amountSchema(readCents),
  usdAvailableToWithdraw: z
    .unknown()
    .optional()
    .transform((cents) => readCents(cents) ?? null),
});

/** Reads `GET /account/v1/balance`. */
export function decodeBalance(body: unknown): {
  readonly available: Mills;
  readonly withdrawable: Mills | null;
} {
  const { usd, usdAvailableToWithdraw } = readValue('body', body, balanceBody);
  return { available: usd, withdrawable: usdAvailableToWithdraw };
}
