import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildRetryPolicy, computeWaitMs, defaultRetryPolicy } from '../../../src/toolkit/retry/policy.ts';

const maxTimerMs = 2 ** 31 - 1;

describe('attempts, timeout', () => {
  it('defaults to three attempts within 45 seconds', () => {
    expect(defaultRetryPolicy).toMatchObject({ maxAttempts: 3, deadlineMs: 45_000 });
  });

  it('completes a partial policy with the defaults', () => {
    expect(buildRetryPolicy({ maxAttempts: 5 })).toEqual({ ...defaultRetryPolicy, maxAttempts: 5 });
  });

  it.each([
    ['maxAttempts', 0],
    ['maxAttempts', -1],
    ['maxAttempts', 1.5],
    ['deadlineMs', -1],
    ['deadlineMs', NaN],
    ['waitInitialMs', -1],
    ['waitMaxMs', -1],
    ['jitterMs', -0.1],
  ])('refuses %s = %d with a RangeError that names it', (name, value) => {
    expect(() => buildRetryPolicy({ [name]: value })).toThrow(RangeError);
    expect(() => buildRetryPolicy({ [name]: value })).toThrow(name);
  });
});

describe('wait', () => {
  it('defaults to 100 ms, 5 s and 1 s of jitter', () => {
    expect(defaultRetryPolicy).toMatchObject({ waitInitialMs: 100, waitMaxMs: 5_000, jitterMs: 1_000 });
  });

  it.each([
    [1, 100],
    [2, 200],
    [3, 400],
    [6, 3_200],
    [7, 5_000],
    [2_000, 5_000],
  ])('doubles: retry %d waits %d ms without jitter', (retryNumber, waitMs) => {
    expect(computeWaitMs(defaultRetryPolicy, retryNumber, () => 0)).toBe(waitMs);
  });

  it('adds the jitter inside the clamp', () => {
    expect(computeWaitMs(defaultRetryPolicy, 1, () => 0.5)).toBe(600);
    expect(computeWaitMs(defaultRetryPolicy, 6, () => 0.999)).toBeCloseTo(4_199);
    expect(computeWaitMs(defaultRetryPolicy, 7, () => 0.999)).toBe(5_000);
  });

  it('stays between the exponential part and the clamp, and within what a timer holds', () => {
    const policies = fc.record({
      maxAttempts: fc.integer({ min: 1, max: 100 }),
      deadlineMs: fc.nat(),
      waitInitialMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
      waitMaxMs: fc.double({ min: 0, max: 1e12, noNaN: true }),
      jitterMs: fc.double({ min: 0, max: 1e12, noNaN: true }),
    });
    const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(policies, fc.integer({ min: 1, max: 5_000 }), randoms, (policy, retryNumber, random) => {
        const waitMs = computeWaitMs(policy, retryNumber, () => random);
        const clamp = Math.min(policy.waitMaxMs, maxTimerMs);
        const base = Math.min(clamp, policy.waitInitialMs * 2 ** Math.min(retryNumber - 1, 1_023));
        expect(waitMs).toBeGreaterThanOrEqual(base);
        expect(waitMs).toBeLessThanOrEqual(Math.min(clamp, base + policy.jitterMs));
      }),
    );
  });
});
