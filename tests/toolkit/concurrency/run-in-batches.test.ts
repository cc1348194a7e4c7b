import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runInBatches, type Progress } from '../../../src/toolkit/concurrency/index.ts';
import { Occupancy, settleDown } from './probe.ts';

const ten = Array.from({ length: 10 }, (_, index) => index);
const sum = (batch: readonly number[]): number => batch.reduce((total, item) => total + item, 0);

describe('run_batches: runInBatches', () => {
  it('sums ten numbers in batches of three: 3, 12, 21, 9', async () => {
    await expect(runInBatches(ten, sum, { batchSize: 3 })).resolves.toEqual([3, 12, 21, 9]);
  });

  it('cuts lazy and async input the same way', async () => {
    async function* numbers(): AsyncGenerator<number> {
      for (const item of ten) yield await Promise.resolve(item);
    }
    await expect(runInBatches(new Set(ten), sum, { batchSize: 3 })).resolves.toEqual([3, 12, 21, 9]);
    await expect(runInBatches(numbers(), sum, { batchSize: 3 })).resolves.toEqual([3, 12, 21, 9]);
  });

  it('leaves no item out and none twice, whatever the size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 12 }), async (items, batchSize) => {
        const batches = await runInBatches(items, (batch) => batch, { batchSize, maxConcurrentBatches: 3 });
        expect(batches.flat()).toEqual(items);
        expect(batches.slice(0, -1).every((batch) => batch.length === batchSize)).toBe(true);
      }),
    );
  });

  it.each([
    [undefined, 1],
    [2, 2],
    [Infinity, 4],
  ])('with maxConcurrentBatches %s runs %d at once', async (maxConcurrentBatches, most) => {
    const occupancy = new Occupancy();
    const limits = maxConcurrentBatches === undefined ? {} : { maxConcurrentBatches };
    await runInBatches(ten, () => occupancy.hold(settleDown), { batchSize: 3, ...limits });
    expect(occupancy.most).toBe(most);
  });

  it('collects the error of a batch and goes on with the others', async () => {
    const settled = await runInBatches(
      ten,
      (batch) => {
        if (batch.includes(4)) throw new Error('bad batch');
        return sum(batch);
      },
      { batchSize: 3, collectErrors: true },
    );
    expect(settled.values).toEqual([3, 21, 9]);
    expect(settled.positions).toEqual([0, 2, 3]);
    expect(settled.errors).toEqual([{ index: 1, item: [3, 4, 5], error: new Error('bad batch') }]);
    expect(settled.successRate).toBe(0.75);
  });

  it('stops at the first error unless it collects them', async () => {
    let calls = 0;
    const fail = (): never => {
      calls += 1;
      throw new Error('bad batch');
    };
    await expect(runInBatches(ten, fail, { batchSize: 3 })).rejects.toThrow('bad batch');
    expect(calls).toBe(1);
  });

  it('reports progress in batches', async () => {
    const seen: Progress[] = [];
    await runInBatches(ten, sum, { batchSize: 4, onProgress: (at) => void seen.push(at) });
    expect(seen).toEqual([
      { completed: 1, failed: 0, total: 3 },
      { completed: 2, failed: 0, total: 3 },
      { completed: 3, failed: 0, total: 3 },
    ]);
  });

  it('starts no more batches per second than allowed', async () => {
    const startedAt = performance.now();
    await runInBatches(ten, sum, { batchSize: 2, maxConcurrentBatches: 5, batchesPerSecond: 50 });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(80);
  });

  it('finds nothing to do in empty input', async () => {
    await expect(runInBatches([], sum, { batchSize: 3 })).resolves.toEqual([]);
  });

  it.each([
    { batchSize: 0 },
    { batchSize: -3 },
    { batchSize: 2.5 },
    { batchSize: Infinity },
    { batchSize: 1, maxConcurrentBatches: 0 },
    { batchSize: 1, batchesPerSecond: 0 },
  ])('%j is a RangeError', async (options) => {
    await expect(runInBatches(ten, sum, options)).rejects.toThrow(RangeError);
  });
});
