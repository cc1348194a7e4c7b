import { type MarketFailure } from '../domain/failure.ts';
import { DEFAULT_GATE_LIMITS } from '../domain/gates/index.ts';
import { type JudgedPair, judgeLive, type OpportunityFilter } from '../domain/judgement.ts';
import { compareOpportunities } from '../domain/opportunity.ts';
import { type MarketView } from '../domain/pair.ts';
import { type Rejections, RejectionTally } from '../domain/rejections.ts';
import { type ReadOptions } from '../markets/market.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { buildEvidenceRequest, toLivePair } from './live-pair.ts';
import { type ProgressReporter } from './progress.ts';
import { type ItemWay, type ScanRequest } from './scan.ts';
import { type Markets } from './sources.ts';

/** What is left of the best candidates after a look at the live listings. */
export interface ConfirmationResult {
  /** At most as many as were asked for, best first. */
  readonly kept: readonly JudgedPair[];
  readonly rejected: Rejections;
  /** Those that were looked at and did not hold. */
  readonly refused: readonly ItemWay[];
  /** Why some could not be looked at, if so. */
  readonly failure?: MarketFailure;
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
  const refused: ItemWay[] = [];
  const rejected = new RejectionTally();
  let failure: MarketFailure | undefined;
  while (queue.length > 0 && kept.length < request.limit) {
    const batch = queue.splice(0, request.limit - kept.length);
    progress.update({ confirmed: kept.length, toConfirm: kept.length + batch.length });
    const questions = batch.map(({ pair }) => buildEvidenceRequest(pair));
    const evidence = await gatherEvidence(markets, request.game, questions, reading);
    const held = applyEvidence(batch, evidence, { view, filter: request, rejected });
    kept.push(...held);
    refused.push(...waysOfOthers(batch, held));
    failure ??= evidence.failure;
  }
  return {
    kept: kept.toSorted(byRank),
    rejected: rejected.result(),
    refused,
    ...(failure !== undefined && { failure }),
  };
}

function waysOfOthers(batch: readonly JudgedPair[], held: readonly JudgedPair[]): readonly ItemWay[] {
  const kept = new Set(held.map(({ pair }) => `${pair.buyOn} ${pair.buy.key}`));
  return batch
    .filter(({ pair }) => !kept.has(`${pair.buyOn} ${pair.buy.key}`))
    .map(({ pair: { buyOn, sellOn, buy } }) => ({ buyOn, sellOn, key: buy.key }));
}

function byRank(left: JudgedPair, right: JudgedPair): number {
  return compareOpportunities(left.opportunity, right.opportunity);
}

/** What candidates are judged by, and where those that do not hold are counted. */
export interface Judging {
  readonly view: MarketView;
  readonly filter: OpportunityFilter;
  readonly rejected: RejectionTally;
}

/** Judges candidates anew by what the live listings, sales and bids say; gives those that hold. */
export function applyEvidence(
  candidates: readonly JudgedPair[],
  evidence: Evidence,
  { view, filter, rejected }: Judging,
): readonly JudgedPair[] {
  return candidates.flatMap(({ pair }) => {
    const live = toLivePair(pair, evidence, view.now);
    if (live === undefined) {
      rejected.add(pair, pair.buy, pair.sell, { reason: 'gone' });
      return [];
    }
    const verdict = judgeLive(live, { view, filter, gates: DEFAULT_GATE_LIMITS });
    if ('judged' in verdict) return [verdict.judged];
    rejected.add(live, live.buy, live.sell, verdict.finding);
    return [];
  });
}
