import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { compareInSteps } from '../../domain/comparison.ts';
import { isAtLeast } from '../../domain/confidence.ts';
import { DEFAULT_GATE_LIMITS, NO_PACE_LIMITS, type PaceLimits } from '../../domain/gates/index.ts';
import { buildHiddenTest, type HiddenEntry } from '../../domain/hidden-items.ts';
import { judgeLive, type JudgedPair, type OpportunityFilter } from '../../domain/judgement.ts';
import { isTooGood, type Opportunity } from '../../domain/opportunity.ts';
import { type MarketView, type Pair } from '../../domain/pair.ts';
import { type TransferCosts } from '../../domain/profit.ts';
import { type ChatSettings, wantsDirection } from '../../domain/settings.ts';
import { otherMarket } from '../../domain/venue.ts';
import {
  type DealWatch,
  type FiringPoint,
  isListening,
  positionOfDeal,
  type Position,
} from '../../domain/watch/index.ts';
import { inTurns } from '../in-turns.ts';
import { type ArmingTable } from './arming-table.ts';
import { type DealLooks } from './deal-looks.ts';
import { ObservationList, type Observations } from './observations.ts';
import { reappraise } from './reappraisal.ts';
import { type DealWatcher, type WatchIndex } from './watch-index.ts';

/** What a chat says of its trading, and what it does not want to see. */
export interface ChatTerms extends Pick<ChatSettings, 'costs' | 'budget'>, PaceLimits {
  readonly hidden: readonly HiddenEntry[];
}

/** What deals are observed with. */
export interface DealObservation {
  readonly view: MarketView;
  readonly index: WatchIndex;
  readonly armings: ArmingTable;
  readonly looks: DealLooks;
  readonly termsOf: (chatId: number) => Promise<ChatTerms>;
  /** Looks at live listings; gives those deals that hold, judged by what was seen. */
  readonly lookAt: (
    candidates: readonly JudgedPair[],
    filter: OpportunityFilter,
  ) => Promise<readonly JudgedPair[]>;
}

/** A confirmed deal that a watch waits for, worked out with its chat's own costs. */
export interface WantedDeal {
  readonly watch: DealWatcher;
  readonly point: FiringPoint;
  readonly deal: Opportunity;
}

/** The most deals that are looked at with one pair of books: each costs the markets up to three questions. */
const LOOKS_AT_ONCE = 10;

/** Watches that are gone through between two turns of the event loop. */
const WATCHES_PER_TURN = 20_000;

/** What new prices do to watches that have fired: they leave, or are armed again. Nothing fires here. */
export async function observeFiredDeals(observation: DealObservation): Promise<Observations> {
  const { view, index, armings, termsOf } = observation;
  const [game, now] = [view.books.dmarket.game, view.now];
  const found = new ObservationList(armings, now);
  for (const watch of index.deals(game).values()) {
    for (const fired of armings.ofWatch(watch.id)) {
      if (fired.buyOn === null || fired.sellPrice === null) continue;
      const { buyOn, key, sellPrice } = fired;
      const { costs } = await termsOf(watch.chatId);
      const position = positionNow(
        watch.spec,
        { buyOn, sellOn: otherMarket(buyOn), key, sellPrice },
        view,
        costs,
      );
      // Only a look at live listings may make a deal fire.
      found.add(fired, position === 'inside' ? 'near' : position, refuseToFire);
    }
  }
  return found;
}

function positionNow(
  spec: DealWatch,
  deal: Parameters<typeof reappraise>[0],
  view: MarketView,
  costs: TransferCosts,
): Position {
  const now = reappraise(deal, view, costs);
  if (now.state === 'unknown') return 'unknown';
  return now.state === 'gone' ? 'outside' : positionOfDeal(spec, now.profit);
}

function refuseToFire(): never {
  throw new RangeError('a deal that is not inside cannot fire');
}

/** Deals that armed watches wait for, confirmed by a look at live listings. */
export async function findWantedDeals(observation: DealObservation): Promise<readonly WantedDeal[]> {
  const { view, index, looks, lookAt } = observation;
  const watches = [...index.deals(view.books.dmarket.game).values()].filter((watch) =>
    isListening(watch, view.now),
  );
  if (watches.length === 0) return [];
  const filter = loosestFilter(watches);
  const { passing } = await inTurns(compareInSteps(view, filter, DEFAULT_GATE_LIMITS));
  const candidates = await pickWanted(passing, watches, observation);
  if (candidates.length === 0) return [];
  const live = await lookAt(candidates, filter);
  for (const { pair } of candidates) looks.note(pair, view.now);
  const wanted: WantedDeal[] = [];
  for (const judged of live.filter(isConfirmed))
    wanted.push(...(await matchWatches(judged, watches, observation)));
  return wanted;
}

