import { type GlancedPrice, type Glancer } from '../arbitrage/glance.ts';
import { type Watch } from '../domain/watch/index.ts';

/** What lists in memory say of the prices that watches wait for, by the number of the watch. Asks no market. */
export function glanceAtWatched(
  watches: readonly Watch[],
  glancer: Pick<Glancer, 'priceOf'>,
): ReadonlyMap<number, GlancedPrice> {
  return new Map(
    watches.flatMap(({ id, spec }) => {
      const price = spec.kind === 'price' ? glancer.priceOf(spec.market, spec.game, spec.key) : undefined;
      return price === undefined ? [] : [[id, price] as const];
    }),
  );
}
