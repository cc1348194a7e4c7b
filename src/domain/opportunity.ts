import { calibrate, type HitRecord } from './calibration.ts';
import { type Grade, type LiveLook, type Score, scoreConfidence } from './confidence.ts';
import { buildCycle, type Cycle, exposureDays } from './cycle.ts';
import { buildExits, type Exits } from './exits.ts';
import { type FeeSource } from './fees.ts';
import { type BasisPoints, type Mills } from './money.ts';
import {
  buildTerms,
  type Confirmation,
  historyOf,
  type MarketView,
  observedAtOf,
  type Pair,
  type PairEvidence,
  sellSideOf,
} from './pair.ts';
import {
  breakEvenPrice,
  computeProfit,
  cushionOf,
  lastingSaleTerms,
  type Profit,
  type SaleTerms,
  type TradeTerms,
} from './profit.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { rankOf } from './rank.ts';
import { riskSale, type RiskedSale, USUAL_VOLATILITY } from './risk.ts';
import {
  type ExpectedSale,
  expectSale,
  isSettled,
  type SalePriceBasis,
  type SellSide,
} from './sale-price.ts';
import { queueAt, rateOfSales, type SaleRate } from './sale-rate.ts';
import { formatItemName, type ItemKey, parseTitle } from './title.ts';
import { type Direction, type MarketId } from './venue.ts';

/** What a trader should look at before believing a deal: the listings may differ, or a price is moving. */
export type Warning = 'too-good' | 'buy-rising' | 'buy-falling';

/** How sure a prediction is: its score, and what the record of earlier ones leaves of its grade. */
export interface Confidence extends Score {
  /** The grade that counts: as scored, or lower where such deals came true too seldom. */
  readonly grade: Grade;
  /** How many deals of the scored grade and this direction came true; null before the first was judged. */
  readonly record: HitRecord | null;
}

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
  readonly lowestAsk: Mills;
  readonly profit: Profit;
  readonly exits: Exits;
  readonly breakEven: Mills;
  /** How far the sale may fall short before the trade loses, in basis points of the expected price. */
  readonly cushion: BasisPoints;
  readonly cycle: Cycle;
  /** The expected sale, marked down by what the price usually varies while the trade takes. */
  readonly risked: RiskedSale;
  readonly confidence: Confidence;
  /** How many make sense; null before the listings to buy were seen. */
  readonly quantity: Quantity | null;
  /** What deals are ordered by: the risked daily return, weighed with the confidence. */
  readonly rank: number;
  readonly askCounts: Readonly<Record<MarketId, number | null>>;
  readonly observedAt: Readonly<Record<MarketId, number>>;
  readonly sellFee: { readonly source: FeeSource; readonly observedAt: number };
  /** The terms on which it can be sold later, at whatever price. */
  readonly saleTerms: SaleTerms;
  /** True iff the trader said what moving money costs, so that it is in the figures. */
  readonly costsIncluded: boolean;
  readonly warnings: readonly Warning[];
  readonly confirmation: Confirmation;
}

/** What a pair would earn, and at which price the sale is expected. */
export interface Appraisal {
  readonly side: SellSide;
  readonly sale: ExpectedSale;
  readonly profit: Profit;
}

/** Says what a pair would earn at the price at which a sale is expected. */
export function appraise(
  pair: Pair,
  view: MarketView,
  expect: (side: SellSide) => ExpectedSale = expectSale,
): Appraisal {
  const side = sellSideOf(pair, view);
  const sale = expect(side);
  return { side, sale, profit: computeProfit(pair.buy.bestAsk, sale.price, buildTerms(pair, view)) };
}

/** Puts together all that a trader is told about a pair. */
export function buildOpportunity(pair: Pair, appraisal: Appraisal, view: MarketView): Opportunity {
  const { buyOn, sellOn, buy, sell } = pair;
  const { side, sale, profit } = appraisal;
  const terms = buildTerms(pair, view);
  const breakEven = breakEvenPrice(buy.bestAsk, terms);
  const rate = rateOf(pair);
  const cycle = cycleOf(pair, sale, rate);
  const risked = riskedSaleOf(pair, sale, cycle, terms, view);
  const confidence = confidenceOf(pair, appraisal, rate, view);
  const [buyAt, sellAt] = observedAtOf(pair, view);
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
    profit,
    exits: buildExits(buy.bestAsk, sale, { ...side, bestBid: sell.bestBid }, terms),
    breakEven,
    cushion: cushionOf(sale.price, breakEven),
    cycle,
    risked,
    confidence,
    quantity: howMany(pair, sale, rate, terms, view),
    rank: rankOf(risked.roi, cycle, confidence.score),
    askCounts: byMarket(pair, buy.askCount, sell.askCount),
    observedAt: byMarket(pair, buyAt, sellAt),
    saleTerms: lastingSaleTerms(terms),
    sellFee: { source: view.fees[sellOn].source, observedAt: view.fees[sellOn].observedAt },
    costsIncluded: view.costs.included,
    warnings: warningsOf(pair, profit, view),
    confirmation: pair.confirmation ?? { state: 'unconfirmed' },
  };
}

