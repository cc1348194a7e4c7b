/**
 * How a price or a number of listings is held in an Int32Array: 0 is "nobody", anything else is one more than the
 * value. So an array begins as one in which nobody asks for anything.
 */
export const NOBODY = 0;

/** $2.1 million: no skin was ever sold for as much. What is above is not recorded. */
const LARGEST = 2 ** 31 - 2;

/** The code of a value; NaN, negative and too large ones count as nobody. */
export function toCode(value: number): number {
  return value >= 0 && value <= LARGEST ? Math.trunc(value) + 1 : NOBODY;
}

/** The value of a code, or NaN for nobody. */
export function fromCode(code: number): number {
  return code === NOBODY ? NaN : code - 1;
}

/**
 * Prices that are all whole cents are written in cents, which saves a byte of most. Both ways between mills and what
 * is written leave NOBODY as it is.
 */
export const SCALES = [1, 10] as const;

/** True iff a code's price is nothing or a multiple of the scale. */
export function fitsScale(code: number, scale: number): boolean {
  return code === NOBODY || (code - 1) % scale === 0;
}

/** A code as it is written at a scale that it fits. */
export function shrink(code: number, scale: number): number {
  return code === NOBODY ? NOBODY : (code - 1) / scale + 1;
}

/** What `shrink` made, as it was. */
export function unshrink(written: number, scale: number): number {
  return written === NOBODY ? NOBODY : (written - 1) * scale + 1;
}
