import { type Finding, type GateLimits } from './gates/index.ts';
import { buildHiddenTest } from './hidden-items.ts';
import {
  type Judge,
  type JudgedPair,
  judgeQuotes,
  type OpportunityFilter,
  type Verdict,
} from './judgement.ts';
import { type Appraisal, buildOpportunity, compareOpportunities } from './opportunity.ts';
import { type MarketView, type Pair } from './pair.ts';
import { isAsked, type Quote } from './quote.ts';
import { type Rejections, RejectionTally } from './rejections.ts';
import { wantsDirection } from './settings.ts';
import { type Direction, DIRECTIONS } from './venue.ts';

/** What came of comparing two markets. */
export interface Comparison {
  /** Pairs that pass the filter, best first. */
  readonly passing: readonly JudgedPair[];
  /** Profitable pairs that only miss what the trader wants to earn, the nearest first; at most ten. */
  readonly closest: readonly JudgedPair[];
  readonly rejected: Rejections;
  /** Items that both markets quote. */
  readonly compared: number;
}

const CLOSEST_KEPT = 10;

/** So many items are compared between two stops: some milliseconds' work. */
const ITEMS_BETWEEN_STOPS = 2000;

/** Compares two markets' whole books in the wanted directions. */
export function compareBooks(view: MarketView, filter: OpportunityFilter, gates: GateLimits): Comparison {
  const steps = compareInSteps(view, filter, gates);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, stopping now and then so that others can have a turn. */
export function* compareInSteps(
  view: MarketView,
  filter: OpportunityFilter,
  gates: GateLimits,
): Generator<undefined, Comparison> {
  const { dmarket, waxpeer } = view.books;
  let left = ITEMS_BETWEEN_STOPS;
  const tally = new Tally({ view, filter, gates });
  const isHidden = buildHiddenTest(filter.hidden ?? [], dmarket.game);
  const directions = DIRECTIONS.filter((direction) => wantsDirection(filter.direction, direction));
  for (const onDmarket of dmarket.quotes.values()) {
    const { key } = onDmarket;
    const onWaxpeer = waxpeer.quotes.get(key);
    if (onWaxpeer === undefined) continue;
    tally.compared += 1;
    left -= 1;
    if (left === 0) {
      left = ITEMS_BETWEEN_STOPS;
      yield;
    }
    const hides = isHidden?.(key) === true;
    for (const direction of directions) {
      const [buy, sell] = direction.buyOn === 'dmarket' ? [onDmarket, onWaxpeer] : [onWaxpeer, onDmarket];
      if (hides) tally.reject(direction, buy, sell, HIDDEN);
      else tally.judge(direction, buy, sell);
    }
  }
  return tally.result();
}

const HIDDEN: Finding = { reason: 'hidden' };

/** Collects verdicts; the full figures are only worked out for the few pairs that are shown. */
class Tally {
  compared = 0;
  readonly #judge: Judge;
  readonly #passing: JudgedPair[] = [];
  readonly #closest: { readonly pair: Pair; readonly appraisal: Appraisal }[] = [];
  readonly #rejected = new RejectionTally();

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  judge(direction: Direction, buy: Quote, sell: Quote): void {
    const { buyOn, sellOn } = direction;
    const verdict: Verdict =
      isAsked(buy) && isAsked(sell)
        ? judgeQuotes({ buyOn, sellOn, buy, sell }, this.#judge)
        : { finding: { reason: 'no-ask' } };
    if ('judged' in verdict) this.#passing.push(verdict.judged);
    else {
      this.reject(direction, buy, sell, verdict.finding);
      if (verdict.close !== undefined) this.#keepIfClose(verdict.close);
    }
  }

  reject(direction: Direction, buy: Quote, sell: Quote, finding: Finding): void {
    this.#rejected.add(direction, buy, sell, finding);
  }

  result(): Comparison {
    return {
      passing: this.#passing.sort((a, b) => compareOpportunities(a.opportunity, b.opportunity)),
      closest: this.#closest.map(({ pair, appraisal }) => ({
        pair,
        opportunity: buildOpportunity(pair, appraisal, this.#judge.view),
      })),
      rejected: this.#rejected.result(),
      compared: this.compared,
    };
  }

  #keepIfClose(near: { readonly pair: Pair; readonly appraisal: Appraisal }): void {
    const place = this.#closest.findIndex((kept) => roiOf(kept) < roiOf(near));
    this.#closest.splice(place < 0 ? this.#closest.length : place, 0, near);
    if (this.#closest.length > CLOSEST_KEPT) this.#closest.pop();
  }
}

function roiOf({ appraisal }: { readonly appraisal: Appraisal }): number {
  return appraisal.profit.roi;
}
