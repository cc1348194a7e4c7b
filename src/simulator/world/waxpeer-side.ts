import { type Game } from '../../domain/game.ts';
import { type Entry } from './entry.ts';
import { createOverlay } from './overlay.ts';
import { buildWaxpeerPlant, type WaxpeerPlant } from './planted.ts';
import { listingsOf, quoteOf } from './waxpeer-market.ts';
import { type WaxpeerSide } from './world.ts';

/** Waxpeer's half of a world: the seeded entries with what was planted over them. */
export function createWaxpeerSide(
  entriesOf: (game: Game) => ReadonlyMap<string, Entry>,
  changed: () => void,
): WaxpeerSide {
  const overlay = createOverlay<WaxpeerPlant>(entriesOf, changed);
  return {
    names: overlay.names,
    quote: (game, name, now) =>
      overlay.read(game, name, { plant: (plant) => plant.quote, entry: (entry) => quoteOf(entry, now) }),
    listings: (game, name, now) =>
      overlay.read(game, name, {
        plant: (plant) => plant.listings,
        entry: (entry) => listingsOf(entry, now),
      }) ?? [],
    plant: (game, planted) => overlay.plant(game, planted.name, buildWaxpeerPlant(planted)),
    remove: overlay.remove,
  };
}
