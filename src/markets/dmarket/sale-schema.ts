import { z } from 'zod';
import { readObject } from '../answer-object.ts';
import { phaseOrNone } from '../phase.ts';
import { floatOrNone, isTold, percentOrNone } from '../premium.ts';
import { positiveWhole, priceSchema, readDollars } from '../price-schemas.ts';
import { type DecodedRows, decodeRows } from '../rows.ts';

const soldItem = z
  .object({
    phaseTitle: phaseOrNone,
    floatValue: floatOrNone,
    stickers: isTold,
    charms: isTold,
    fadePercent: percentOrNone,
  })
  .transform(({ phaseTitle, floatValue, stickers, charms, fadePercent }) => ({
    phase: phaseTitle,
    traits: { float: floatValue, hasStickers: stickers, hasCharm: charms, fadePercent },
  }))
  .nullish()
  .catch(null);

const saleRow = z
  .object(
    {
      price: priceSchema(readDollars),
      date: positiveWhole('bad-date'),
      offerAttributes: soldItem,
      orderAttributes: z.object({ isAdvanced: isTold }).nullish().catch(null),
    },
    { error: 'bad-row' },
  )
  .transform(({ price, date, offerAttributes, orderAttributes }) => ({
    price,
    soldAt: date * 1000,
    phase: offerAttributes?.phase,
    traits: offerAttributes?.traits,
    isConditional: orderAttributes?.isAdvanced ?? false,
  }));

/** A sale, with what was sold as far as that is told. */
export type SaleRow = z.output<typeof saleRow>;

/** Reads `GET /trade-aggregator/v1/last-sales`. */
export async function decodeSales(body: unknown): Promise<DecodedRows<SaleRow>> {
  return await decodeRows('sales', readObject('body', body)['sales'], saleRow);
}
