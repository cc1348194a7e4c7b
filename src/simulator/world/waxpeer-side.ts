import { type Game } from '../../domain/game.ts';
import { type Entry } from './entry.ts';
import { listingChanges } from './listing-changes.ts';
import { createOverlay } from './overlay.ts';
import { buildWaxpeerPlant, type WaxpeerPlant } from './planted.ts';
import { listingsOf, quoteOf } from './waxpeer-market.ts';
import { type WaxpeerChange, type WaxpeerListing, type WaxpeerSide } from './world.ts';

/** Waxpeer's half of a world: the seeded entries with what was planted over them. */
export function createWaxpeerSide(
  entriesOf: (game: Game) => ReadonlyMap<string, Entry>,
  changed: () => void,
): WaxpeerSide {
  const overlay = createOverlay<WaxpeerPlant>(entriesOf, changed);
  const listeners = new Set<(change: WaxpeerChange) => void>();
  const listings = (game: Game, name: string, now: number): readonly WaxpeerListing[] =>
    overlay.read(game, name, {
      plant: (plant) => plant.listings,
      entry: (entry) => listingsOf(entry, now),
    }) ?? [];
  const tellOf = (game: Game, name: string, change: () => void): void => {
    const now = Date.now();
    const before = listings(game, name, now);
    change();
    for (const each of listingChanges(game, name, before, listings(game, name, now))) {
      for (const listener of listeners) listener(each);
    }
  };
  return {
    names: overlay.names,
    quote: (game, name, now) =>
      overlay.read(game, name, { plant: (plant) => plant.quote, entry: (entry) => quoteOf(entry, now) }),
    listings,
    plant: (game, planted) =>
      tellOf(game, planted.name, () => overlay.plant(game, planted.name, buildWaxpeerPlant(planted))),
    remove: (game, name) => tellOf(game, name, () => overlay.remove(game, name)),
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
