import { type FeeSchedule } from '../../domain/fees.ts';
import { type Mills, mills } from '../../domain/money.ts';
import { computeProfit, type Profit, type TransferCosts } from '../../domain/profit.ts';
import { type Quote, type QuoteBook } from '../../domain/quote.ts';
import { undercutPrice } from '../../domain/sale-price.ts';
import { type ItemKey } from '../../domain/title.ts';
import { type Direction, type MarketId, VENUES } from '../../domain/venue.ts';

/** Both markets' newest books of a game with their fees, young enough to be compared. */
export interface PriceView {
  readonly books: Readonly<Record<MarketId, QuoteBook>>;
  readonly fees: Readonly<Record<MarketId, FeeSchedule>>;
  readonly now: number;
}

/** A deal that was alerted. */
export interface KnownDeal extends Direction {
  readonly key: ItemKey;
  /** What it was expected to be sold for. */
  readonly sellPrice: Mills;
}

/** What is left of a deal: it cannot be bought any more, earns this now, or cannot be told. */
export type Reappraisal =
  | { readonly state: 'gone' }
  | { readonly state: 'priced'; readonly ask: Mills; readonly profit: Profit }
  | { readonly state: 'unknown' };

const UNKNOWN: Reappraisal = { state: 'unknown' };

/**
 * Says what a deal that was confirmed earns by newer prices: it is never expected to sell for more than it was then,
 * because sales and listings were not looked at again.
 */
export function reappraise(deal: KnownDeal, view: PriceView, costs: TransferCosts): Reappraisal {
  const { buyOn, sellOn, key, sellPrice } = deal;
  const [buy, sell] = [view.books[buyOn].quotes.get(key), view.books[sellOn].quotes.get(key)];
  if (buy?.mixesPhases === true || sell?.mixesPhases === true) return UNKNOWN;
  const ask = askOf(buy);
  if (ask === null) return { state: 'gone' };
  const lowestAsk = askOf(sell);
  if (lowestAsk === null) return UNKNOWN;
  const undercut = undercutPrice({ lowestAsk, step: VENUES[sellOn].priceStep });
  const terms = {
    buyOn,
    sellOn,
    key,
    buyFees: view.fees[buyOn],
    sellFees: view.fees[sellOn],
    costs,
    now: view.now,
  };
  return { state: 'priced', ask, profit: computeProfit(ask, mills(Math.min(sellPrice, undercut)), terms) };
}

function askOf(quote: Quote | undefined): Mills | null {
  const ask = quote?.bestAsk ?? null;
  return ask !== null && ask > 0 ? ask : null;
}
