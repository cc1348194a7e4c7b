import {
  buildRejectionCounts,
  type JudgedPair,
  judgePair,
  type OpportunityFilter,
  type RejectionCounts,
} from '../domain/comparison.ts';
import { findQuoteGate, type Rejection } from '../domain/gates.ts';
import { buildOpportunity, compareOpportunities } from '../domain/opportunity.ts';
import { type MarketView, type Pair } from '../domain/opportunity.ts';
import { type ReadOptions } from '../markets/market.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { buildEvidenceRequest, toLivePair } from './live-pair.ts';
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
    const live = toLivePair(pair, evidence, view.now);
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
