import { describe, expect, it } from '@jest/globals';
import { createPacer } from '../../../src/toolkit/concurrency/index.ts';

async function startTimes(perSecond: number, count: number): Promise<readonly number[]> {
  const pacer = createPacer(perSecond);
  const starts: number[] = [];
  for (let start = 0; start < count; start += 1) {
    await pacer.next();
    starts.push(performance.now());
  }
  return starts;
}

describe('evenly spaced starts', () => {
  it('never lets more than the rate into any second, and uses nearly all of it', async () => {
    const starts = await startTimes(200, 300);
    const largest = Math.max(
      ...starts.map((from) => starts.filter((start) => start >= from && start < from + 999.5).length),
    );
    expect(largest).toBeLessThanOrEqual(200);
    expect(starts.at(-1)! - starts[0]!).toBeGreaterThanOrEqual(1_494);
  });

  it('earns no burst by idling', async () => {
    const pacer = createPacer(20);
    await pacer.next();
    await new Promise((resolve) => setTimeout(resolve, 120));
    const starts: number[] = [];
    for (let start = 0; start < 3; start += 1) {
      await pacer.next();
      starts.push(performance.now());
    }
    expect(starts[2]! - starts[0]!).toBeGreaterThanOrEqual(98);
  });

  it('serves several callers in turn', async () => {
    const pacer = createPacer(100);
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((caller) => pacer.next().then(() => order.push(caller))));
    expect(order).toEqual([1, 2, 3]);
  });

  it('lets go of a caller that aborts, without costing the next one its turn', async () => {
    const pacer = createPacer(100);
    await pacer.next();
    const controller = new AbortController();
    const left = pacer.next(controller.signal);
    const stayed = pacer.next();
    controller.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    await expect(stayed).resolves.toBeUndefined();
  });

  it('paces rates below one per second', async () => {
    const pacer = createPacer(0.001);
    await pacer.next();
    const signal = AbortSignal.timeout(10);
    await expect(pacer.next(signal)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it.each([0, -1, NaN, Infinity])('refuses %d starts per second', (rate) => {
    expect(() => createPacer(rate)).toThrow(RangeError);
  });
});
