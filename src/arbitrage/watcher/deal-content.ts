import { type Opportunity } from '../../domain/opportunity.ts';
import { type DealAlert, type DealWatch, WATCH_GRADES } from '../../domain/watch/index.ts';

/** What an alert says of a deal; undefined for one that no alert may tell: it was not confirmed, or is too unsure. */
export function describeDeal(deal: Opportunity, { game, minNet, minRoi }: DealWatch): DealAlert | undefined {
  const { key, name, buyOn, sellOn, buyPrice, sellPrice, profit, confirmation } = deal;
  const grade = WATCH_GRADES.find((each) => each === deal.confidence.grade);
  if (confirmation.state !== 'confirmed' || grade === undefined) return undefined;
  const { net, roi } = profit;
  const observedAt = confirmation.at;
  return {
    kind: 'deal',
    game,
    key,
    name,
    buyOn,
    sellOn,
    buyPrice,
    sellPrice,
    net,
    roi,
    grade,
    minNet,
    minRoi,
    observedAt,
  };
}
