import { describe, expect, it } from '@jest/globals';
import { mapConcurrent } from '../../../src/toolkit/concurrency/map-concurrent.ts';
import { wait } from '../../../src/toolkit/concurrency/wait.ts';

describe('mapConcurrent', () => {
  it('gives the results in input order, whatever the order of completion', async () => {
    const results = await mapConcurrent([30, 1, 10], async (delayMs, { signal }) => {
      await wait(delayMs, signal);
      return delayMs;
    });
    expect(results).toEqual([30, 1, 10]);
  });

  it('collects errors: of five items four succeed and one fails', async () => {
    const settled = await mapConcurrent(
      [1, 2, 3, 4, 5],
      (item) => {
        if (item === 3) throw new Error('three');
        return item * 2;
      },
      { collectErrors: true },
    );
    expect(settled).toMatchObject({ total: 5, successCount: 4, errorCount: 1, successRate: 0.8 });
    expect(settled.values).toEqual([2, 4, 8, 10]);
    expect(settled.positions).toEqual([0, 1, 3, 4]);
    expect(settled.errors).toEqual([{ index: 2, item: 3, error: new Error('three') }]);
  });
});
