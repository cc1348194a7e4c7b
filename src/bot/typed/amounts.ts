import { type BasisPoints, basisPoints, type Mills, parseDollars } from '../../domain/money.ts';

const MAX_DOLLARS = 1_000_000;
const MAX_PERCENT = 1000;

const AMBIGUOUS_COMMA = /,\d{3}$/;

/**
 * Reads dollars as people type them ("1", "$0.5", "0,50 $"); undefined if it is no amount from 0 to a million, and for
 * "1,000", which is a thousand to some and one to others.
 */
export function parseAmount(text: string): Mills | undefined {
  const bare = text.trim().replace(/^\$\s*|\s*\$$/, '');
  const amount = AMBIGUOUS_COMMA.test(bare) ? undefined : parseDollars(bare.replace(',', '.'));
  return amount === undefined || amount > MAX_DOLLARS * 1000 ? undefined : amount;
}

/** Reads a percentage as people type it ("5", "5%", "5,5 %"); undefined unless it is from 0 to 1000 in hundredths. */
export function parsePercent(text: string): BasisPoints | undefined {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, whole = '0', fraction = ''] = match;
  const rate = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return rate > MAX_PERCENT * 100 ? undefined : basisPoints(rate);
}
