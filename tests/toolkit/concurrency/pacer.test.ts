import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPacer, type PacerClock } from '../../../src/toolkit/concurrency/index.ts';

/** A clock that jumps to the end of every wait, and beyond it by what `lateMs` gives. */
function buildClock(lateMs: () => number = () => 0): PacerClock & { skip(ms: number): void } {
  let now = 1_000;
  return {
    now: () => now,
    skip: (ms) => void (now += ms),
    wait: (delayMs) => {
      now += delayMs + lateMs();
      return Promise.resolve();
    },
  };
}

async function startTimes(perSecond: number, count: number, clock: PacerClock): Promise<readonly number[]> {
  const pacer = createPacer(perSecond, clock);
  const starts: number[] = [];
  for (let start = 0; start < count; start += 1) {
    await pacer.next();
    starts.push(clock.now());
  }
  return starts;
}

function mostInOneSecond(starts: readonly number[]): number {
  // Half a microsecond for the rounding of sums of fractions.
  const windows = starts.map((from) => starts.filter((start) => start >= from && start < from + 999.9995));
  return Math.max(...windows.map((window) => window.length));
}

describe('evenly spaced starts', () => {
  it('never lets more than the rate into any second, however late the timers fire', async () => {
    const lateness = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), lateness, async (perSecond, late) => {
        let wait = 0;
        const clock = buildClock(() => late[(wait += 1) % late.length]!);
        const starts = await startTimes(perSecond, perSecond * 3, clock);
        expect(mostInOneSecond(starts)).toBeLessThanOrEqual(perSecond);
      }),
    );
  });

  it.each([
    [10, 200],
    [100, 1_000],
  ])(
    'uses at least 98 % of %d starts per second although timers fire up to 2 ms late',
    async (perSecond, count) => {
      let turn = 0;
      const starts = await startTimes(
        perSecond,
        count,
        buildClock(() => (turn += 0.7) % 2),
      );
      const rate = (count - 1) / ((starts.at(-1)! - starts[0]!) / 1_000);
      expect(rate / perSecond).toBeGreaterThanOrEqual(0.98);
      expect(mostInOneSecond(starts)).toBeLessThanOrEqual(perSecond);
    },
  );

  it('spaces starts evenly', async () => {
    const starts = await startTimes(20, 5, buildClock());
    expect(starts.map((start) => start - starts[0]!)).toEqual([0, 50, 100, 150, 200]);
  });

  it('earns no burst by idling', async () => {
    const clock = buildClock();
    const pacer = createPacer(20, clock);
    await pacer.next();
    clock.skip(10_000);
    const from = clock.now();
    for (let start = 0; start < 3; start += 1) await pacer.next();
    expect(clock.now() - from).toBe(100);
  });

  it('keeps to the rate on the clock of the system', async () => {
    const pacer = createPacer(200);
    const from = performance.now();
    for (let start = 0; start < 21; start += 1) await pacer.next();
    expect(performance.now() - from).toBeGreaterThanOrEqual(100);
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
