import { type Grade, isAtLeast } from './confidence.ts';
import {
  type Finding,
  findPaceGate,
  findPriceGate,
  findQuoteGate,
  findTimeGate,
  type GateLimits,
  MAX_UNCONFIRMED_AGE_MS,
  type PaceLimits,
  type PriceRange,
} from './gates/index.ts';
import { type Appraisal, appraise, buildOpportunity, type Opportunity } from './opportunity.ts';
import { type HiddenEntry } from './hidden-items.ts';
import { historyOf, type MarketView, observedAtOf, type Pair } from './pair.ts';
import { type BasisPoints, type Mills } from './money.ts';
import { hopeForSale } from './sale-price.ts';
import { type DirectionChoice } from './settings.ts';
import { VENUES } from './venue.ts';

/** Which trades a trader wants to see. */
export interface OpportunityFilter extends PriceRange, PaceLimits {
  readonly minNet: Mills;
  readonly minRoi: BasisPoints;
  readonly minGrade: Grade;
  readonly direction: DirectionChoice;
  /** What the trader does not want to see at all. */
  readonly hidden?: readonly HiddenEntry[];
}

/** A pair with what it would earn. */
export interface JudgedPair {
  readonly pair: Pair;
  readonly opportunity: Opportunity;
}

/** What came of judging one pair; what only misses the wanted earnings keeps its appraisal. */
export type Verdict =
  | { readonly judged: JudgedPair }
  | { readonly finding: Finding; readonly close?: { readonly pair: Pair; readonly appraisal: Appraisal } };

/** What pairs are judged by. */
export interface Judge {
  readonly view: MarketView;
  readonly filter: OpportunityFilter;
  readonly gates: GateLimits;
}

/** Judges a pair of which nothing but the quotes is known. */
export function judgeQuotes(pair: Pair, judge: Judge): Verdict {
  const { view, filter, gates } = judge;
  const early = findQuoteGate(pair.buy, pair.sell, filter) ?? findAgeOfQuotes(pair, view, gates);
  if (early !== undefined) return { finding: early };
  if (pair.sell.bestAsk <= pair.buy.bestAsk) {
    return { finding: { reason: 'no-profit', value: pair.sell.bestAsk - pair.buy.bestAsk, limit: 0 } };
  }
  return judgeEarnings(pair, appraiseUnseen(pair, judge), judge);
}

/** Judges a pair that was looked at live. */
export function judgeLive(pair: Pair, judge: Judge): Verdict {
  const { view, filter, gates } = judge;
  const finding =
    findQuoteGate(pair.buy, pair.sell, filter) ??
    findTimeGate(observedAtOf(pair, view), view.now, gates) ??
    findSalesGate(pair, gates);
  return finding === undefined ? judgeEarnings(pair, appraise(pair, view), judge) : { finding };
}

/** A quote that is read on its own, and more seldom than its book, may be older: a live look decides in any case. */
function findAgeOfQuotes(pair: Pair, view: MarketView, gates: GateLimits): Finding | undefined {
  const isOwn = pair.buy.observedAt !== undefined || pair.sell.observedAt !== undefined;
  const limits = isOwn ? { maxAgeMs: MAX_UNCONFIRMED_AGE_MS, maxSkewMs: MAX_UNCONFIRMED_AGE_MS } : gates;
  return findTimeGate(observedAtOf(pair, view), view.now, limits);
}

function findSalesGate({ evidence }: Pair, { minSales }: GateLimits): Finding | undefined {
  if (evidence?.sales === undefined) return undefined;
  const { isErratic = false, leftOut, inTwentyDays = 0 } = evidence.sales.summary ?? {};
  if (isErratic) return { reason: 'erratic', value: leftOut?.spike ?? 0 };
  return inTwentyDays < minSales ? { reason: 'thin-sales', value: inTwentyDays, limit: minSales } : undefined;
}

/**
 * Where sales are still to be read a pair is given the benefit of the doubt, since they may well allow the whole price;
 * one that earns too little even so is appraised cautiously.
 */
function appraiseUnseen(pair: Pair, { view, filter }: Judge): Appraisal {
  if (!VENUES[pair.sellOn].tellsSales) return appraise(pair, view);
  const hopeful = appraise(pair, view, hopeForSale);
  return isEnough(hopeful, filter) ? hopeful : appraise(pair, view);
}

function isEnough({ profit }: Appraisal, { minNet, minRoi }: OpportunityFilter): boolean {
  return profit.net >= minNet && profit.roi >= minRoi;
}

function judgeEarnings(pair: Pair, appraisal: Appraisal, { view, filter, gates }: Judge): Verdict {
  const { net, roi } = appraisal.profit;
  if (net <= 0) return { finding: { reason: 'no-profit', value: net, limit: 0 } };
  const { buy, sell, buyOn, sellOn } = pair;
  const buyHistory = historyOf(pair, buyOn, view);
  const sellHistory = historyOf(pair, sellOn, view);
  const doubted = findPriceGate({ buy, sell, buyHistory, sellHistory, now: view.now }, gates);
  if (doubted !== undefined) return { finding: doubted };
  if (!isEnough(appraisal, filter)) {
    const finding = { reason: 'below-minimum', value: roi, limit: filter.minRoi } as const;
    return { finding, close: { pair, appraisal } };
  }
  const opportunity = buildOpportunity(pair, appraisal, view);
  const unwanted = findUnwanted(opportunity, filter);
  return unwanted === undefined ? { judged: { pair, opportunity } } : { finding: unwanted };
}

/** Why a trade that earns enough is still not wanted, if so: it may be too unsure, or take too long. */
export function findUnwanted(
  { confidence, cycle, profit }: Opportunity,
  filter: OpportunityFilter,
): Finding | undefined {
  const { grade, score } = confidence;
  if (!isAtLeast(grade, filter.minGrade)) return { reason: 'unsure', value: score };
  return findPaceGate({ cycle, roi: profit.roi }, filter);
}
