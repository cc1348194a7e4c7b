import { z } from 'zod';
import { type BasisPoints, type Mills, parseShareKept } from '../../domain/money.ts';
import { type Quote } from '../../domain/quote.ts';
import { shareText } from '../../domain/shared-text.ts';
import { type ItemKey, parseTitle, type Phase } from '../../domain/title.ts';
import { RefusalError } from '../answer-faults.ts';
import { type Fields, readObject } from '../answer-object.ts';
import { addDropCounts } from '../drop-counts.ts';
import { phaseOrNone } from '../phase.ts';
import { floatOrNone, isTold, NO_TRAITS, type Traits } from '../premium.ts';
import {
  amountSchema,
  countOrNull,
  priceOrNone,
  priceSchema,
  readMills,
  titleText,
} from '../price-schemas.ts';
import { leaveOutUncounted, type QuotePage } from '../quote-assembly.ts';
import { readValue } from '../read-value.ts';
import { readRefusalBody } from '../refusal-body.ts';
import { type DecodedRows, decodeRows } from '../rows.ts';
import { parseKeepingIds } from './long-ids.ts';

/** The fields of an answer that says of itself that it succeeded; throws a RefusalError for one that says it did not. */
function readSuccess(body: unknown): Fields {
  const fields = readObject('body', body);
  if (fields['success'] === true) return fields;
  if (fields['success'] === undefined) return fields;
  const { kind, retryAfterMs } = readRefusalBody(body);
  throw new RefusalError(kind ?? 'bad-request', retryAfterMs);
}

const askRow: z.ZodType<Quote> = z
  .object(
    { name: titleText, min: priceSchema(readMills), count: countOrNull, steam_price: priceOrNone(readMills) },
    { error: 'bad-row' },
  )
  .transform(({ name, min, count, steam_price: steamPrice }) => {
    const { key, mixesPhases } = parseTitle(name);
    return {
      key: shareText(key),
      title: shareText(name),
      bestAsk: min,
      bestBid: null,
      askCount: count,
      bidCount: null,
      mixesPhases,
      ...(steamPrice !== undefined && { steamPrice }),
    };
  });

/** Reads `GET /v1/prices`: quotes without bids. */
export async function decodePrices(body: unknown): Promise<QuotePage> {
  const { values, dropped } = await decodeRows('items', readSuccess(body)['items'], askRow);
  return leaveOutUncounted('items[].count', { quotes: values, dropped });
}

const bidRow: z.ZodType<Quote> = z
  .object({ name: titleText, max: priceSchema(readMills) }, { error: 'bad-row' })
  .transform(({ name, max }) => {
    const { key, mixesPhases } = parseTitle(name);
    return {
      key: shareText(key),
      title: shareText(name),
      bestAsk: null,
      bestBid: max,
      askCount: 0,
      bidCount: null,
      mixesPhases,
    };
  });

/** Reads `GET /v1/buy-orders/snapshot`: quotes without asks. */
export async function decodeBids(body: unknown): Promise<QuotePage> {
  const { values, dropped } = await decodeRows('offers', readSuccess(body)['offers'], bidRow);
  return { quotes: values, dropped };
}

/** The id of a listing, which may be beyond what a number holds. */
export const listingId = z.union([z.string().min(1), z.number().transform(String)], { error: 'bad-id' });
/** The moment a lock ends: null where none is told, NaN where one is told that cannot be read. */
export const momentOrNone = z
  .unknown()
  .optional()
  .transform((value) => {
    if (value === undefined || value === null || value === '') return null;
    return typeof value === 'string' ? Date.parse(value) : NaN;
  });

const listingRow = z
  .object(
    {
      item_id: listingId,
      name: titleText.optional(),
      price: priceSchema(readMills),
      phase: phaseOrNone,
      auto: z.boolean().nullish().catch(null),
      delivery: z.string().nullish().catch(null),
      unlock_at: momentOrNone,
      float: floatOrNone,
      sticker_names: isTold,
      stickers: isTold,
    },
    { error: 'bad-row' },
  )
  .transform(({ item_id, name, price, phase, auto, delivery, unlock_at: unlockAt, ...row }) => ({
    id: item_id,
    name,
    price,
    phase,
    isManual: auto === false || delivery?.toLowerCase() === 'manual',
    isHeld: delivery?.toLowerCase() === 'hold',
    unlockAt,
    traits: { ...NO_TRAITS, float: row.float, hasStickers: row.sticker_names || row.stickers },
  }));

/** A listing, under the name that was searched for. */
export interface ListingRow {
  readonly id: string;
  readonly key: ItemKey;
  readonly title: string;
  readonly phase: Phase | undefined;
  readonly price: Mills;
  /** True iff the seller has to send it by hand, which takes longer. */
  readonly isManual: boolean;
  /** True iff it is trade-locked still. */
  readonly isHeld: boolean;
  /** Until when it is trade-locked, in milliseconds since 1970; null where no lock is told, NaN where it cannot be read. */
  readonly unlockAt: number | null;
  readonly traits: Traits;
}

/** Reads the text of `GET /v2/search-items-by-name`. */
export async function decodeListings(text: unknown): Promise<DecodedRows<ListingRow>> {
  const items = readObject('items', readSuccess(parseKeepingIds(text))['items']);
  const found = await Promise.all(
    Object.entries(items).map(async ([name, rows]) => {
      const { values, dropped } = await decodeRows('items', rows, listingRow);
      return { values: values.map((row) => toListing(name, row)), dropped };
    }),
  );
  return {
    values: found.flatMap(({ values }) => values),
    dropped: addDropCounts(found.map(({ dropped }) => dropped)),
  };
}

/** The phase may stand in the name that was searched for, in the listing's own name, or beside it. */
function toListing(searched: string, { name, ...row }: z.output<typeof listingRow>): ListingRow {
  const title = name ?? searched;
  const phase = row.phase ?? parseTitle(title).phase ?? parseTitle(searched).phase;
  return { ...row, key: parseTitle(title, phase).key, title, phase };
}

const shareKept = z
  .union([z.number(), z.string()], { error: 'is missing or no number' })
  .transform((share, context): BasisPoints => {
    const rate = parseShareKept(share);
    if (rate !== undefined) return rate;
    context.addIssue({ code: 'custom', message: 'is no share of a sale' });
    return z.NEVER;
  });

/** Reads the seller's fee out of `GET /v1/user`, which tells the share that is kept. */
export function decodeSellerRate(body: unknown): BasisPoints {
  const user = readObject('user', readSuccess(body)['user']);
  return readValue('user.sell_fees', user['sell_fees'], shareKept);
}

/** Reads the money out of `GET /v1/user`. */
export function decodeWallet(body: unknown): { readonly available: Mills; readonly onHold: Mills | null } {
  const user = readObject('user', readSuccess(body)['user']);
  return {
    available: readValue('user.wallet', user['wallet'], amountSchema(readMills)),
    onHold: readMills(user['total_hold_amount']) ?? null,
  };
}
