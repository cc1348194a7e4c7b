import { type Game } from '../../domain/game.ts';
import { type BasisPoints, basisPoints } from '../../domain/money.ts';
import { MARKET_IDS, type MarketId } from '../../domain/venue.ts';

/** A game to refresh. */
export interface PlannedGame {
  readonly game: Game;
  /** Milliseconds since somebody last asked for it. */
  readonly idleMs: number;
}

/** How long each market's budget is taken up by one reading of each game, in milliseconds. */
export type Loads = Readonly<Record<MarketId, ReadonlyMap<Game, number>>>;

/** How often each game is refreshed, and what that takes of each market's budget. */
export interface RefreshPlan {
  readonly everyMs: ReadonlyMap<Game, number>;
  readonly shares: Readonly<Record<MarketId, BasisPoints>>;
}

const MINUTE_MS = 60_000;

/**
 * How often a game is refreshed, by how long ago somebody asked for it. Ten seconds less than the minute for which a
 * book in memory answers are enough to read the next one, so that nobody has to wait for it.
 */
const CADENCES: readonly { readonly idleMs: number; readonly everyMs: number }[] = [
  { idleMs: 15 * MINUTE_MS, everyMs: 50_000 },
  { idleMs: 6 * 60 * MINUTE_MS, everyMs: 5 * MINUTE_MS },
  { idleMs: Infinity, everyMs: 15 * MINUTE_MS },
];

/** The most of a market's budget that refreshing takes: a third. */
export const MAX_SHARE = basisPoints(3333);

/** Plans how often each game is refreshed: less often than it ought to be where that would take too much of a budget. */
export function planRefreshes(games: readonly PlannedGame[], loads: Loads): RefreshPlan {
  const wanted = new Map(games.map(({ game, idleMs }) => [game, cadenceOf(idleMs)]));
  const stretch = Math.max(1, ...MARKET_IDS.map((market) => shareOf(wanted, loads[market]) / MAX_SHARE));
  const everyMs = new Map(Array.from(wanted, ([game, ms]) => [game, Math.ceil(ms * stretch)]));
  const share = (market: MarketId): BasisPoints => basisPoints(Math.round(shareOf(everyMs, loads[market])));
  return { everyMs, shares: { dmarket: share('dmarket'), waxpeer: share('waxpeer') } };
}

function cadenceOf(idleMs: number): number {
  const cadence = CADENCES.find((each) => idleMs < each.idleMs) ?? CADENCES.at(-1);
  return cadence?.everyMs ?? Infinity;
}

/** The part of a budget in basis points, not rounded. */
function shareOf(everyMs: ReadonlyMap<Game, number>, loads: ReadonlyMap<Game, number>): number {
  let share = 0;
  for (const [game, ms] of everyMs) share += ((loads.get(game) ?? 0) * 10_000) / ms;
  return share;
}
