import { type Game } from '../../domain/game.ts';
import { listingChanges } from '../world/listing-changes.ts';
import { type WaxpeerChange, type World } from '../world/world.ts';

/** All names are looked at once in so many turns. */
const TURNS = 30;
/** Of each name so many of the cheapest listings are told of, which makes about as many events as the real feed has. */
const LISTINGS_TOLD = 3;

/** Goes through the names of a world again and again, a part at a time. */
export interface Round {
  /** How the next part of the games' names differ from when it was looked at last. */
  next(games: readonly Game[]): readonly WaxpeerChange[];
}

/** Creates a round that has looked at nothing yet: what it looks at first has not changed. */
export function createRound(world: World, now: () => number): Round {
  const lookedAt = new Map<string, number>();
  let turn = 0;
  return {
    next(games) {
      const part = turn++ % TURNS;
      const at = now();
      return games.flatMap((game) => {
        const before = lookedAt.get(`${game} ${part}`) ?? at;
        lookedAt.set(`${game} ${part}`, at);
        if (before === at) return [];
        const names = world.waxpeer.names(game).filter((_, index) => index % TURNS === part);
        return names.flatMap((name) => changesBetween(world, game, name, [before, at]));
      });
    },
  };
}

function changesBetween(
  { waxpeer }: World,
  game: Game,
  name: string,
  span: readonly [number, number],
): readonly WaxpeerChange[] {
  const [minBefore, minAfter] = span.map((at) => waxpeer.quote(game, name, at)?.min);
  if (minBefore === minAfter) return [];
  const [before = [], after = []] = span.map((at) =>
    waxpeer.listings(game, name, at).slice(0, LISTINGS_TOLD),
  );
  return listingChanges(game, name, before, after);
}
