import {
  buildRejectionCounts,
  type JudgedPair,
  judgePair,
  type OpportunityFilter,
  type RejectionCounts,
} from '../domain/comparison.ts';
import { findQuoteGate, type Rejection } from '../domain/gates.ts';
import { type Mills } from '../domain/money.ts';
import { buildOpportunity, compareOpportunities, type Confirmation } from '../domain/opportunity.ts';
import { type MarketView, type Pair } from '../domain/opportunity.ts';
import { type BuyOrder, type OfferBook, type Quote } from '../domain/quote.ts';
import { summariseSales } from '../domain/sales.ts';
import { type ReadOptions } from '../markets/market.ts';
import { type Evidence, type EvidenceRequest, gatherEvidence } from './evidence.ts';
import { type ProgressReporter } from './progress.ts';
import { type ScanRequest } from './scan.ts';
import { type Markets } from './sources.ts';

/** What is left of the best candidates after a look at the live listings. */
export interface ConfirmationResult {
  /** At most as many as were asked for, best first. */
  readonly kept: readonly JudgedPair[];
  readonly rejected: RejectionCounts;
  /** Why some could not be looked at, in words, if so. */
  readonly failure?: string;
}

/** What is to be confirmed. */
export interface ConfirmationTask {
  readonly markets: Markets;
  readonly request: ScanRequest;
  readonly view: MarketView;
  readonly candidates: readonly JudgedPair[];
  readonly reading: ReadOptions;
  readonly progress: ProgressReporter;
}

/** A candidate that is gone is replaced by the next best, but no more than twice the wanted number is looked at. */
const LOOKS_PER_DEAL = 2;

/** Looks at the live listings of the best candidates until enough have held. */
export async function confirmBest(task: ConfirmationTask): Promise<ConfirmationResult> {
  const { markets, request, view, candidates, reading, progress } = task;
  const queue = candidates.slice(0, request.limit * LOOKS_PER_DEAL);
  const kept: JudgedPair[] = [];
  const rejected = buildRejectionCounts();
  let failure: string | undefined;
  while (queue.length > 0 && kept.length < request.limit) {
    const batch = queue.splice(0, request.limit - kept.length);
    progress.update({ confirmed: kept.length, toConfirm: kept.length + batch.length });
    const questions = batch.map(({ pair }) => buildEvidenceRequest(pair));
    const evidence = await gatherEvidence(markets, request.game, questions, reading);
    const outcome = applyEvidence(batch, evidence, view, request);
    kept.push(...outcome.kept);
    for (const reason of outcome.rejected) rejected[reason] += 1;
    failure ??= evidence.failure;
  }
  return { kept: kept.toSorted(byRank), rejected, ...(failure !== undefined && { failure }) };
}

function byRank(left: JudgedPair, right: JudgedPair): number {
  return compareOpportunities(left.opportunity, right.opportunity);
}

/** The questions that confirm a pair. */
export function buildEvidenceRequest({ buyOn, sellOn, buy, sell }: Pair): EvidenceRequest {
  const references = buyOn === 'dmarket' ? { dmarket: buy, waxpeer: sell } : { dmarket: sell, waxpeer: buy };
  return { references, sellOn };
}

interface Outcome {
  readonly kept: readonly JudgedPair[];
  readonly rejected: readonly Rejection[];
}

/** Judges candidates anew by what the live listings, sales and bids say. Pure. */
export function applyEvidence(
  candidates: readonly JudgedPair[],
  evidence: Evidence,
  view: MarketView,
  filter: OpportunityFilter,
): Outcome {
  const kept: JudgedPair[] = [];
  const rejected: Rejection[] = [];
  for (const { pair } of candidates) {
    const live = updatePair(pair, evidence, view.now);
    const verdict = live === undefined ? 'gone' : judgeLive(live, view, filter);
    if (typeof verdict === 'string') rejected.push(verdict);
    else kept.push(verdict);
  }
  return { kept, rejected };
}

function judgeLive(pair: Pair, view: MarketView, filter: OpportunityFilter): JudgedPair | Rejection {
  const gate = findQuoteGate(pair.buy, pair.sell, filter);
  if (gate !== undefined) return gate;
  const verdict = judgePair(pair, view, filter);
  return verdict.rejection ?? { pair, opportunity: buildOpportunity(pair, verdict.appraisal, view) };
}

/** The pair as the live listings have it; undefined when one side's listings are all gone. */
function updatePair(pair: Pair, evidence: Evidence, now: number): Pair | undefined {
  const { key } = pair.buy;
  const buyBook = evidence.offers[pair.buyOn].get(key);
  const sellBook = evidence.offers[pair.sellOn].get(key);
  const buyAsk = liveAsk(pair.buy.bestAsk, buyBook);
  const sellAsk = liveAsk(pair.sell.bestAsk, sellBook);
  if (buyAsk === undefined || sellAsk === undefined) return undefined;
  return {
    ...pair,
    buy: { ...pair.buy, bestAsk: buyAsk },
    sell: { ...pair.sell, bestAsk: sellAsk, bestBid: liveBid(pair.sell, evidence.buyOrders.get(key)) },
    evidence: buildSellEvidence(sellBook, sellAsk, evidence, pair, now),
    confirmation: confirmBuying(buyBook, buyAsk, evidence),
  };
}

/** The lowest ask by the listings, or as quoted where they were not read. */
function liveAsk(quoted: Mills, book: OfferBook | undefined): Mills | undefined {
  return book === undefined ? quoted : book.offers[0]?.price;
}

/** The best bid for a plain item, or as quoted where the orders were not read. */
function liveBid(quote: Quote, orders: readonly BuyOrder[] | undefined): Mills | null {
  if (orders === undefined) return quote.bestBid;
  const plain = orders.filter(({ unconditional }) => unconditional).map(({ price }) => price);
  return plain.toSorted((a, b) => b - a)[0] ?? null;
}

function buildSellEvidence(
  book: OfferBook | undefined,
  lowestAsk: Mills,
  evidence: Evidence,
  pair: Pair,
  now: number,
): NonNullable<Pair['evidence']> {
  const secondAsk = book?.offers[1]?.price;
  const sales = summariseSales(evidence.sales.get(pair.sell.key) ?? [], now);
  return {
    ...(secondAsk !== undefined && secondAsk >= lowestAsk && { secondAsk }),
    ...(sales !== undefined && { sales: { median: sales.median, count: sales.count } }),
  };
}

function confirmBuying(book: OfferBook | undefined, price: Mills, evidence: Evidence): Confirmation {
  if (book === undefined) {
    return { state: 'unconfirmed', ...(evidence.failure !== undefined && { reason: evidence.failure }) };
  }
  const atThisPrice = book.offers.filter((offer) => offer.price === price);
  const locks = atThisPrice.map(({ lockHours }) => lockHours).filter((hours) => hours !== null);
  const lockHours = locks.length === atThisPrice.length ? Math.min(...locks) : null;
  return { state: 'confirmed', at: book.observedAt, atThisPrice: atThisPrice.length, lockHours };
}
