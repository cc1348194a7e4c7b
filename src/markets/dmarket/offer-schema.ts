import { z } from 'zod';
import { readObject } from '../answer-object.ts';
import { phaseOrNone } from '../phase.ts';
import { floatOrNone, isTold, NO_TRAITS, percentOrNone } from '../premium.ts';
import { priceSchema, readCents, titleText } from '../price-schemas.ts';
import { readValue } from '../read-value.ts';
import { type DecodedRows, decodeRows } from '../rows.ts';
import { cursorText } from './schema.ts';

const cs2 = z
  .object({
    phaseTitle: phaseOrNone,
    phase: phaseOrNone,
    float: floatOrNone,
    floatValue: floatOrNone,
    stickers: isTold,
    charms: isTold,
    fadePercent: percentOrNone,
  })
  .transform(({ phaseTitle, phase, float, floatValue, stickers, charms, fadePercent }) => ({
    phase: phaseTitle ?? phase,
    traits: { float: float ?? floatValue, hasStickers: stickers, hasCharm: charms, fadePercent },
  }))
  .nullish()
  .catch(null);
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
      locked: isTold,
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
    return {
      id: offerId,
      title,
      price: priceCents,
      isReserved: locked,
      phase: details?.phase,
      lockTerms: { unlockDate, tradeLockDuration, tradeLockDays },
      traits: details?.traits ?? NO_TRAITS,
    };
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
