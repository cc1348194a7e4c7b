import { describe, expect, it } from '@jest/globals';
import { mapWithRateLimit } from '../../../src/toolkit/concurrency/index.ts';

describe('run_with_rate_limit: mapWithRateLimit', () => {
  it('takes the rate first and gives results in order', async () => {
    const from = performance.now();
    await expect(mapWithRateLimit([1, 2, 3, 4], (item) => item * 2, 50)).resolves.toEqual([2, 4, 6, 8]);
    expect(performance.now() - from).toBeGreaterThanOrEqual(60);
  });

  it('collects errors too', async () => {
    const fail = (): never => {
      throw new Error('no');
    };
    const settled = await mapWithRateLimit([1], fail, 1_000, { collectErrors: true });
    expect(settled).toMatchObject({ errorCount: 1, successRate: 0 });
  });

  it('refuses a rate of zero with a RangeError', async () => {
    await expect(mapWithRateLimit([1], (item) => item, 0)).rejects.toThrow(RangeError);
  });
});
