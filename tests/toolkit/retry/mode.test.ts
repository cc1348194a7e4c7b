import { describe, expect, it } from '@jest/globals';
import {
  currentRetryMode,
  defaultRetryPolicy,
  disableRetries,
  retry,
  retryTesting,
  toEffectivePolicy,
  withRetriesDisabled,
  withRetryTesting,
} from '../../../src/toolkit/retry/index.ts';
import { buildFlaky, failureOf, FlakyError, hasty, type Flaky } from './flaky.ts';

const slow = { on: FlakyError, waitInitialMs: 600_000, waitMaxMs: 600_000, deadlineMs: Infinity };

async function countCalls(failing: Flaky<unknown> = buildFlaky(99, 'ok'), maxAttempts = 3): Promise<number> {
  await failureOf(retry(failing.call, { on: FlakyError, ...hasty, maxAttempts }));
  return failing.calls();
}

describe('testing', () => {
  it('switches retries off in the whole process, and on again', async () => {
    {
      using _off = disableRetries();
      expect(await countCalls()).toBe(1);
    }
    expect(await countCalls()).toBe(3);
  });

  it('throws the error as it is while retries are off', async () => {
    using _off = disableRetries();
    const error = new FlakyError('as it is');
    expect(await failureOf(retry(buildFlaky(1, 'ok', () => error).call, { on: FlakyError }))).toBe(error);
  });

  it('still ends at the deadline while retries are off', async () => {
    using _off = disableRetries();
    const stuck = retry(() => new Promise(() => undefined), { on: FlakyError, deadlineMs: 10 });
    await expect(stuck).rejects.toMatchObject({ reason: 'deadline' });
  });

  it('restores retries after an exception', async () => {
    const failing = (): void => {
      using _off = disableRetries();
      throw new Error('in the block');
    };
    expect(failing).toThrow('in the block');
    expect(currentRetryMode()).toEqual({ kind: 'normal' });
    expect(await countCalls()).toBe(3);
  });

  it('switches retries off for one function and nothing beside it', async () => {
    const [inside, outside] = await Promise.all([withRetriesDisabled(() => countCalls()), countCalls()]);
    expect([inside, outside]).toEqual([1, 3]);
  });

  it('restores the scope after an exception', () => {
    const failing = (): unknown =>
      withRetriesDisabled(() => {
        throw new Error('in the scope');
      });
    expect(failing).toThrow('in the scope');
    expect(currentRetryMode()).toEqual({ kind: 'normal' });
  });

  it('tests with the given attempts and without waits', async () => {
    using _testing = retryTesting({ attempts: 5 });
    const flaky = buildFlaky(4, 'ok');
    await expect(retry(flaky.call, slow)).resolves.toBe('ok');
    await expect(retry(buildFlaky(2, 'ok').call, { on: () => ({ delayMs: 600_000 }) })).resolves.toBe('ok');
    expect(flaky.calls()).toBe(5);
  });

  it('caps only policies with more attempts', async () => {
    using _testing = retryTesting({ attempts: 2, cap: true });
    expect(await countCalls(undefined, 10)).toBe(2);
    expect(await countCalls(undefined, 1)).toBe(1);
  });

  it('tests within one function only', async () => {
    const [inside, outside] = await Promise.all([
      withRetryTesting({ attempts: 7 }, () => countCalls()),
      countCalls(),
    ]);
    expect([inside, outside]).toEqual([7, 3]);
  });

  it('nests: the inner switch holds, and the outer one again after it', async () => {
    using _outer = retryTesting({ attempts: 4 });
    {
      using _inner = disableRetries();
      expect(await countCalls()).toBe(1);
      {
        using _innermost = retryTesting({ attempts: 2 });
        expect(await countCalls()).toBe(2);
      }
      expect(await countCalls()).toBe(1);
    }
    expect(await countCalls()).toBe(4);
  });

  it('nests scopes, and lets a scope outweigh the process', async () => {
    using _off = disableRetries();
    const counts = await withRetryTesting({ attempts: 5 }, async () => [
      await countCalls(),
      await withRetryTesting({ attempts: 2 }, () => countCalls()),
      await countCalls(),
    ]);
    expect(counts).toEqual([5, 2, 5]);
    expect(await countCalls()).toBe(1);
  });

  it('survives switches that are undone in another order', () => {
    const first = disableRetries();
    const second = retryTesting({ attempts: 2 });
    first[Symbol.dispose]();
    first[Symbol.dispose]();
    expect(currentRetryMode()).toMatchObject({ kind: 'testing' });
    second[Symbol.dispose]();
    expect(currentRetryMode()).toEqual({ kind: 'normal' });
  });

  it('tells other loops the policy that holds', () => {
    expect(toEffectivePolicy(defaultRetryPolicy)).toBe(defaultRetryPolicy);
    const tested = withRetryTesting({ attempts: 9 }, () => toEffectivePolicy(defaultRetryPolicy));
    expect(tested).toMatchObject({ maxAttempts: 9, waitMaxMs: 0, deadlineMs: 45_000 });
    expect(withRetriesDisabled(() => toEffectivePolicy(defaultRetryPolicy)).maxAttempts).toBe(1);
  });

  it('refuses test attempts below one', () => {
    expect(() => retryTesting({ attempts: 0 })).toThrow(RangeError);
  });
});
