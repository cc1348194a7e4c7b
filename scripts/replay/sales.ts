import { mills } from '../../src/domain/money.ts';
import { type Sale } from '../../src/domain/quote.ts';
import { mix, normal, uniform } from '../../src/simulator/random.ts';
import { askAt, type ReplayItem } from './item.ts';

/** How an item's sales are not what they should be: too few of them, or some among friends at any price. */
export type SalesTrick = 'thin' | 'wash';

const DAY_MS = 24 * 3_600_000;
/** DMarket tells the last twenty. */
const TOLD = 20;
const THIN_PER_DAY = 0.4;
const SALT = { time: 50, price: 51 } as const;
/** Buyers pay about the lowest ask: some more for what is special, some less through bids. */
const PAID_SHARE = 0.985;
const PAID_NOISE = 0.015;
const WASHED_EVERY = 4;
const WASHED_FACTOR = 1.9;

/** The last sales of an item before a moment, newest first: one at a random time in each of equal spans. */
export function salesBefore(item: ReplayItem, at: number, trick?: SalesTrick): readonly Sale[] {
  const spanMs = DAY_MS / (trick === 'thin' ? THIN_PER_DAY : item.salesPerDay);
  const last = Math.floor(at / spanMs);
  const sales = Array.from({ length: TOLD + 1 }, (_, back) => buildSale(item, last - back, spanMs, trick));
  return sales.filter(({ soldAt }) => soldAt <= at).slice(0, TOLD);
}

function buildSale(item: ReplayItem, index: number, spanMs: number, trick?: SalesTrick): Sale {
  const soldAt = Math.round((index + uniform(mix(item.seed, SALT.time), index)) * spanMs);
  const noise = PAID_NOISE * normal(mix(item.seed, SALT.price), index);
  const isWashed = trick === 'wash' && index % WASHED_EVERY === 0;
  const price =
    askAt(item, 'dmarket', soldAt) * PAID_SHARE * Math.exp(noise) * (isWashed ? WASHED_FACTOR : 1);
  return { price: mills(Math.round(price)), soldAt, oddities: [] };
}
