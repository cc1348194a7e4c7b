import { z } from 'zod';
import { type Mills } from '../../domain/money.ts';
import { parsePhase, phaseOrNone } from './phase.ts';
import { type Phase } from '../../domain/title.ts';
import { readObject } from '../answer-object.ts';
import { positiveWhole, priceSchema, readCents } from '../price-schemas.ts';
import { type DecodedRows, decodeRows } from '../rows.ts';

const amount = positiveWhole('bad-amount');
const attribute = z.union([z.string(), z.number()]).nullish().catch('unreadable').transform(toWord);

function toWord(value: string | number | null | undefined): string {
  return String(value ?? '').toLowerCase();
}

const conditions = z
  .object({
    floatPartValue: attribute,
    floatPart: attribute,
    paintSeed: attribute,
    phase: attribute,
    phaseTitle: attribute,
  })
  .transform(({ phase, phaseTitle, ...others }) => ({
    phase: phase === '' ? phaseTitle : phase,
    others: Object.values(others),
  }));
/** The two routes that tell buy orders write their conditions as an object, and as a list of one. */
const conditionsOrList = z
  .union([conditions, z.array(conditions).transform(([first]) => first)], { error: 'bad-attributes' })
  .nullish();

const orderRow = z
  .object(
    { price: priceSchema(readCents), amount, title: z.string().optional(), attributes: conditionsOrList },
    { error: 'bad-row' },
  )
  .transform(({ price, amount: wanted, title, attributes }) => ({
    price,
    amount: wanted,
    title,
    wantsMore: attributes?.others.some((value) => !isAny(value)) ?? false,
    phase: toWantedPhase(attributes?.phase ?? ''),
  }));

/** Any phase, one phase, or one that we cannot read. */
export type WantedPhase = Phase | 'any' | 'unknown';

/** A buy order with what it asks for beyond the title. */
export interface OrderRow {
  readonly price: Mills;
  readonly amount: number;
  readonly title: string | undefined;
  /** True iff it wants a certain float or seed. */
  readonly wantsMore: boolean;
  readonly phase: WantedPhase;
}

function isAny(condition: string): boolean {
  return condition === '' || condition === 'any';
}

function toWantedPhase(condition: string): WantedPhase {
  return isAny(condition) ? 'any' : (parsePhase(condition) ?? 'unknown');
}

/** Reads the orders of `targets-by-title` or `market-depth`. */
export async function decodeOrders(body: unknown): Promise<DecodedRows<OrderRow>> {
  return await decodeRows('orders', readObject('body', body)['orders'], orderRow);
}

const depthRow = z
  .object(
    {
      price: priceSchema(readCents),
      amount,
      attributes: z
        .array(z.object({ phaseTitle: phaseOrNone }))
        .nullish()
        .catch(null),
    },
    { error: 'bad-row' },
  )
  .transform(({ price, amount: offered, attributes }) => ({
    price,
    amount: offered,
    phase: attributes?.[0]?.phaseTitle,
  }));

/** Offers of a title at one price. */
export type DepthRow = z.output<typeof depthRow>;

/** Reads the offers of `GET /marketplace-api/v1/market-depth`. */
export async function decodeDepthOffers(body: unknown): Promise<DecodedRows<DepthRow>> {
  return await decodeRows('offers', readObject('body', body)['offers'], depthRow);
}
