import { describe, expect, it } from '@jest/globals';
import { TimeoutError, withTimeout } from '../../../src/toolkit/concurrency/index.ts';
import { failureOf, untilAborted } from './probe.ts';

const never = new Promise<never>(() => undefined);

describe('run_with_timeout: withTimeout', () => {
  it('gives the result if it comes in time', async () => {
    await expect(withTimeout(() => Promise.resolve(1), { timeoutMs: 10_000 })).resolves.toBe(1);
  });

  it('gives the fallback when time is over', async () => {
    await expect(withTimeout(() => never, { timeoutMs: 5, fallback: 'late' })).resolves.toBe('late');
    await expect(withTimeout(() => never, { timeoutMs: 5, fallback: undefined })).resolves.toBeUndefined();
  });

  it('throws a TimeoutError when time is over and there is no fallback', async () => {
    const failure = await failureOf(withTimeout(() => never, { timeoutMs: 5 }));
    expect(failure).toBeInstanceOf(TimeoutError);
    expect(failure).toMatchObject({ timeoutMs: 5, code: 'ETIMEDOUT', message: 'Not done within 5 ms' });
  });

  it('lets an error of the function stay an error, a timeout of its own among them', async () => {
    const fail = (): Promise<never> => Promise.reject(new TimeoutError(1));
    await expect(withTimeout(fail, { timeoutMs: 10_000, fallback: 'late' })).rejects.toThrow('within 1 ms');
    const throwing = (): never => {
      throw new Error('at once');
    };
    await expect(withTimeout(throwing, { timeoutMs: 10_000, fallback: 'late' })).rejects.toThrow('at once');
  });

  it('aborts the signal of the function when time is over', async () => {
    let reason: unknown;
    const task = ({ signal }: { readonly signal: AbortSignal }): Promise<never> => {
      signal.addEventListener('abort', () => {
        reason = signal.reason;
      });
      return never;
    };
    await withTimeout(task, { timeoutMs: 5, fallback: 0 });
    expect(reason).toBeInstanceOf(TimeoutError);
  });

  it('rejects with the reason of a caller who aborts, fallback or not', async () => {
    const controller = new AbortController();
    const options = { timeoutMs: 10_000, fallback: 'late', signal: controller.signal };
    const result = withTimeout((context) => untilAborted(context), options);
    controller.abort(new Error('stop'));
    await expect(result).rejects.toThrow('stop');
  });

  it('does not overflow the timer with a timeout of months', async () => {
    await expect(withTimeout(() => 1, { timeoutMs: 1e12 })).resolves.toBe(1);
    await expect(withTimeout(() => 1, { timeoutMs: Infinity })).resolves.toBe(1);
  });

  it.each([-1, NaN])('refuses a timeout of %d ms with a RangeError', async (timeoutMs) => {
    await expect(withTimeout(() => 1, { timeoutMs })).rejects.toThrow(RangeError);
  });
});
