import { describe, expect, it } from '@jest/globals';
import { isTransient, judge, retry, type ScheduledRetry } from '../../../src/toolkit/retry/index.ts';
import { buildFlaky, failureOf, FlakyError, hasty } from './flaky.ts';

class WorseError extends FlakyError {}
class OtherError extends Error {}

describe('what to retry on', () => {
  it.each([
    ['its class', FlakyError, new FlakyError(), true],
    ['a class it extends', FlakyError, new WorseError(), true],
    ['a class that extends its own', WorseError, new FlakyError(), false],
    ['one class of several', [OtherError, FlakyError], new WorseError(), true],
    ['none of several classes', [OtherError, RangeError], new FlakyError(), false],
    ['an empty list', [], new FlakyError(), false],
    ['the class of all errors', Error, new OtherError(), true],
    ['the class of DOM exceptions', DOMException, new DOMException('x'), true],
  ])('judges an error by %s', (_what, on, error, retried) => {
    expect(judge(on, error)).toEqual({ retry: retried });
  });

  it('asks a hook, be it an arrow or a function', () => {
    function isOne(error: unknown): boolean {
      return error === 1;
    }
    expect(judge((error) => error === 1, 1)).toEqual({ retry: true });
    expect(judge(isOne, 1)).toEqual({ retry: true });
    expect(judge(isOne, 2)).toEqual({ retry: false });
    expect(judge(isTransient, { status: 503 })).toEqual({ retry: true });
  });

  it('takes the delay of a hook as it is, whatever the policy says', async () => {
    const waits: number[] = [];
    await retry(buildFlaky(1, 'ok').call, {
      on: () => ({ delayMs: 7 }),
      waitInitialMs: 5_000,
      waitMaxMs: 0,
      hooks: [{ onRetryScheduled: ({ waitForMs }) => void waits.push(waitForMs) }],
    });
    expect(waits).toEqual([7]);
  });

  it('takes a negative delay of a hook, as of a date in the past, for none', async () => {
    const waits: number[] = [];
    const hooks = [{ onRetryScheduled: ({ waitForMs }: ScheduledRetry) => void waits.push(waitForMs) }];
    await retry(buildFlaky(1, 'ok').call, { on: () => ({ delayMs: -5_000 }), hooks });
    expect(waits).toEqual([0]);
  });

  it('throws an error that is not to be retried as it is', async () => {
    const error = new OtherError('mine');
    const flaky = buildFlaky(1, 'ok', () => error);
    expect(await failureOf(retry(flaky.call, { on: FlakyError, ...hasty }))).toBe(error);
    expect(flaky.calls()).toBe(1);
  });

  it('stops at the first error that is not to be retried, also after one that was', async () => {
    const errors = [new FlakyError('first'), new OtherError('second')];
    const last = errors[1];
    const load = (): Promise<never> => Promise.reject(errors.shift() ?? new Error('too many calls'));
    expect(await failureOf(retry(load, { on: FlakyError, ...hasty }))).toBe(last);
  });
});
