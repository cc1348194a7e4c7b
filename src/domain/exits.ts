import { type BasisPoints, type Mills, roundDownTo } from './money.ts';
import { computeProfit, type TradeTerms } from './profit.ts';
import { type ExpectedSale, isSettled, type SellSide } from './sale-price.ts';

/** One way to sell, and what it would leave. */
export interface Exit {
  readonly price: Mills;
  readonly net: Mills;
  readonly roi: BasisPoints;
}

/** The three ways to sell: each is told, whatever sale is expected. */
export interface Exits {
  /** To the best unconditional bid, at once; null when nobody bids. */
  readonly bid: Exit | null;
  /** By undercutting the lowest ask. */
  readonly undercut: Exit;
  /** At the usual price; null while that is not known. */
  readonly median: Exit | null;
  /** What the usual price is: of recent sales, or of our own recorded lowest asks. */
  readonly medianOf: 'sales' | 'asks';
}

/** Works out what each way to sell would leave after buying at this price. */
export function buildExits(
  buyPrice: Mills,
  { undercut }: ExpectedSale,
  side: SellSide & { readonly bestBid: Mills | null },
  terms: TradeTerms,
): Exits {
  const exitAt = (price: Mills): Exit => {
    const { net, roi } = computeProfit(buyPrice, price, terms);
    return { price, net, roi };
  };
  const { sales, recordedMedian, bestBid, step } = side;
  const isSold = isSettled(sales);
  const usual = isSold ? sales.median : recordedMedian;
  return {
    bid: bestBid === null ? null : exitAt(bestBid),
    undercut: exitAt(undercut),
    median: usual === undefined ? null : exitAt(roundDownTo(step, usual)),
    medianOf: isSold ? 'sales' : 'asks',
  };
}