function rateOf({ sellOn, buyOn, buy, sell, evidence }: Pair): SaleRate | undefined {
  const told = evidence?.sales;
  if (told === undefined || told.summary === null) return undefined;
  const askCounts = byMarket({ buyOn, sellOn }, buy.askCount, sell.askCount);
  return rateOfSales({ sellOn, told: { market: told.market, perDay: told.summary.perDay }, askCounts });
}

function cycleOf(pair: Pair, { price }: ExpectedSale, rate: SaleRate | undefined): Cycle {
  const { sellOn, sell, evidence, confirmation } = pair;
  const asks = evidence?.sellOffers?.map((offer) => offer.price);
  const offerLockHours = confirmation?.state === 'confirmed' ? confirmation.lockHours : null;
  return buildCycle({ sellOn, offerLockHours, rate, queue: queueAt(price, asks, sell.askCount) });
}

function riskedSaleOf(
  pair: Pair,
  { price }: ExpectedSale,
  cycle: Cycle,
  terms: TradeTerms,
  view: MarketView,
): RiskedSale {
  const dailyVolatility = historyOf(pair, pair.sellOn, view)?.dailyVolatility ?? USUAL_VOLATILITY;
  return riskSale(pair.buy.bestAsk, price, { dailyVolatility, days: exposureDays(cycle) }, terms);
}

function confidenceOf(
  pair: Pair,
  { side, sale }: Appraisal,
  rate: SaleRate | undefined,
  view: MarketView,
): Confidence {
  const observed = observedAtOf(pair, view);
  const score = scoreConfidence({
    skewMs: Math.abs(observed[0] - observed[1]),
    ageMs: view.now - Math.min(...observed),
    basis: sale.basis,
    undercut: sale.undercut,
    usual: isSettled(side.sales) ? side.sales.median : (side.recordedMedian ?? null),
    bestBid: pair.sell.bestBid,
    buyPrice: pair.buy.bestAsk,
    history: historyOf(pair, pair.sellOn, view),
    feeSource: view.fees[pair.sellOn].source,
    ...(pair.evidence !== undefined && { look: lookOf(pair.evidence, rate, view.now) }),
  });
  const record = view.records?.(score.scored, pair) ?? null;
  return { ...score, record, grade: record === null ? score.scored : calibrate(score.scored, record) };
}

function lookOf({ sales, sellOffers }: PairEvidence, rate: SaleRate | undefined, now: number): LiveLook {
  const { count = 0, lastAt = -Infinity } = sales?.summary ?? {};
  return {
    sales: sales === undefined ? null : { count, lastAgeMs: now - lastAt },
    rate,
    asks: sellOffers?.map(({ price }) => price),
    mayBePremium: (sellOffers?.[0]?.premium.length ?? 0) > 0,
  };
}

function howMany(
  { evidence }: Pair,
  { price }: ExpectedSale,
  rate: SaleRate | undefined,
  terms: TradeTerms,
  { limits }: MarketView,
): Quantity | null {
  const asks = evidence?.buyOffers?.map((offer) => offer.price) ?? [];
  if (asks.length === 0) return null;
  const { minNet, minRoi, budget } = limits;
  const suffices = ({ net, roi }: { net: Mills; roi: number }): boolean => net >= minNet && roi >= minRoi;
  return quantityOf({ asks, sellPrice: price, salesPerDay: rate?.perDay, budget, suffices }, terms);
}

const TOO_GOOD_ROI = 3500;
const RISING_WEEK = 400;
const FALLING_HOUR = -1000;

function warningsOf(pair: Pair, { roi }: Profit, view: MarketView): readonly Warning[] {
  const history = historyOf(pair, pair.buyOn, view);
  const found: Readonly<Record<Warning, boolean>> = {
    'too-good': roi > TOO_GOOD_ROI,
    'buy-rising': (history?.change7d ?? 0) > RISING_WEEK,
    'buy-falling': (history?.change1h ?? 0) < FALLING_HOUR,
  };
  return (Object.keys(found) as Warning[]).filter((warning) => found[warning]);
}

function byMarket<T>({ buyOn }: Direction, buy: T, sell: T): Readonly<Record<MarketId, T>> {
  return buyOn === 'dmarket' ? { dmarket: buy, waxpeer: sell } : { dmarket: sell, waxpeer: buy };
}

/** True iff the return is so high that the two listings are probably not the same thing. */
export function isTooGood({ warnings }: Pick<Opportunity, 'warnings'>): boolean {
  return warnings.includes('too-good');
}

/** Orders trades best first by their rank; those too good to be true after all others. */
export function compareOpportunities(left: Opportunity, right: Opportunity): number {
  if (isTooGood(left) !== isTooGood(right)) return isTooGood(left) ? 1 : -1;
  return right.rank - left.rank || right.profit.net - left.profit.net;
}
