import {
  findBookGate,
  findQuoteGate,
  type GateLimits,
  type PriceRange,
  type Rejection,
  REJECTIONS,
} from './gates.ts';
import { type BasisPoints, type Mills } from './money.ts';
import { type Appraisal, appraise, buildOpportunity, compareOpportunities } from './opportunity.ts';
import { type MarketView, type Opportunity, type Pair } from './opportunity.ts';
import { isAsked, type Quote } from './quote.ts';
import { hopeForSale } from './sale-price.ts';
import { type DirectionChoice, wantsDirection } from './settings.ts';
import { type Direction, DIRECTIONS, VENUES } from './venue.ts';

/** Which trades a trader wants to see. */
export interface OpportunityFilter extends PriceRange {
  readonly minNet: Mills;
  readonly minRoi: BasisPoints;
  readonly direction: DirectionChoice;
}

/** How many pairs were left out, by reason. */
export type RejectionCounts = Readonly<Record<Rejection, number>>;

/** What came of comparing two markets. */
export interface Comparison {
  /** Pairs that pass the filter, best first. */
  readonly passing: readonly JudgedPair[];
  /** Profitable pairs that only miss what the trader wants to earn, the nearest first; at most ten. */
  readonly closest: readonly JudgedPair[];
  readonly rejected: RejectionCounts;
  /** Items that both markets quote. */
  readonly compared: number;
}

/** A pair with what it would earn. */
export interface JudgedPair {
  readonly pair: Pair;
  readonly opportunity: Opportunity;
}

const CLOSEST_KEPT = 10;

/** Compares two markets' whole books in the wanted directions. */
export function compareBooks(view: MarketView, filter: OpportunityFilter, limits: GateLimits): Comparison {
  const { dmarket, waxpeer } = view.books;
  const tally = new Tally(view);
  const bookGate = findBookGate([dmarket, waxpeer], view.now, limits);
  const context = { view, filter, bookGate };
  const directions = DIRECTIONS.filter((direction) => wantsDirection(filter.direction, direction));
  for (const [key, onDmarket] of dmarket.quotes) {
    const onWaxpeer = waxpeer.quotes.get(key);
    if (onWaxpeer === undefined) continue;
    tally.compared += 1;
    for (const direction of directions) {
      const [buy, sell] = direction.buyOn === 'dmarket' ? [onDmarket, onWaxpeer] : [onWaxpeer, onDmarket];
      tally.add(judge(direction, buy, sell, context));
    }
  }
  return tally.result();
}

/** What came of judging one pair: an appraisal with or without a reason against it, or only the reason. */
export type Verdict =
  | { readonly pair: Pair; readonly appraisal: Appraisal; readonly rejection?: 'below-minimum' }
  | { readonly pair?: never; readonly rejection: Rejection };

interface JudgeContext {
  readonly view: MarketView;
  readonly filter: OpportunityFilter;
  readonly bookGate: Rejection | undefined;
}

function judge(
  direction: Direction,
  buy: Quote,
  sell: Quote,
  { view, filter, bookGate }: JudgeContext,
): Verdict {
  if (bookGate !== undefined) return { rejection: bookGate };
  if (!isAsked(buy) || !isAsked(sell)) return { rejection: 'no-ask' };
  const gate = findQuoteGate(buy, sell, filter);
  if (gate !== undefined) return { rejection: gate };
  if (sell.bestAsk <= buy.bestAsk) return { rejection: 'no-profit' };
  return judgeUnseen({ buyOn: direction.buyOn, sellOn: direction.sellOn, buy, sell }, view, filter);
}

/**
 * Judges a pair of which nothing but the quotes is known. Where sales are still to be read it is given the benefit of
 * the doubt, since they may well allow the whole price; one that fails even so is shown at its cautious figures.
 */
function judgeUnseen(pair: Pair, view: MarketView, filter: OpportunityFilter): Verdict {
  const cautious = judgePair(pair, view, filter);
  if (cautious.rejection === undefined || !VENUES[pair.sellOn].tellsSales) return cautious;
  const hopeful = judgeAppraisal(pair, appraise(pair, view, hopeForSale), filter);
  return hopeful.rejection === undefined ? hopeful : cautious;
}

/** Judges a pair whose quotes are fit to be compared by what it would earn. */
export function judgePair(pair: Pair, view: MarketView, filter: OpportunityFilter): Verdict {
  return judgeAppraisal(pair, appraise(pair, view), filter);
}

function judgeAppraisal(pair: Pair, appraisal: Appraisal, filter: OpportunityFilter): Verdict {
  const { net, roi } = appraisal.profit;
  if (net <= 0) return { rejection: 'no-profit' };
  const enough = net >= filter.minNet && roi >= filter.minRoi;
  return enough ? { pair, appraisal } : { pair, appraisal, rejection: 'below-minimum' };
}

/** Collects verdicts; the full figures are only worked out for the few pairs that are shown. */
class Tally {
  compared = 0;
  readonly #view: MarketView;
  readonly #passing: JudgedPair[] = [];
  readonly #closest: { readonly pair: Pair; readonly appraisal: Appraisal }[] = [];
  readonly #rejected = buildRejectionCounts();

  constructor(view: MarketView) {
    this.#view = view;
  }

  add(verdict: Verdict): void {
    if (verdict.rejection !== undefined) this.#rejected[verdict.rejection] += 1;
    if (verdict.pair === undefined) return;
    if (verdict.rejection === undefined) this.#passing.push(this.#complete(verdict));
    else this.#keepIfClose(verdict);
  }

  result(): Comparison {
    return {
      passing: this.#passing.sort((a, b) => compareOpportunities(a.opportunity, b.opportunity)),
      closest: this.#closest.map((verdict) => this.#complete(verdict)),
      rejected: this.#rejected,
      compared: this.compared,
    };
  }

  #complete({ pair, appraisal }: { pair: Pair; appraisal: Appraisal }): JudgedPair {
    return { pair, opportunity: buildOpportunity(pair, appraisal, this.#view) };
  }

  #keepIfClose(verdict: { pair: Pair; appraisal: Appraisal }): void {
    const roiOf = (entry: { appraisal: Appraisal }): number => entry.appraisal.profit.roi;
    const place = this.#closest.findIndex((kept) => roiOf(kept) < roiOf(verdict));
    if (place >= 0) this.#closest.splice(place, 0, verdict);
    else this.#closest.push(verdict);
    if (this.#closest.length > CLOSEST_KEPT) this.#closest.pop();
  }
}

/** A count of nought for every reason. */
export function buildRejectionCounts(): Record<Rejection, number> {
  return Object.fromEntries(REJECTIONS.map((reason) => [reason, 0])) as Record<Rejection, number>;
}
