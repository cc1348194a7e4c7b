import { type Game } from '../../domain/game.ts';
import { type WaxpeerChange, type WaxpeerListing } from './world.ts';

/** What has to happen to the listings of a name for them to become others. */
export function listingChanges(
  game: Game,
  name: string,
  before: readonly WaxpeerListing[],
  after: readonly WaxpeerListing[],
): readonly WaxpeerChange[] {
  const known = new Map(before.map((listing) => [listing.itemId, listing]));
  const left = new Set(after.map(({ itemId }) => itemId));
  const removed = before
    .filter(({ itemId }) => !left.has(itemId))
    .map((listing) => ({ kind: 'removed', game, name, listing }) as const);
  const come = after.flatMap((listing): readonly WaxpeerChange[] => {
    const old = known.get(listing.itemId);
    if (old === undefined) return [{ kind: 'new', game, name, listing }];
    return old.price === listing.price ? [] : [{ kind: 'update', game, name, listing }];
  });
  return [...removed, ...come];
}
