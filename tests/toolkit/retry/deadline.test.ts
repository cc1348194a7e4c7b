import { describe, expect, it } from '@jest/globals';
import { type Limiter } from '../../../src/toolkit/concurrency/limiter.ts';
import { wait } from '../../../src/toolkit/concurrency/wait.ts';
import {
  DeadlineExceededError,
  retry,
  RetryError,
  type GiveUpReason,
  type RetryHooks,
} from '../../../src/toolkit/retry/index.ts';
import { buildFlaky, failureOf, FlakyError, hasty } from './flaky.ts';

const never = new Promise<never>(() => undefined);

function recordReasons(): { readonly reasons: GiveUpReason[]; readonly hooks: readonly RetryHooks[] } {
  const reasons: GiveUpReason[] = [];
  return { reasons, hooks: [{ onGiveUp: ({ reason }) => void reasons.push(reason) }] };
}

describe('attempts, timeout', () => {
  it('counts the first call among the attempts', async () => {
    const flaky = buildFlaky(9, 'ok');
    await failureOf(retry(flaky.call, { on: FlakyError, ...hasty, maxAttempts: 4 }));
    expect(flaky.calls()).toBe(4);
  });

  it('calls once when the policy allows one attempt', async () => {
    const flaky = buildFlaky(9, 'ok');
    const failure = await failureOf(retry(flaky.call, { on: FlakyError, maxAttempts: 1 }));
    expect(flaky.calls()).toBe(1);
    expect(failure).toMatchObject({ reason: 'attempts', attempts: 1 });
  });

  it('aborts the running attempt at the deadline', async () => {
    let aborted = false;
    const stuck = async ({ signal }: { readonly signal: AbortSignal }): Promise<void> => {
      signal.addEventListener('abort', () => (aborted = true));
      await wait(60_000, signal);
    };
    const failure = await failureOf(retry(stuck, { on: FlakyError, deadlineMs: 20 }));
    expect(aborted).toBe(true);
    expect(failure).toBeInstanceOf(DeadlineExceededError);
    expect(failure).toMatchObject({ reason: 'deadline', attempts: 1, callable: 'stuck' });
  });

  it('ends at the deadline even if the attempt ignores its signal', async () => {
    const failure = await failureOf(retry(() => never, { on: FlakyError, deadlineMs: 20 }));
    expect(failure).toBeInstanceOf(DeadlineExceededError);
  });

  it('names the last error as the cause when the deadline cuts a later attempt', async () => {
    const first = new FlakyError('first');
    const failure = await failureOf(
      retry(({ attempt }) => (attempt === 1 ? Promise.reject(first) : never), {
        on: FlakyError,
        ...hasty,
        deadlineMs: 250,
      }),
    );
    expect(failure).toMatchObject({ reason: 'deadline', attempts: 2, cause: first });
  });

  it('bounds the time in the queue of a limiter, too', async () => {
    let started = false;
    const full: Limiter = { schedule: () => never };
    const queued = ({ signal }: { readonly signal: AbortSignal }): Promise<boolean> =>
      full.schedule(() => Promise.resolve((started = true)), { signal });
    const failure = await failureOf(retry(queued, { on: FlakyError, deadlineMs: 20 }));
    expect(failure).toMatchObject({ reason: 'deadline', attempts: 1 });
    expect(started).toBe(false);
  });

  it('refuses a retry whose wait would end after the deadline, without waiting', async () => {
    const { reasons, hooks } = recordReasons();
    const flaky = buildFlaky(1, 'ok');
    const startedAt = performance.now();
    const options = { on: FlakyError, waitInitialMs: 60_000, waitMaxMs: 60_000, deadlineMs: 50_000, hooks };
    const failure = await failureOf(retry(flaky.call, options));
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(failure).toMatchObject({ name: 'DeadlineExceededError', reason: 'deadline', attempts: 1 });
    expect(flaky.calls()).toBe(1);
    expect(reasons).toEqual(['deadline']);
  });

  it('refuses a delay of days instead of retrying after a millisecond', async () => {
    const flaky = buildFlaky(1, 'ok');
    const failure = await failureOf(retry(flaky.call, { on: () => ({ delayMs: 9_999_999_000 }) }));
    expect(failure).toMatchObject({ reason: 'deadline', attempts: 1 });
  });

  it('ends a wait when the caller aborts, and throws the reason of the abort', async () => {
    const { reasons, hooks } = recordReasons();
    const controller = new AbortController();
    const reason = new Error('the user left');
    const flaky = buildFlaky(1, 'ok');
    const options = { on: FlakyError, waitInitialMs: 30_000, waitMaxMs: 30_000, signal: controller.signal };
    const abortInWait: RetryHooks = {
      onRetryScheduled: () => void setImmediate(() => controller.abort(reason)),
    };
    const result = retry(flaky.call, { ...options, hooks: [...hooks, abortInWait] });
    expect(await failureOf(result)).toBe(reason);
    expect(flaky.calls()).toBe(1);
    expect(reasons).toEqual(['aborted']);
  });

  it('ends a running attempt when the caller aborts', async () => {
    const controller = new AbortController();
    const result = retry(() => never, { on: FlakyError, signal: controller.signal });
    controller.abort(new Error('stop'));
    await expect(result).rejects.toThrow('stop');
  });

  it('starts nothing for a caller that has aborted already', async () => {
    const flaky = buildFlaky(0, 'ok');
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(retry(flaky.call, { on: FlakyError, signal })).rejects.toThrow('too late');
    expect(flaky.calls()).toBe(0);
  });

  it('rejects with a RangeError for a policy out of range', async () => {
    await expect(retry(() => 1, { on: FlakyError, maxAttempts: 0 })).rejects.toThrow(RangeError);
  });
});

describe('the final error', () => {
  it('says how many attempts ran, how long, why it stopped, and carries the cause', async () => {
    const cause = new FlakyError('connection lost');
    const load = buildFlaky(9, 'ok', () => cause).call;
    const failure = await failureOf(retry(load, { on: FlakyError, ...hasty, name: 'GET /items' }));
    expect(failure).toBeInstanceOf(RetryError);
    expect(failure).toMatchObject({ attempts: 3, reason: 'attempts', callable: 'GET /items', cause });
    expect((failure as RetryError).elapsedMs).toBeGreaterThanOrEqual(0);
    expect((failure as RetryError).message).toMatch(
      /^GET \/items failed after 3 attempts in \d+ ms: no attempts left$/,
    );
  });

  it('does not repeat the message of its cause, which may hold a URL with a key', async () => {
    const load = buildFlaky(9, 'ok', () => new FlakyError('https://host/?api=SECRET')).call;
    const failure = await failureOf(retry(load, { on: FlakyError, ...hasty }));
    expect((failure as RetryError).message).not.toContain('SECRET');
  });
});
