import { z } from 'zod';
import { type Mills } from '../../domain/money.ts';
import { DriftError } from '../answer-faults.ts';
import { readObject } from '../answer-object.ts';
import { phaseOrNone } from '../phase.ts';
import { floatOrNone, NO_TRAITS } from '../premium.ts';
import { positiveWhole, priceSchema, readCents } from '../price-schemas.ts';
import { type DecodedRows, decodeRows } from '../rows.ts';
import { type Conditions, readConditions } from './conditions.ts';

const amount = positiveWhole('bad-amount');
const NO_CONDITIONS: Conditions = { wantsMore: false, phase: 'any' };

/** A buy order with what it asks for beyond the title. */
export interface OrderRow extends Conditions {
  readonly price: Mills;
  readonly amount: number;
  readonly title: string | undefined;
}

/** `otherwise` stands for conditions that are not there at all; without it such an order is a bad row. */
function buildOrderSchema(otherwise: Conditions | undefined): z.ZodType<OrderRow> {
  const attributes = z
    .unknown()
    .optional()
    .transform((value, context): Conditions => {
      const isMissing = value === undefined || value === null;
      const conditions = isMissing ? otherwise : readConditions(value);
      if (conditions !== undefined) return conditions;
      context.addIssue({ code: 'custom', message: 'bad-attributes' });
      return z.NEVER;
    });
  return z
    .object(
      {
        price: priceSchema(readCents),
        amount,
        title: z.string({ error: 'bad-title' }).optional(),
        attributes,
      },
      { error: 'bad-row' },
    )
    .transform(({ price, amount: wanted, title, attributes: conditions }) => ({
      price,
      amount: wanted,
      title,
      ...conditions,
    }));
}

const skinOrderRow = buildOrderSchema(undefined);
const orderRow = buildOrderSchema(NO_CONDITIONS);

/** Reads the orders of `targets-by-title` or `market-depth` for skins, whose conditions are always told. */
export async function decodeSkinOrders(body: unknown): Promise<DecodedRows<OrderRow>> {
  return await decodeRows('orders', readObject('body', body)['orders'], skinOrderRow);
}

/** Reads the orders of `targets-by-title` or `market-depth` for things that may have nothing to set conditions on. */
export async function decodeOrders(body: unknown): Promise<DecodedRows<OrderRow>> {
  return await decodeRows('orders', readObject('body', body)['orders'], orderRow);
}

const depthRow = z
  .object(
    {
      price: priceSchema(readCents),
      amount,
      attributes: z
        .array(z.object({ phaseTitle: phaseOrNone, floatValue: floatOrNone }))
        .nullish()
        .catch(null),
    },
    { error: 'bad-row' },
  )
  .transform(({ price, amount: offered, attributes }) => ({
    price,
    amount: offered,
    phase: attributes?.[0]?.phaseTitle,
    traits: { ...NO_TRAITS, float: attributes?.[0]?.floatValue },
  }));

/** Offers of a title at one price. */
export type DepthRow = z.output<typeof depthRow>;

/** Reads the offers of `GET /marketplace-api/v1/market-depth`. */
export async function decodeDepthOffers(body: unknown): Promise<DecodedRows<DepthRow>> {
  return await decodeRows('offers', readObject('body', body)['offers'], depthRow);
}

/** Both sides of a title that mixes phases. */
export interface PhasedDepth {
  readonly offers: DecodedRows<DepthRow>;
  readonly orders: DecodedRows<OrderRow>;
}

/** So many offers of a title that comes in phases cannot all be without one. */
const FEWEST_OFFERS = 3;

/** Reads both sides of `GET /marketplace-api/v1/market-depth` for a title of which every copy has a phase. */
export async function decodePhasedDepth(body: unknown): Promise<PhasedDepth> {
  const [offers, orders] = await Promise.all([decodeDepthOffers(body), decodeSkinOrders(body)]);
  if (offers.values.length >= FEWEST_OFFERS && offers.values.every(({ phase }) => phase === undefined)) {
    throw new DriftError('offers[].attributes[].phaseTitle', 'names no phase in any row');
  }
  return { offers, orders };
}
