import { describe, expect, it } from '@jest/globals';
import { buildPlan } from '../../scripts/replay/plan.ts';
import { replay } from '../../scripts/replay/replay.ts';
import { silentLogger } from '../support/silent-logger.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

/** Enough days for every figure of the history, and two scans' worth of everything that can be planted. */
const SIZE = {
  plainItems: 10,
  deals: 20,
  trapsOfEachKind: 2,
  quietEveryMs: 2 * 3_600_000,
  quietDays: 11,
  scanDays: 1,
  followDays: 0,
  hoursBetweenScans: 2,
};

describe('a replay of two weeks', () => {
  it('shows every planted deal, and hides every trap by a gate that is there for it', async () => {
    await using directory = await createTemporaryDirectory();
    const { faults, deals, traps, strays, history } = await replay(buildPlan(3, SIZE), {
      directory: directory.path,
      logger: silentLogger,
    });
    expect(faults).toEqual([]);
    expect(deals).toEqual({ planted: 20, shown: 20 });
    expect(Object.values(traps).map(({ planted }) => planted)).toEqual(Array.from({ length: 14 }, () => 2));
    expect(strays).toBe(0);
    expect(history.snapshots).toBeGreaterThan(400);
  }, 60_000);
});
