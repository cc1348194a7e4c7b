import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { createRandom } from '../../scripts/soak/random.ts';
import { runSoak, type SoakOutcome } from '../../scripts/soak/soak.ts';
import { drawTrouble } from '../../scripts/soak/trouble.ts';
import { judge } from '../../scripts/soak/verdict.ts';
import { type Vitals } from '../../scripts/soak/vitals.ts';
import { buildBot } from '../support/built-bot.ts';

/** Twenty looks at one life, a minute apart, in which memory grows by so much each minute. */
function buildLooks(growthBytes: number): readonly Vitals[] {
  return Array.from({ length: 20 }, (_, minute) => ({
    at: minute * 60_000,
    life: 1,
    memoryBytes: 150e6 + minute * growthBytes,
    handles: 7,
    lagP99Ms: 12,
    lagMaxMs: 20,
    storeBytes: 1e6,
    historyBytes: 1e6,
  }));
}

const GOOD: SoakOutcome = {
  seed: 1,
  minutes: 20,
  kills: 1,
  troubles: 40,
  talk: { said: 900, tapped: 200 },
  moves: { moved: 10, once: 9, unsure: 1, lost: 0, doubled: 0, untrue: 0 },
  vitals: buildLooks(0),
  startsMs: [900, 1100],
  crashes: 0,
  isReady: true,
  exitCode: 0,
};

/** What of a soak is not within its bounds. */
function brokenBounds(changes: Partial<SoakOutcome>): readonly string[] {
  return judge({ ...GOOD, ...changes })
    .filter(({ value, bound }) => !(value <= bound))
    .map(({ what }) => what);
}

describe('a soak', () => {
  it('of seconds, with a kill and faults: every price move is told once, or known to be unsure', async () => {
    const main = join(await buildBot(), 'main.js');
    const outcome = await runSoak({ minutes: 0.1, seed: 1, main, scale: 0, log: () => undefined });
    const { once, unsure, ...others } = outcome.moves;
    expect(others).toEqual({ moved: 4, lost: 0, doubled: 0, untrue: 0 });
    expect(once + unsure).toBe(4);
    expect(outcome).toMatchObject({ kills: 1, crashes: 0, isReady: true, exitCode: 0 });
    expect(outcome.vitals.every(({ memoryBytes, handles }) => memoryBytes > 1e6 && handles > 0)).toBe(true);
  }, 90_000);

  it('is passed only within every bound', () => {
    expect(brokenBounds({})).toEqual([]);
    expect(brokenBounds({ moves: { ...GOOD.moves, once: 8, lost: 1 } })).toEqual(['alerts lost']);
    expect(brokenBounds({ moves: { ...GOOD.moves, once: 8, doubled: 1 } })).toEqual(['alerts told twice']);
    expect(brokenBounds({ crashes: 1 })).toEqual(['ends that nobody asked for']);
    expect(brokenBounds({ vitals: buildLooks(5e6) })).toEqual(['memory grows in an hour by']);
    expect(brokenBounds({ vitals: [] })).not.toEqual([]);
  });

  it('draws every kind of fault that the simulator knows', () => {
    const random = createRandom(1, 'troubles');
    const kinds = new Set(Array.from({ length: 400 }, () => drawTrouble(random).fault.kind));
    expect(kinds.size).toBe(11);
  });
});
