import { z } from 'zod';
import { type ReducedFee } from '../../domain/fees.ts';
import { type BasisPoints, type Mills, parseFeeFraction, ZERO } from '../../domain/money.ts';
import { readObject } from '../answer-object.ts';
import { amountSchema, positiveWhole, readCents, titleText } from '../price-schemas.ts';
import { readValue } from '../read-value.ts';
import { type DecodedRows, decodeRows } from '../rows.ts';

const cents = amountSchema(readCents);
const rate = z
  .union([z.string(), z.number()], { error: 'bad-fraction' })
  .transform((fraction, context): BasisPoints => {
    const parsed = parseFeeFraction(fraction);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: 'custom', message: 'bad-fraction' });
    return z.NEVER;
  });

const defaultFee = z.object({ fraction: rate, minAmount: cents.nullish() });

const reducedRow = z
  .object(
    {
      title: titleText,
      fraction: rate,
      minPrice: cents,
      maxPrice: cents,
      expiresAt: positiveWhole('bad-date'),
    },
    { error: 'bad-row' },
  )
  .transform(({ title, fraction, minPrice, maxPrice, expiresAt }) => ({
    title,
    fee: { rate: fraction, minPrice, maxPrice, expiresAt: expiresAt * 1000 } satisfies ReducedFee,
  }));

/** A title whose fee is reduced. */
export type ReducedRow = z.output<typeof reducedRow>;

/** A page of the fee table. */
export interface FeePage extends DecodedRows<ReducedRow> {
  readonly sellerRate: BasisPoints;
  readonly minimumFee: Mills;
  /** Rows as sent, unreadable ones included. */
  readonly rows: number;
}

/** Reads a page of `GET /exchange/v1/customized-fees`. */
export async function decodeFees(body: unknown): Promise<FeePage> {
  const { defaultFee: base, reducedFees } = readObject('body', body);
  const { fraction, minAmount } = readValue('defaultFee', base, defaultFee);
  const rows = reducedFees ?? [];
  const decoded = await decodeRows('reducedFees', rows, reducedRow);
  return {
    ...decoded,
    sellerRate: fraction,
    minimumFee: minAmount ?? ZERO,
    rows: (rows as readonly unknown[]).length,
  };
}
