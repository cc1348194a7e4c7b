import { type HitRecord } from './calibration.ts';
import { type Grade } from './confidence.ts';
import { type MarketFailure } from './failure.ts';
import { type FeeSchedule } from './fees.ts';
import { type HistorySummary, type ItemHistory } from './history.ts';
import { type BasisPoints, type Mills } from './money.ts';
import { type TradeTerms, type TransferCosts } from './profit.ts';
import { type AskedQuote, type Offer, type QuoteBook } from './quote.ts';
import { type SellSide } from './sale-price.ts';
import { type SalesSummary } from './sales.ts';
import { type Direction, type MarketId, VENUES } from './venue.ts';

/** What a live look at the listings said of a trade. */
export type Confirmation =
  | { readonly state: 'unconfirmed'; readonly reason?: MarketFailure }
  | {
      readonly state: 'confirmed';
      readonly at: number;
      readonly atThisPrice: number;
      readonly lockHours: number | null;
    };

/** What a live look told beyond both quotes; what could not be read is absent. */
export interface PairEvidence {
  /** Listings where it is to be bought and sold, cheapest first. */
  readonly buyOffers?: readonly Offer[];
  readonly sellOffers?: readonly Offer[];
  readonly sales?: ToldSales;
}

/** Recent sales of an item on the market that tells them; null when it tells that there were none. */
export interface ToldSales {
  readonly market: MarketId;
  readonly summary: SalesSummary | null;
}

/** Both markets' quotes of one item, with what a live look added where there was one. */
export interface Pair extends Direction {
  readonly buy: AskedQuote;
  readonly sell: AskedQuote;
  readonly evidence?: PairEvidence;
  readonly confirmation?: Confirmation;
}

/** What a trader wants a trade to earn at least, and will spend on one item at most; a budget of null is no limit. */
export interface TradeLimits {
  readonly minNet: Mills;
  readonly minRoi: BasisPoints;
  readonly budget: Mills | null;
}

/** Tells the record of a grade and direction; undefined before there is one. */
export type HitRecords = (grade: Grade, direction: Direction) => HitRecord | undefined;

/** What is the same for every pair of one scan. */
export interface MarketView {
  readonly books: Readonly<Record<MarketId, QuoteBook>>;
  readonly fees: Readonly<Record<MarketId, FeeSchedule>>;
  /** Our own records of each market, as far as there are any. */
  readonly history: Readonly<Partial<Record<MarketId, HistorySummary>>>;
  readonly costs: TransferCosts;
  readonly limits: TradeLimits;
  /** How often earlier deals of a grade and direction came true, as far as that is known. */
  readonly records?: HitRecords;
  readonly now: number;
}

/** The terms on which a pair would be traded. */
export function buildTerms({ buyOn, sellOn, buy }: Pair, { fees, costs, now }: MarketView): TradeTerms {
  return { buyOn, sellOn, key: buy.key, buyFees: fees[buyOn], sellFees: fees[sellOn], costs, now };
}

/** When each side of a pair left its market, the buying side first. */
export function observedAtOf(
  { buyOn, sellOn, buy, sell }: Pair,
  { books }: MarketView,
): readonly [number, number] {
  return [buy.observedAt ?? books[buyOn].observedAt, sell.observedAt ?? books[sellOn].observedAt];
}

/** Our own records of the item on one of the markets. */
export function historyOf({ buy }: Pair, market: MarketId, { history }: MarketView): ItemHistory | undefined {
  return history[market]?.of(buy.key);
}

/** So many recorded asks make a middle that can be relied on. */
const ENOUGH_SNAPSHOTS = 20;

/** What is known of the market on which a pair is to be sold. */
export function sellSideOf(pair: Pair, view: MarketView): SellSide {
  const { sellOn, sell, evidence = {} } = pair;
  const secondAsk = evidence.sellOffers?.[1]?.price;
  const sales = evidence.sales?.market === sellOn ? evidence.sales.summary : null;
  const history = historyOf(pair, sellOn, view);
  const recorded = history !== undefined && history.snapshots >= ENOUGH_SNAPSHOTS ? history.median14 : null;
  return {
    lowestAsk: sell.bestAsk,
    step: VENUES[sellOn].priceStep,
    ...(secondAsk !== undefined && { secondAsk }),
    ...(sales !== null && !sales.isErratic && { sales }),
    ...(recorded !== null && { recordedMedian: recorded }),
  };
}