/** Lets through whatever any of the watches might let through. */
function loosestFilter(watches: readonly DealWatcher[]): OpportunityFilter {
  const [first, ...others] = watches.map(({ spec }) => spec);
  if (first === undefined) throw new RangeError('no watch lets anything through');
  return others.reduce<OpportunityFilter>(
    (loosest, spec) => ({
      minNet: least(loosest.minNet, spec.minNet),
      minRoi: least(loosest.minRoi, spec.minRoi),
      minPrice: least(loosest.minPrice, spec.minPrice),
      maxPrice: spec.maxPrice > loosest.maxPrice ? spec.maxPrice : loosest.maxPrice,
      minGrade: isAtLeast(spec.minGrade, loosest.minGrade) ? loosest.minGrade : spec.minGrade,
      direction: 'both',
      ...NO_PACE_LIMITS,
    }),
    { ...first, direction: 'both', ...NO_PACE_LIMITS },
  );
}

function least<T extends number>(left: T, right: T): T {
  return right < left ? right : left;
}

async function pickWanted(
  passing: readonly JudgedPair[],
  watches: readonly DealWatcher[],
  { view, armings, looks }: DealObservation,
): Promise<readonly JudgedPair[]> {
  const picked: JudgedPair[] = [];
  let asked = 0;
  looks.prune(view.now);
  for (const judged of passing) {
    if (picked.length === LOOKS_AT_ONCE) break;
    const { pair, opportunity } = judged;
    if (isTooGood(opportunity) || looks.isKnown(pair, view.now)) continue;
    if (watches.some((watch) => wants(watch, opportunity, armings))) picked.push(judged);
    asked += watches.length;
    if (asked >= WATCHES_PER_TURN) asked = await startTurn();
  }
  return picked;
}

async function startTurn(): Promise<number> {
  await yieldToLoop();
  return 0;
}

function wants({ id, spec }: DealWatcher, deal: Opportunity, armings: ArmingTable): boolean {
  const { key, buyOn, buyPrice, profit, confidence } = deal;
  return (
    (spec.key === null || spec.key === key) &&
    profit.net >= spec.minNet &&
    profit.roi >= spec.minRoi &&
    wantsDirection(spec.direction, deal) &&
    buyPrice >= spec.minPrice &&
    buyPrice <= spec.maxPrice &&
    isAtLeast(confidence.grade, spec.minGrade) &&
    armings.find({ watchId: id, key, buyOn }) === null
  );
}

function isConfirmed({ opportunity }: JudgedPair): boolean {
  return opportunity.confirmation.state === 'confirmed' && !isTooGood(opportunity);
}

async function matchWatches(
  { pair, opportunity }: JudgedPair,
  watches: readonly DealWatcher[],
  { view, armings, termsOf }: DealObservation,
): Promise<readonly WantedDeal[]> {
  const matches: WantedDeal[] = [];
  for (const [place, watch] of watches.entries()) {
    if (place % WATCHES_PER_TURN === WATCHES_PER_TURN - 1) await yieldToLoop();
    if (!wants(watch, opportunity, armings)) continue;
    const deal = judgeFor(watch.spec, pair, view, await termsOf(watch.chatId));
    const point = { watchId: watch.id, key: opportunity.key, buyOn: opportunity.buyOn };
    if (deal !== undefined) matches.push({ watch, point, deal });
  }
  return matches;
}

/**
 * The deal with a chat's own costs, if it still is what its watch waits for. Of items that it did not name a chat
 * wants to hear only what its scans would show: nothing that it hides, or that takes too long.
 */
function judgeFor(
  spec: DealWatch,
  pair: Pair,
  view: MarketView,
  { costs, budget, hidden, minRoiPerDay, minSales, maxLockDays }: ChatTerms,
): Opportunity | undefined {
  const isHidden = spec.key === null && buildHiddenTest(hidden, view.books[pair.buyOn].game)?.(pair.buy.key);
  if (isHidden === true) return undefined;
  const { minNet, minRoi } = spec;
  const verdict = judgeLive(pair, {
    view: { ...view, costs, limits: { minNet, minRoi, budget } },
    filter: { ...spec, ...(spec.key === null ? { minRoiPerDay, minSales, maxLockDays } : NO_PACE_LIMITS) },
    gates: DEFAULT_GATE_LIMITS,
  });
  return 'judged' in verdict ? verdict.judged.opportunity : undefined;
}
