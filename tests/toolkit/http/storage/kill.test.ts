import { describe, expect, it } from '@jest/globals';
import { storeAndKill } from '../../../../scripts/bench/toolkit/kill-loop.ts';
import { createTemporaryDirectory } from '../../../support/temporary-directory.ts';

describe.each(['sqlite', 'filesystem'])('a %s storage whose process is killed', (kind) => {
  it('holds no torn answer and goes on working', async () => {
    await using directory = await createTemporaryDirectory();
    for (const afterMs of [3, 11, 23]) {
      const { found, torn } = await storeAndKill(kind, directory.path, afterMs);
      expect(torn).toBe(0);
      expect(found).toBeGreaterThan(0);
    }
  });
});
