import { z } from 'zod';
import { type Mills } from '../../domain/money.ts';
import { type Quote, type Sale } from '../../domain/quote.ts';
import { parseTitle, type Phase } from '../../domain/title.ts';
import { readObject } from '../answer-object.ts';
import {
  amountSchema,
  believableSchema,
  countOrNull,
  positiveWhole,
  priceSchema,
  readCents,
  readDollars,
  titleText,
} from '../price-schemas.ts';
import { type QuotePage } from '../quote-assembly.ts';
import { readValue } from '../read-value.ts';
import { type DecodedRows, decodeRows, requireSome } from '../rows.ts';
import { phaseOrNone } from './phase.ts';

const cursorText = z
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
      key,
      title,
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
    quotes: values,
    dropped,
    rows: (rows as readonly unknown[]).length,
    nextCursor: readValue('nextCursor', nextCursor, cursorText),
  };
}

const cs2 = z.object({ phaseTitle: phaseOrNone, phase: phaseOrNone }).nullish().catch(null);
/** When a lock ends is told in three ways, of which the later ones are said to be on their way out. */
const lock = {
  unlockDate: z.iso.datetime({ offset: true }).nullish().catch(undefined),
  tradeLockDuration: z.string().nullish().catch(undefined),
  tradeLockDays: z.number().nonnegative().nullish().catch(undefined),
};

const offerRow = z
  .object(
    {
      offerId: z.string({ error: 'bad-id' }).min(1, { error: 'bad-id' }),
      priceCents: priceSchema(readCents),
      locked: z.boolean().nullish().catch(null),
      attributes: z.object(
        { title: titleText, ...lock, cs2, cs2Attributes: cs2 },
        { error: 'bad-attributes' },
      ),
    },
    { error: 'bad-row' },
  )
  .transform(({ offerId, priceCents, locked, attributes }) => {
    const { title, unlockDate, tradeLockDuration, tradeLockDays } = attributes;
    const details = attributes.cs2 ?? attributes.cs2Attributes;
    const phase = details?.phaseTitle ?? details?.phase;
    const lockTerms = { unlockDate, tradeLockDuration, tradeLockDays };
    return { id: offerId, title, price: priceCents, isReserved: locked === true, phase, lockTerms };
  });

/** A listing as `GET /marketplace-api/v2/offers` tells it. */
export type OfferRow = z.output<typeof offerRow>;

/** What a listing says of its trade lock. */
export type LockTerms = OfferRow['lockTerms'];

/** A page of listings. */
export interface OfferPage extends DecodedRows<OfferRow> {
  /** Empty on the last page. */
  readonly cursor: string;
}

/** Reads a page of `GET /marketplace-api/v2/offers`. */
export async function decodeOffers(body: unknown): Promise<OfferPage> {
  const { items, cursor } = readObject('body', body);
  return { ...(await decodeRows('items', items, offerRow)), cursor: readValue('cursor', cursor, cursorText) };
}

const saleRow = z
  .object(
    {
      price: priceSchema(readDollars),
      date: positiveWhole('bad-date'),
      offerAttributes: z.object({ phaseTitle: phaseOrNone }).nullish().catch(null),
    },
    { error: 'bad-row' },
  )
  .transform(({ price, date, offerAttributes }) => ({
    price,
    soldAt: date * 1000,
    phase: offerAttributes?.phaseTitle,
  }));

/** A sale, with the phase of what was sold where it has one. */
export type SaleRow = Sale & { readonly phase: Phase | undefined };

/** Reads `GET /trade-aggregator/v1/last-sales`. */
export async function decodeSales(body: unknown): Promise<DecodedRows<SaleRow>> {
  return await decodeRows('sales', readObject('body', body)['sales'], saleRow);
}

const balanceBody = z.object({ usd: amountSchema(readCents) });

/** Reads `GET /account/v1/balance`. */
export function decodeBalance(body: unknown): Mills {
  return readValue('body', body, balanceBody).usd;
}
