import { type Mills, mills, roundDownTo } from './money.ts';

/** What is known of the market on which an item is to be sold. */
export interface SellSide {
  readonly lowestAsk: Mills;
  /** The next price above the lowest one; undefined while only the best price is known. */
  readonly secondAsk?: Mills;
  /** Middle price of recent sales, and how many there were. */
  readonly sales?: { readonly median: Mills; readonly count: number };
  /** Middle of the lowest asks that we recorded ourselves over the last days. */
  readonly recordedMedian?: Mills;
  /** The market's price step. */
  readonly step: Mills;
}

/** Why a sale is expected at its price: capped by sales, capped by recorded asks, or discounted for want of both. */
export type SalePriceBasis = 'sales' | 'history' | 'discount';

/** The price at which a sale is expected, and what it rests on. */
export interface ExpectedSale {
  readonly price: Mills;
  readonly undercut: Mills;
  readonly basis: SalePriceBasis;
}

const MINIMUM_SALES = 5;
const LONE_OUTLIER_RATIO = 1.1;

/** True iff there were enough recent sales for their middle to say what the item is worth. */
export function isSettled(sales: SellSide['sales']): sales is NonNullable<SellSide['sales']> {
  return sales !== undefined && sales.count >= MINIMUM_SALES;
}

/**
 * The price to list at: one step below the lowest ask. An ask that stands alone more than 10 % below the next one is
 * matched, not undercut: it has to sell first. So is one that leaves no step to go below it.
 */
export function undercutPrice({ lowestAsk, secondAsk, step }: SellSide): Mills {
  const alone = secondAsk !== undefined && secondAsk > lowestAsk * LONE_OUTLIER_RATIO;
  return alone || lowestAsk <= step ? lowestAsk : mills(lowestAsk - step);
}

/**
 * The price at which a sale is expected: never above 102 % of what was lately paid or, where the market tells no
 * sales, the middle of our own recorded asks. With neither, 3 % are taken off.
 */
export function expectSale(side: SellSide): ExpectedSale {
  const undercut = undercutPrice(side);
  const { sales, recordedMedian, step } = side;
  const at = (limit: number): Mills => roundDownTo(step, Math.min(undercut, limit));
  if (isSettled(sales)) {
    return { price: at((sales.median * 102) / 100), undercut, basis: 'sales' };
  }
  if (recordedMedian !== undefined) return { price: at(recordedMedian), undercut, basis: 'history' };
  return { price: at((undercut * 97) / 100), undercut, basis: 'discount' };
}

/** The most that a sale can be expected at once recent sales are read: good for choosing what to look at, not to show. */
export function hopeForSale(side: SellSide): ExpectedSale {
  const undercut = undercutPrice(side);
  return { price: undercut, undercut, basis: 'sales' };
}
