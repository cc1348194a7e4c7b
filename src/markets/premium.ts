import { z } from 'zod';
import { type Premium } from '../domain/quote.ts';

/** What a market tells of one copy of an item beyond its title. */
export interface Traits {
  /** From 0 to 1, exclusive; undefined where it is not told. */
  readonly float: number | undefined;
  readonly hasStickers: boolean;
  readonly hasCharm: boolean;
  /** How full the colours of a Fade are; undefined where it is not told. */
  readonly fadePercent: number | undefined;
}

/** The traits of a copy of which nothing is told. */
export const NO_TRAITS: Traits = {
  float: undefined,
  hasStickers: false,
  hasCharm: false,
  fadePercent: undefined,
};

/** The best part of each wear, as the first of the parts by which DMarket sorts wear values (FN-0, MW-0 …): [from, below]. */
const BEST_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  'Factory New': [0, 0.01],
  'Minimal Wear': [0.07, 0.08],
  'Field-Tested': [0.15, 0.18],
  'Well-Worn': [0.38, 0.39],
  'Battle-Scarred': [0.45, 0.5],
};
/** Finishes whose price depends on where the pattern falls: of no copy can it be said that it is a plain one. */
const PRICED_BY_PATTERN = / \| (?:Case Hardened|Heat Treated)(?= \(|$)/;
/** Fades run from 80 % to 100 %; players pay for those that are nearly full. */
const FULL_FADE = 95;
/** With fewer wear values nothing can be said of what is usual for a title. */
const FEWEST_FLOATS = 5;

/** True iff the title names a wear, so that each copy has a wear value of its own. */
export function hasWear(title: string): boolean {
  return bestPartOf(title) !== undefined;
}

/**
 * Builds what tells why a copy may be dearer than a plain one of the title. `floats` are the wear values that are known
 * of it: some finishes end within the best part of a wear (no Doppler is worn beyond 0.08), and a value that most
 * copies have is no rare one.
 */
export function buildPremiumJudge(
  title: string,
  floats: readonly (number | undefined)[],
): (traits: Traits) => readonly Premium[] {
  const isRare = buildFloatTest(title, floats);
  const isPricedByPattern = PRICED_BY_PATTERN.test(title);
  return ({ float, hasStickers, hasCharm, fadePercent }) => {
    const premium: Premium[] = [];
    if (hasStickers) premium.push('stickers');
    if (float !== undefined && isRare(float)) premium.push('float');
    if (isPricedByPattern || (fadePercent ?? 0) >= FULL_FADE) premium.push('seed');
    if (hasCharm) premium.push('charm');
    return premium;
  };
}

function buildFloatTest(title: string, floats: readonly (number | undefined)[]): (float: number) => boolean {
  const part = bestPartOf(title);
  if (part === undefined) return () => false;
  const [from, below] = part;
  const isBest = (float: number): boolean => float >= from && float < below;
  const known = floats.filter((float) => float !== undefined);
  const isUsual = known.length >= FEWEST_FLOATS && known.filter(isBest).length * 2 > known.length;
  return isUsual ? () => false : isBest;
}

function bestPartOf(title: string): readonly [number, number] | undefined {
  const wear = /\(([^()]+)\)$/.exec(title)?.[1];
  return wear !== undefined && Object.hasOwn(BEST_PARTS, wear) ? BEST_PARTS[wear] : undefined;
}

/** A wear value as a number or in digits; undefined for anything else, and for 0, which stands for a missing one. */
export const floatOrNone: z.ZodType<number | undefined> = z
  .unknown()
  .optional()
  .transform((value) => {
    const float = readDecimal(value);
    return float !== undefined && float > 0 && float < 1 ? float : undefined;
  });

/** A share in percent as a number or in digits; undefined for anything else. */
export const percentOrNone: z.ZodType<number | undefined> = z
  .unknown()
  .optional()
  .transform((value) => {
    const percent = readDecimal(value);
    return percent !== undefined && percent > 0 && percent <= 100 ? percent : undefined;
  });

/** Whether a field says anything: false for a missing, an empty and a negative one, true for what cannot be understood. */
export const isTold: z.ZodType<boolean> = z
  .unknown()
  .optional()
  .transform((value) => {
    if (Array.isArray(value)) return value.length > 0;
    return ![undefined, null, false, 0, '', 'false', '0'].includes(value as string | null);
  });

function readDecimal(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,3}(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
