import { type BasisPoints, type Mills, roundDownTo } from './money.ts';
import { computeProfit, type TradeTerms } from './profit.ts';
import { VENUES } from './venue.ts';

/** What a trade leaves when the price falls, while it is bound, by what it usually varies. */
export interface RiskedSale {
  readonly price: Mills;
  readonly net: Mills;
  readonly roi: BasisPoints;
}

/** How much a price varies from day to day while our own records do not say: 1.5 %. */
export const USUAL_VOLATILITY = 0.015;

/** The expected sale, marked down by one deviation of the price over so many days. */
export function riskSale(
  buyPrice: Mills,
  sellPrice: Mills,
  { dailyVolatility, days }: { readonly dailyVolatility: number; readonly days: number },
  terms: TradeTerms,
): RiskedSale {
  const markedDown = sellPrice * Math.exp(-dailyVolatility * Math.sqrt(days));
  const price = roundDownTo(VENUES[terms.sellOn].priceStep, markedDown);
  const { net, roi } = computeProfit(buyPrice, price, terms);
  return { price, net, roi };
}
