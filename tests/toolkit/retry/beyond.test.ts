import { describe, expect, it } from '@jest/globals';
import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import { createRetryBudget, retry, RetryError } from '../../../src/toolkit/retry/index.ts';
import { buildFlaky, failureOf, FlakyError, hasty } from './flaky.ts';

const options = { on: FlakyError, ...hasty };

describe('beyond', () => {
  it('stops when the retry budget of a host is spent', async () => {
    const budget = createRetryBudget({ retriesPerCall: 0, capacity: 3 });
    const first = buildFlaky(9, 'ok');
    const second = buildFlaky(9, 'ok');
    const failures = [
      await failureOf(retry(first.call, { ...options, budget })),
      await failureOf(retry(second.call, { ...options, budget })),
    ];
    expect(failures).toMatchObject([
      { reason: 'attempts', attempts: 3 },
      { reason: 'budget', attempts: 2 },
    ]);
  });

  it('earns one retry for five calls by default, and saves up no more than its capacity', () => {
    const budget = createRetryBudget({ capacity: 1 });
    expect(budget.tryWithdraw()).toBe(true);
    expect(budget.tryWithdraw()).toBe(false);
    for (let call = 0; call < 100; call += 1) budget.deposit();
    expect(budget.tryWithdraw()).toBe(true);
    for (let call = 0; call < 4; call += 1) budget.deposit();
    expect(budget.tryWithdraw()).toBe(false);
  });

  it.each([{ capacity: 0 }, { retriesPerCall: -1 }])('refuses a budget of %j', (limits) => {
    expect(() => createRetryBudget(limits)).toThrow(RangeError);
  });

  it('stops with a reason when the circuit of a host opens', async () => {
    const breaker = circuitBreaker(handleAll, { halfOpenAfter: 60_000, breaker: new ConsecutiveBreaker(2) });
    const flaky = buildFlaky(9, 'ok');
    const load = (): Promise<string> => breaker.execute(flaky.call);
    const failure = await failureOf(retry(load, { on: Error, ...hasty, maxAttempts: 5 }));
    expect(failure).toBeInstanceOf(RetryError);
    expect(failure).toMatchObject({ reason: 'circuit-open', attempts: 3 });
    expect(flaky.calls()).toBe(2);
  });
});
