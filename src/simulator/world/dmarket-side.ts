import { type Game } from '../../domain/game.ts';
import { mills } from '../../domain/money.ts';
import { offersOf, quoteOf, reducedFeeOf, salesOf, targetsOf } from './dmarket-market.ts';
import { type Entry } from './entry.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { buildDmarketPlant, type DmarketPlant } from './planted.ts';
import { DMARKET_DEFAULT_FRACTION } from './pricing.ts';
import { type DmarketSide, type FeeTable } from './world.ts';

const FEE_MINIMUM = mills(20);

/** DMarket's half of a world: the seeded entries with what was planted over them. */
export function createDmarketSide(
  entriesOf: (game: Game) => ReadonlyMap<string, Entry>,
  changed: () => void,
): DmarketSide {
  const overlay = createOverlay<DmarketPlant>(entriesOf, changed);
  return {
    titles: overlay.names,
    quote: (game, title, now) =>
      overlay.read(game, title, { plant: (plant) => plant.quote, entry: (entry) => quoteOf(entry, now) }),
    offers: (game, title, now) =>
      overlay.read(game, title, { plant: (plant) => plant.offers, entry: (entry) => offersOf(entry, now) }) ??
      [],
    targets: (game, title, now) =>
      overlay.read(game, title, {
        plant: (plant) => plant.targets,
        entry: (entry) => targetsOf(entry, now),
      }) ?? [],
    sales: (game, title, now, limit) =>
      overlay.read(game, title, {
        plant: (plant) => plant.sales.slice(0, limit),
        entry: (entry) => salesOf(entry, now, limit),
      }) ?? [],
    fees: (game, now) => feeTable(overlay, game, now),
    plant: (game, planted) => overlay.plant(game, planted.title, buildDmarketPlant(planted, Date.now())),
    remove: overlay.remove,
  };
}

function feeTable(overlay: Overlay<DmarketPlant>, game: Game, now: number): FeeTable {
  const readers = {
    plant: (plant: DmarketPlant) => plant.fee,
    entry: (entry: Entry) => reducedFeeOf(entry, now),
  };
  const reduced = overlay.names(game).flatMap((title) => overlay.read(game, title, readers) ?? []);
  return { defaultFraction: DMARKET_DEFAULT_FRACTION, minAmount: FEE_MINIMUM, reduced };
}
