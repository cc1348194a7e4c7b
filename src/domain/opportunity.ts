import { type FeeSchedule, type FeeSource } from './fees.ts';
import { type BasisPoints, type Mills } from './money.ts';
import {
  breakEvenPrice,
  computeProfit,
  cushionOf,
  type Profit,
  type TradeTerms,
  type TransferCosts,
} from './profit.ts';
import { type AskedQuote, type QuoteBook } from './quote.ts';
import { type ExpectedSale, expectSale, type SalePriceBasis, type SellSide } from './sale-price.ts';
import { formatItemName, type ItemKey, parseTitle } from './title.ts';
import { type Direction, type MarketId, VENUES } from './venue.ts';

/** What a live look at the listings said of a trade. */
export type Confirmation =
  | { readonly state: 'unconfirmed'; readonly reason?: string }
  | {
      readonly state: 'confirmed';
      readonly at: number;
      readonly atThisPrice: number;
      readonly lockHours: number | null;
    };

/** One trade that could be made: buy here, sell there. */
export interface Opportunity extends Direction {
  readonly key: ItemKey;
  /** The name a person reads, with its phase. */
  readonly name: string;
  /** The title as each market writes it. */
  readonly titles: Readonly<Record<MarketId, string>>;
  readonly buyPrice: Mills;
  /** The price at which a sale is expected, and what that rests on. */
  readonly sellPrice: Mills;
  readonly sellBasis: SalePriceBasis;
  /** The sell side as seen: its lowest ask, and its best bid if there is one. */
  readonly lowestAsk: Mills;
  readonly bestBid: Mills | null;
  readonly profit: Profit;
  /** What is left when the item is sold to the best bid at once. */
  readonly instantNet: Mills | null;
  readonly breakEven: Mills;
  /** How far the sale may fall short before the trade loses, in basis points of the expected price. */
  readonly cushion: BasisPoints;
  readonly askCounts: Readonly<Record<MarketId, number | null>>;
  readonly observedAt: Readonly<Record<MarketId, number>>;
  readonly sellFee: { readonly source: FeeSource; readonly observedAt: number };
  /** True iff the return is so high that the two listings are probably not the same thing. */
  readonly suspicious: boolean;
  readonly confirmation: Confirmation;
}

/** Both markets' quotes of one item, with what the sell side's own sales and listings add where they were read. */
export interface Pair extends Direction {
  readonly buy: AskedQuote;
  readonly sell: AskedQuote;
  readonly evidence?: Pick<SellSide, 'secondAsk' | 'sales' | 'recordedMedian'>;
  readonly confirmation?: Confirmation;
}

/** What is the same for every pair of one scan. */
export interface MarketView {
  readonly books: Readonly<Record<MarketId, QuoteBook>>;
  readonly fees: Readonly<Record<MarketId, FeeSchedule>>;
  readonly costs: TransferCosts;
  readonly now: number;
}

const SUSPICIOUS_ROI = 3500;

/** What a pair would earn, and at which price the sale is expected. */
export interface Appraisal {
  readonly sale: ExpectedSale;
  readonly profit: Profit;
}

/** The terms on which a pair would be traded. */
export function buildTerms({ buyOn, sellOn, buy }: Pair, { fees, costs, now }: MarketView): TradeTerms {
  return { buyOn, sellOn, key: buy.key, buyFees: fees[buyOn], sellFees: fees[sellOn], costs, now };
}

/** Says what a pair would earn at the price at which a sale is expected. */
export function appraise(
  pair: Pair,
  view: MarketView,
  expect: (side: SellSide) => ExpectedSale = expectSale,
): Appraisal {
  const step = VENUES[pair.sellOn].priceStep;
  const sale = expect({ ...pair.evidence, lowestAsk: pair.sell.bestAsk, step });
  return { sale, profit: computeProfit(pair.buy.bestAsk, sale.price, buildTerms(pair, view)) };
}

/** Puts together all that a trader is told about a pair. */
export function buildOpportunity(pair: Pair, { sale, profit }: Appraisal, view: MarketView): Opportunity {
  const { buyOn, sellOn, buy, sell } = pair;
  const terms = buildTerms(pair, view);
  const breakEven = breakEvenPrice(buy.bestAsk, terms);
  return {
    buyOn,
    sellOn,
    key: buy.key,
    name: formatItemName(parseTitle(buy.title)),
    titles: byMarket(pair, buy.title, sell.title),
    buyPrice: buy.bestAsk,
    sellPrice: sale.price,
    sellBasis: sale.basis,
    lowestAsk: sell.bestAsk,
    bestBid: sell.bestBid,
    profit,
    instantNet: sell.bestBid === null ? null : computeProfit(buy.bestAsk, sell.bestBid, terms).net,
    breakEven,
    cushion: cushionOf(sale.price, breakEven),
    askCounts: byMarket(pair, buy.askCount, sell.askCount),
    observedAt: byMarket(pair, view.books[buyOn].observedAt, view.books[sellOn].observedAt),
    sellFee: { source: view.fees[sellOn].source, observedAt: view.fees[sellOn].observedAt },
    suspicious: profit.roi > SUSPICIOUS_ROI,
    confirmation: pair.confirmation ?? { state: 'unconfirmed' },
  };
}

/** Orders trades best first: by return, then by net; suspicious ones after all others. */
export function compareOpportunities(left: Opportunity, right: Opportunity): number {
  if (left.suspicious !== right.suspicious) return left.suspicious ? 1 : -1;
  return right.profit.roi - left.profit.roi || right.profit.net - left.profit.net;
}

function byMarket<T>({ buyOn }: Direction, buy: T, sell: T): Readonly<Record<MarketId, T>> {
  return buyOn === 'dmarket' ? { dmarket: buy, waxpeer: sell } : { dmarket: sell, waxpeer: buy };
}
