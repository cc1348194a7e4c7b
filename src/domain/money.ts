declare const millsBrand: unique symbol;
declare const basisPointsBrand: unique symbol;

/** Money as an integer count of thousandths of a US dollar: 1,000 mills are $1. */
export type Mills = number & { readonly [millsBrand]: true };

/** A rate as an integer count of hundredths of a percent: 600 basis points are 6 %. */
export type BasisPoints = number & { readonly [basisPointsBrand]: true };

const MILLS_PER_CENT = 10;
const MILLS_PER_DOLLAR = 1000;
const BASIS_POINTS_PER_UNIT = 10_000;

/** Brands a whole number as mills; throws a RangeError for a fraction, NaN or anything beyond 2^53. */
export function mills(value: number): Mills {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of mills: ${value}`);
  return value as Mills;
}

/** Brands a whole number as basis points; throws a RangeError for anything else. */
export function basisPoints(value: number): BasisPoints {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of basis points: ${value}`);
  return value as BasisPoints;
}

/** No money at all. */
export const ZERO = mills(0);

/** Converts whole cents, exactly. */
export function centsToMills(cents: number): Mills {
  return mills(cents * MILLS_PER_CENT);
}

/** Converts to cents for a price that is paid: a part of a cent counts as a whole one. */
export function millsToCentsUp(amount: Mills): number {
  return Math.ceil(amount / MILLS_PER_CENT);
}

/** Converts to cents for money that is received: a part of a cent is lost. */
export function millsToCentsDown(amount: Mills): number {
  return Math.floor(amount / MILLS_PER_CENT);
}

/** Converts whole or fractional dollars as typed by a person ("0.5", "12"), or undefined if it is no amount. */
export function parseDollars(text: string): Mills | undefined {
  const scaled = scaleDecimal(text.trim().replace(/^\$/, ''), MILLS_PER_DOLLAR);
  return scaled === undefined || !scaled.exact || scaled.whole < 0 ? undefined : mills(scaled.whole);
}

/**
 * Reads a fee written as a decimal fraction ("0.02" is 2 %), rounded up to whole basis points against the trade.
 * Undefined if it is not a fraction from 0 up to, but not including, 1.
 */
export function parseFeeFraction(fraction: string | number): BasisPoints | undefined {
  const scaled = scaleDecimal(String(fraction), BASIS_POINTS_PER_UNIT);
  if (scaled === undefined || scaled.whole < 0) return undefined;
  const rate = scaled.exact ? scaled.whole : scaled.whole + 1;
  return rate >= BASIS_POINTS_PER_UNIT ? undefined : basisPoints(rate);
}

/** Reads the share of a sale that a seller keeps (0.94) as the fee it leaves (600 basis points), rounded up. */
export function parseShareKept(share: string | number): BasisPoints | undefined {
  const scaled = scaleDecimal(String(share), BASIS_POINTS_PER_UNIT);
  if (scaled === undefined || scaled.whole <= 0 || scaled.whole > BASIS_POINTS_PER_UNIT) return undefined;
  return basisPoints(BASIS_POINTS_PER_UNIT - scaled.whole);
}

/** Rounds up to a multiple of the step in which a market keeps its books. */
export function roundUpTo(step: Mills, amount: number): Mills {
  return mills(Math.ceil(amount / step) * step);
}

/** Rounds down to a multiple of the step in which a market keeps its books. */
export function roundDownTo(step: Mills, amount: number): Mills {
  return mills(Math.floor(amount / step) * step);
}

/**
 * A share of an amount, rounded up to the market's step: what is charged is never understated.
 * Exact while amount × rate stays below 2^53, which is far above any price that the clients let through.
 */
export function chargeUp(amount: Mills, rate: BasisPoints, step: Mills): Mills {
  return mills(Math.ceil((amount * rate) / (BASIS_POINTS_PER_UNIT * step)) * step);
}

/** The ratio of two amounts in basis points, rounded down; undefined when the base is not positive. */
export function ratioDown(part: Mills, base: Mills): BasisPoints | undefined {
  return base > 0 ? basisPoints(Math.floor((part * BASIS_POINTS_PER_UNIT) / base)) : undefined;
}

const DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,15}))?$/;

/** A decimal text times a power of ten, without a float in between: the whole part, and whether nothing was cut off. */
function scaleDecimal(text: string, scale: number): { whole: number; exact: boolean } | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign = '', units = '0', fraction = ''] = match;
  const digits = String(scale).length - 1;
  const whole = Number(units) * scale + Number(fraction.padEnd(digits, '0').slice(0, digits));
  const signed = sign === '-' ? -whole : whole;
  return { whole: signed, exact: /^0*$/.test(fraction.slice(digits)) };
}
