import { type Mills, mills, ZERO } from './money.ts';
import { computeProfit, type TradeTerms } from './profit.ts';
import { VENUES } from './venue.ts';

/** How many of an item it makes sense to buy, and what they would earn together. */
export interface Quantity {
  readonly units: number;
  /** What keeps it from being more. */
  readonly limitedBy: 'listings' | 'profit' | 'sales' | 'budget';
  readonly cost: Mills;
  readonly net: Mills;
}

/** What decides how many make sense. */
export interface QuantitySource {
  /** Asks of the buying market, cheapest first. */
  readonly asks: readonly Mills[];
  readonly sellPrice: Mills;
  /** Sales a day on the selling market; undefined while they are not known. */
  readonly salesPerDay: number | undefined;
  /** What the trader will spend on one item; null is no limit. */
  readonly budget: Mills | null;
  /** True iff a trade that earns this much for this cost is worth it. */
  readonly suffices: (profit: { readonly net: Mills; readonly roi: number }) => boolean;
}

/** No more than this share of what a market sells in a week: we are not the only seller. */
const SHARE_OF_WEEK = 0.25;
const WEEK = 7;

/**
 * Walks up the asks and, a step a unit, down the price at which they are sold, as long as the next unit is worth it by
 * itself. One unit always makes sense: the trade is shown because of it.
 */
export function quantityOf(source: QuantitySource, terms: TradeTerms): Quantity {
  const { asks, sellPrice, salesPerDay, budget, suffices } = source;
  const mostSold =
    salesPerDay === undefined ? 1 : Math.max(1, Math.floor(SHARE_OF_WEEK * salesPerDay * WEEK));
  const step = VENUES[terms.sellOn].priceStep;
  let cost = ZERO;
  let net = ZERO;
  const result = (units: number, limitedBy: Quantity['limitedBy']): Quantity => ({
    units,
    limitedBy,
    cost,
    net,
  });
  for (const [units, ask] of asks.entries()) {
    const price = mills(sellPrice - units * step);
    if (units >= mostSold) return result(units, 'sales');
    if (price <= 0) return result(units, 'profit');
    const profit = computeProfit(ask, price, terms);
    const total = mills(cost + profit.cost);
    if (units > 0 && budget !== null && total > budget) return result(units, 'budget');
    if (units > 0 && !suffices(profit)) return result(units, 'profit');
    cost = total;
    net = mills(net + profit.net);
  }
  return result(asks.length, 'listings');
}
