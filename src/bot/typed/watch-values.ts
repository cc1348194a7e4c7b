import { InputError } from '../../domain/errors.ts';
import { type BasisPoints, type Mills } from '../../domain/money.ts';
import { parseAmount, parsePercent } from './amounts.ts';
import { cutText } from '../chat/cut-text.ts';
import { type Translate } from '../words/translate.ts';

/** What one value of a watch was typed as, and how it can be typed. */
export interface TypedPart {
  /** All that was typed of it, as it is repeated when it cannot be read. */
  readonly word: string;
  readonly example: string;
}

/** Reads an amount of a watch; throws an InputError if it is none. */
export function readWatchAmount(figure: string, { word, example }: TypedPart, t: Translate): Mills {
  const amount = parseAmount(figure);
  if (amount === undefined) throw new InputError(t('error-not-amount', { word: quote(word) }), example);
  return amount;
}

/** Reads the price that a watch waits for, of which nothing is below nought; throws an InputError if there is none. */
export function readWatchPrice(price: Mills | undefined, example: string, t: Translate): Mills {
  if (price === undefined || price === 0) throw new InputError(t('error-watch-bound'), example);
  return price;
}

/** Reads the least return that a watch waits for; throws an InputError if it is none. */
export function readWatchReturn(figure: string, { word, example }: TypedPart, t: Translate): BasisPoints {
  const rate = parsePercent(figure);
  if (rate === undefined) throw new InputError(t('error-watch-return', { word: quote(word) }), example);
  return rate;
}

/** Reads between which prices a watch's deals are bought; throws an InputError if they are none. */
export function readWatchRange(
  [from, to]: readonly [from: string, to: string],
  { word, example }: TypedPart,
  t: Translate,
): { readonly minPrice: Mills; readonly maxPrice: Mills } {
  const [minPrice, maxPrice] = [parseAmount(from), parseAmount(to)];
  if (minPrice === undefined || maxPrice === undefined || minPrice > maxPrice) {
    throw new InputError(t('error-watch-range', { word: quote(word) }), example);
  }
  return { minPrice, maxPrice };
}

/** What somebody typed, short enough to be repeated. */
function quote(word: string): string {
  return `“${word.length > 30 ? `${cutText(word, 29)}…` : word}”`;
}
