import { basisPoints, mills, type Mills } from '../../domain/money.ts';
import { mix, normal, smoothNoise, uniform } from '../random.ts';
import { type Entry, phaseFactor } from './entry.ts';

/** How often anything may change: prices are constant within such a span of time, in milliseconds. */
export const BUCKET_MS = 30_000;

const CENT = mills(10);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SALT = {
  period: 22,
  month: 23,
  day: 24,
  hour: 25,
  gap: 26,
  edge: 27,
  edgeSize: 28,
  edgeSide: 29,
  edgeTime: 30,
  fee: 31,
} as const;

/** The share of a Waxpeer sale that goes to Waxpeer, as its account endpoint implies. */
export const WAXPEER_FEE = basisPoints(600);
/** DMarket's fee where no reduced one applies. */
export const DMARKET_DEFAULT_FRACTION = '0.1';

/** When the item's prices last moved, in milliseconds since 1970; items move at their own pace, out of step with others. */
export function lastMoveAt(entry: Entry, now: number): number {
  const period = 2 + Math.floor(58 * uniform(entry.key, SALT.period) * (1 - entry.liquidity));
  const shift = entry.key % period;
  const bucket = Math.floor(now / BUCKET_MS);
  return (Math.floor((bucket + shift) / period) * period - shift) * BUCKET_MS;
}

/** What the item is worth at a moment, in mills: its base price drifting over months, days and hours. */
export function worthAt(entry: Entry, at: number): number {
  const drift =
    0.16 * smoothNoise(mix(entry.key, SALT.month), at / (30 * DAY_MS)) +
    0.04 * smoothNoise(mix(entry.key, SALT.day), at / DAY_MS) +
    0.01 * smoothNoise(mix(entry.key, SALT.hour), at / HOUR_MS);
  return entry.base * Math.exp(drift);
}

/** DMarket's lowest ask in an orderly market, in whole cents' worth of mills. */
export function dmarketAsk(entry: Entry, now: number): Mills {
  return mills(Math.max(3, Math.round(worthAt(entry, lastMoveAt(entry, now)) / CENT)) * CENT);
}

/** Waxpeer's lowest ask in an orderly market; it follows DMarket's by the gap of the moment. */
export function waxpeerAsk(entry: Entry, now: number): Mills {
  const level = dmarketAsk(entry, now) * Math.exp(gapAt(entry, now));
  return mills(Math.max(1, Math.round(level * phaseFactor(entry, entry.phase))));
}

const REDUCED_FROM_LIQUIDITY = 0.34;
const REDUCED_FRACTIONS = ['0.02', '0.025', '0.03', '0.04', '0.05'] as const;

/** The reduced DMarket fee that an item has on this day, or undefined; only things that sell well have one. */
export function reducedFraction(entry: Entry, now: number): string | undefined {
  if (entry.liquidity < REDUCED_FROM_LIQUIDITY) return undefined;
  const draw = uniform(mix(entry.key, SALT.fee), Math.floor(now / DAY_MS));
  return REDUCED_FRACTIONS[Math.floor(draw * REDUCED_FRACTIONS.length)];
}

const GAP_MEAN = -0.01;
const GAP_DEVIATION = 0.03;
const GAP_MARGIN = 0.004;

/** The logarithm of Waxpeer's ask over DMarket's: too small to pay in either direction, but for passing chances. */
function gapAt(entry: Entry, now: number): number {
  const dmarketKept = 1 - Number(reducedFraction(entry, now) ?? DMARKET_DEFAULT_FRACTION);
  const waxpeerKept = 1 - WAXPEER_FEE / 10_000;
  const chance = chanceAt(entry, now);
  if (chance > 0) return Math.log((1 + chance) / waxpeerKept);
  if (chance < 0) return Math.log(dmarketKept / (1 - chance));
  const draw =
    GAP_MEAN + GAP_DEVIATION * normal(mix(entry.key, SALT.gap), lastMoveAt(entry, now) / BUCKET_MS);
  return Math.max(Math.log(dmarketKept) + GAP_MARGIN, Math.min(-Math.log(waxpeerKept) - GAP_MARGIN, draw));
}

const CHANCE_WINDOW_MS = HOUR_MS;
const CHANCE_SHARE = 0.04;
const SMALLEST_CHANCE = 0.02;
const LARGEST_CHANCE = 0.16;

/** The net return of a passing chance: positive when buying on DMarket pays, negative when buying on Waxpeer does. */
function chanceAt(entry: Entry, now: number): number {
  const shifted = lastMoveAt(entry, now) + (entry.key % CHANCE_WINDOW_MS);
  const window = Math.floor(shifted / CHANCE_WINDOW_MS);
  if (uniform(mix(entry.key, SALT.edge), window) >= CHANCE_SHARE) return 0;
  const elapsed = shifted / CHANCE_WINDOW_MS - window;
  if (elapsed > 0.35 + 0.65 * uniform(mix(entry.key, SALT.edgeTime), window)) return 0;
  const size = uniform(mix(entry.key, SALT.edgeSize), window) ** 2;
  const net = SMALLEST_CHANCE + (LARGEST_CHANCE - SMALLEST_CHANCE) * size;
  return uniform(mix(entry.key, SALT.edgeSide), window) < 0.6 ? net : -net;
}

/** How far the best bid stands below the best ask, by price: a third for cents, a twentieth for the dearest things. */
export function usualSpread(ask: Mills): number {
  if (ask < 1_000) return 0.35;
  if (ask < 10_000) return 0.2;
  if (ask < 100_000) return 0.12;
  return ask < 1_000_000 ? 0.08 : 0.05;
}

/** An amount rounded down to whole cents, at least one. */
export function wholeCents(amount: number): Mills {
  return mills(Math.max(1, Math.floor(amount / CENT)) * CENT);
}
