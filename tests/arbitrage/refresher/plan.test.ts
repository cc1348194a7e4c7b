import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Loads, MAX_SHARE, planRefreshes } from '../../../src/arbitrage/refresher/plan.ts';
import { type Game, GAMES } from '../../../src/domain/game.ts';

const MINUTE = 60_000;
const free: Loads = { dmarket: new Map(), waxpeer: new Map() };

describe('a plan of refreshes', () => {
  it.each([
    [0, 50_000],
    [15 * MINUTE - 1, 50_000],
    [15 * MINUTE, 5 * MINUTE],
    [6 * 60 * MINUTE - 1, 5 * MINUTE],
    [6 * 60 * MINUTE, 15 * MINUTE],
    [90 * 24 * 60 * MINUTE, 15 * MINUTE],
  ])('refreshes a game that nobody has asked for in %d ms every %d ms', (idleMs, everyMs) => {
    expect(planRefreshes([{ game: 'csgo', idleMs }], free).everyMs.get('csgo')).toBe(everyMs);
  });

  it('tells what it takes of each budget: 26 pages at six a second are a twelfth of 50 seconds', () => {
    const loads = { dmarket: new Map<Game, number>([['csgo', 26_000 / 6]]), waxpeer: new Map() };
    const { shares } = planRefreshes([{ game: 'csgo', idleMs: 0 }], loads);
    expect(shares).toEqual({ dmarket: 867, waxpeer: 0 });
  });

  it('never takes more than its share of any budget, and refreshes no game more often than it ought to be', () => {
    const load = fc.integer({ min: 0, max: 600_000 });
    const loads = fc.record({ csgo: load, dota2: load, rust: load, tf2: load });
    const idle = fc.constantFrom(0, 20 * MINUTE, 600 * MINUTE);
    const toLoads = (given: Record<Game, number>): Map<Game, number> =>
      new Map(GAMES.map((game) => [game, given[game]]));
    fc.assert(
      fc.property(loads, loads, fc.array(idle, { minLength: 1, maxLength: 4 }), (dmarket, waxpeer, idles) => {
        const games = GAMES.slice(0, idles.length).map((game, index) => ({
          game,
          idleMs: idles[index] ?? 0,
        }));
        const plan = planRefreshes(games, { dmarket: toLoads(dmarket), waxpeer: toLoads(waxpeer) });
        const wanted = planRefreshes(games, free);
        expect(plan.shares.dmarket).toBeLessThanOrEqual(MAX_SHARE);
        expect(plan.shares.waxpeer).toBeLessThanOrEqual(MAX_SHARE);
        for (const { game } of games) {
          expect(plan.everyMs.get(game)).toBeGreaterThanOrEqual(wanted.everyMs.get(game) ?? Infinity);
        }
      }),
    );
  });
});
