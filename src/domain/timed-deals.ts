import { type Opportunity } from './opportunity.ts';

/** A deal of which it is known how long it takes, with its number in the list. */
export interface TimedDeal {
  readonly deal: Opportunity;
  /** From 1. */
  readonly number: number;
  /** Days from buying until the proceeds can be spent. */
  readonly days: number;
}

/** Those deals of a list that have a place in a chart of return and days. */
export function findTimedDeals(deals: readonly Opportunity[]): readonly TimedDeal[] {
  return deals.flatMap((deal, index) => {
    const { days } = deal.cycle;
    return days === null ? [] : [{ deal, number: index + 1, days }];
  });
}
