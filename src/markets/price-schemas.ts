import { z } from 'zod';
import { centsToMills, type Mills, mills, parseDollars } from '../domain/money.ts';

/** Reads an amount in a market's own unit; undefined for what is none. */
type AmountReader = (value: unknown) => Mills | undefined;

/** No single item is believed to cost a million dollars: markets show such asks, and nobody means them. */
const ABSURD_PRICE = mills(1_000_000_000);
/** A field that may be missing: what reads it says so in its own words. */
const anything = z.unknown().optional();
/** Numbers beyond this are no amounts, so that sums and conversions stay exact. */
const LARGEST_NUMBER = 1e14;

/** Reads an amount that is a whole number of mills, or digits that write one. */
export function readMills(value: unknown): Mills | undefined {
  const whole = readWhole(value);
  return whole === undefined ? undefined : mills(whole);
}

/** Reads an amount that is a whole number of cents, or digits that write one. */
export function readCents(value: unknown): Mills | undefined {
  const whole = readWhole(value);
  return whole === undefined ? undefined : centsToMills(whole);
}

/** Reads an amount that is a decimal number of dollars. */
export function readDollars(value: unknown): Mills | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseDollars(String(value)) : undefined;
}

function readWhole(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  const isWhole = typeof number === 'number' && Number.isInteger(number);
  return isWhole && number >= 0 && number <= LARGEST_NUMBER ? number : undefined;
}

/** A schema of amounts from nought up; `bad-price` for anything else. One step a value, as lists are long. */
export function amountSchema(read: AmountReader): z.ZodType<Mills> {
  return anything.transform((value, context) => read(value) ?? refuse(context, 'bad-price'));
}

/** A schema of amounts from nought up that somebody may mean; `absurd-price` for others. */
export function believableSchema(read: AmountReader): z.ZodType<Mills> {
  return anything.transform((value, context) => {
    const amount = read(value);
    if (amount === undefined) return refuse(context, 'bad-price');
    return amount < ABSURD_PRICE ? amount : refuse(context, 'absurd-price');
  });
}

/** A schema of prices: more than nought, and such as somebody may mean. */
export function priceSchema(read: AmountReader): z.ZodType<Mills> {
  return believableSchema((value) => {
    const amount = read(value);
    return amount === 0 ? undefined : amount;
  });
}

/** A schema of prices that may be missing: undefined for nought and for whatever is no price. */
export function priceOrNone(read: AmountReader): z.ZodType<Mills | undefined> {
  return anything.transform((value) => {
    const amount = read(value);
    return amount === undefined || amount === 0 || amount >= ABSURD_PRICE ? undefined : amount;
  });
}

/** A schema of whole numbers from one up; the reason names what is wrong with anything else. */
export function positiveWhole(reason: string): z.ZodType<number> {
  return anything.transform((value, context) => {
    const whole = readWhole(value);
    return whole === undefined || whole === 0 ? refuse(context, reason) : whole;
  });
}

function refuse(context: z.core.$RefinementCtx, reason: string): never {
  context.addIssue({ code: 'custom', message: reason });
  return z.NEVER;
}

/** How many there are, as a whole number or in digits; null where the market does not say, which is not nought. */
export const countOrNull: z.ZodType<number | null> = anything.transform((count) => readWhole(count) ?? null);

/** A title or a name. With a control character it is nobody's, and databases could not hold it. */
export const titleText = z
  .string({ error: 'bad-title' })
  .min(1, { error: 'bad-title' })
  .max(300, { error: 'bad-title' })
  .regex(/^\P{Cc}*$/u, { error: 'bad-title' });
