import { type FeeSchedule, findReducedFee, sellerRateAt } from './fees.ts';
import {
  basisPoints,
  type BasisPoints,
  chargeUp,
  type Mills,
  mills,
  ratioDown,
  roundUpTo,
  ZERO,
} from './money.ts';
import { type ItemKey } from './title.ts';
import { type Direction, type MarketId, VENUES } from './venue.ts';

/** What moving money costs a trader; all zero, and `included` false, until the trader says what they are. */
export interface TransferCosts {
  readonly included: boolean;
  readonly depositRate: BasisPoints;
  readonly depositFlat: Mills;
  readonly withdrawalRate: BasisPoints;
  readonly withdrawalFlat: Mills;
}

/** Transfer costs that a trader has not stated. */
export const NO_TRANSFER_COSTS: TransferCosts = {
  included: false,
  depositRate: basisPoints(0),
  depositFlat: ZERO,
  withdrawalRate: basisPoints(0),
  withdrawalFlat: ZERO,
};

/** Everything but the prices that decides what a trade earns. */
export interface TradeTerms extends Direction {
  readonly key: ItemKey;
  readonly buyFees: FeeSchedule;
  readonly sellFees: FeeSchedule;
  readonly costs: TransferCosts;
  /** The moment for which reduced fees are looked up, in milliseconds since 1970. */
  readonly now: number;
}

/** What one trade costs and earns; every rounding went against it. */
export interface Profit {
  /** What leaves the trader's pocket: price, buyer's fee and deposit costs. */
  readonly cost: Mills;
  /** The seller's fee. */
  readonly sellerFee: Mills;
  readonly sellerRate: BasisPoints;
  /** What arrives: price less the seller's fee and withdrawal costs. */
  readonly proceeds: Mills;
  readonly net: Mills;
  /** Net over cost. */
  readonly roi: BasisPoints;
}

/** What buying and selling one item at these prices earns; throws a RangeError unless the item costs something. */
export function computeProfit(buyPrice: Mills, sellPrice: Mills, terms: TradeTerms): Profit {
  const cost = costOf(buyPrice, terms);
  const sale = saleOf(sellPrice, terms);
  const net = mills(sale.proceeds - cost);
  const roi = returnOn(cost, net);
  return { cost, sellerFee: sale.fee, sellerRate: sale.rate, proceeds: sale.proceeds, net, roi };
}

/** What buying at this price costs in all. */
export function costOf(price: Mills, { buyOn, buyFees, costs }: TradeTerms): Mills {
  const { priceStep } = VENUES[buyOn];
  const fee = chargeUp(price, buyFees.buyerRate, priceStep);
  const deposit = chargeUp(price, costs.depositRate, priceStep);
  return mills(price + fee + deposit + costs.depositFlat);
}

/** Everything but cost and price that decides what a sale earns; enough to work it out long after a trade was shown. */
export interface SaleTerms {
  readonly sellOn: MarketId;
  readonly sellerRate: BasisPoints;
  readonly minimumFee: Mills;
  readonly withdrawalRate: BasisPoints;
  readonly withdrawalFlat: Mills;
}

/**
 * The terms on which an item can be sold later, at any price: a reduced fee may not hold then, so the highest rate
 * that is in force counts.
 */
export function lastingSaleTerms(terms: TradeTerms): SaleTerms {
  const { sellFees, key, now } = terms;
  const reduced = findReducedFee(sellFees, key, now);
  return saleTermsAt(basisPoints(Math.max(sellFees.sellerRate, reduced?.rate ?? 0)), terms);
}

function saleTermsAt(sellerRate: BasisPoints, { sellOn, sellFees, costs }: TradeTerms): SaleTerms {
  const { withdrawalRate, withdrawalFlat } = costs;
  return { sellOn, sellerRate, minimumFee: sellFees.minimumFee, withdrawalRate, withdrawalFlat };
}

/** What selling at this price earns once an item has cost so much; throws a RangeError unless it cost something. */
export function computeResale(cost: Mills, price: Mills, terms: SaleTerms): Pick<Profit, 'net' | 'roi'> {
  const net = mills(saleAt(price, terms).proceeds - cost);
  return { net, roi: returnOn(cost, net) };
}

/** Net over cost. */
function returnOn(cost: Mills, net: Mills): BasisPoints {
  const roi = ratioDown(net, cost);
  if (roi === undefined) throw new RangeError(`an item cannot cost ${cost} mills`);
  return roi;
}

interface SaleResult {
  readonly fee: Mills;
  readonly rate: BasisPoints;
  readonly proceeds: Mills;
}

function saleOf(price: Mills, terms: TradeTerms): SaleResult {
  return saleAt(price, saleTermsAt(sellerRateAt(terms.sellFees, terms.key, price, terms.now), terms));
}

function saleAt(price: Mills, terms: SaleTerms): SaleResult {
  const { priceStep } = VENUES[terms.sellOn];
  const fee = mills(Math.max(chargeUp(price, terms.sellerRate, priceStep), terms.minimumFee));
  const withdrawal = chargeUp(mills(Math.max(price - fee, 0)), terms.withdrawalRate, priceStep);
  return { fee, rate: terms.sellerRate, proceeds: mills(price - fee - withdrawal - terms.withdrawalFlat) };
}

/** The least price, in the selling market's steps, at which the trade does not lose. */
export function breakEvenPrice(buyPrice: Mills, terms: TradeTerms): Mills {
  const cost = costOf(buyPrice, terms);
  const step = VENUES[terms.sellOn].priceStep;
  const prices = rateRanges(terms, step)
    .map(({ from, to, rate }) => {
      const sale = saleTermsAt(rate, terms);
      return leastSufficient(from, to, step, (price) => saleAt(price, sale).proceeds >= cost);
    })
    .filter((price) => price !== undefined);
  return mills(Math.min(...prices));
}

/** How far the price may fall from here before the trade loses, in basis points of the price; negative when it already does. */
export function cushionOf(sellPrice: Mills, breakEven: Mills): BasisPoints {
  return ratioDown(mills(sellPrice - breakEven), sellPrice) ?? basisPoints(0);
}

interface RateRange {
  readonly from: Mills;
  readonly to: Mills;
  readonly rate: BasisPoints;
}

/** Above this nothing is ever sold; it only bounds the search. */
const HIGHEST_PRICE = mills(10 ** 11);

/** The prices a market knows, cut where the rate changes: within a range proceeds never fall as the price rises. */
function rateRanges({ sellFees, key, now }: TradeTerms, step: Mills): readonly RateRange[] {
  const reduced = findReducedFee(sellFees, key, now);
  const rate = sellFees.sellerRate;
  if (reduced === undefined) return [{ from: step, to: HIGHEST_PRICE, rate }];
  const above = mills(roundUpTo(step, reduced.maxPrice + 1));
  return [
    { from: step, to: mills(reduced.minPrice - 1), rate },
    {
      from: mills(Math.max(step, roundUpTo(step, reduced.minPrice))),
      to: reduced.maxPrice,
      rate: reduced.rate,
    },
    { from: mills(Math.max(step, above)), to: HIGHEST_PRICE, rate },
  ];
}

/** The least multiple of the step within the range that suffices, if one does; `suffices` must never turn false again. */
function leastSufficient(
  from: Mills,
  to: Mills,
  step: Mills,
  suffices: (price: Mills) => boolean,
): Mills | undefined {
  const priceAt = (index: number): Mills => mills(from + index * step);
  let low = 0;
  let high = Math.floor((to - from) / step);
  if (high < 0 || !suffices(priceAt(high))) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (suffices(priceAt(middle))) high = middle;
    else low = middle + 1;
  }
  return priceAt(low);
}
