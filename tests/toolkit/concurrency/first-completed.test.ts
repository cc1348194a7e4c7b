import { describe, expect, it } from '@jest/globals';
import { firstCompleted, firstFulfilled, type TaskContext } from '../../../src/toolkit/concurrency/index.ts';
import { failureOf, settleDown, untilAborted } from './probe.ts';

describe('run_first_completed: firstCompleted', () => {
  it('gives index and value of the first to end, and aborts and awaits the losers', async () => {
    let ended = 0;
    const loser = (context: TaskContext): Promise<never> => untilAborted(context, () => (ended += 1));
    const winner = await firstCompleted([loser, async () => settleDown().then(() => 'fast'), loser]);
    expect(winner).toEqual({ index: 1, value: 'fast' });
    expect(ended).toBe(2);
  });

  it('rejects if the first to end failed, after the losers ended', async () => {
    let ended = false;
    const loser = (context: TaskContext): Promise<never> => untilAborted(context, () => (ended = true));
    await expect(firstCompleted([loser, () => Promise.reject(new Error('first'))])).rejects.toThrow('first');
    expect(ended).toBe(true);
  });

  it('stops for the signal of the caller', async () => {
    const controller = new AbortController();
    const result = firstCompleted([(context) => untilAborted(context)], { signal: controller.signal });
    controller.abort(new Error('stop'));
    await expect(result).rejects.toThrow('stop');
  });

  it('refuses an empty list with a RangeError', async () => {
    await expect(firstCompleted([])).rejects.toThrow(RangeError);
  });
});

describe('run_first_completed: firstFulfilled', () => {
  it('passes over failures to the first success', async () => {
    let ended = false;
    const winner = await firstFulfilled([
      () => Promise.reject(new Error('fast failure')),
      (context) => untilAborted(context, () => (ended = true)),
      async () => settleDown().then(() => 42),
    ]);
    expect(winner).toEqual({ index: 2, value: 42 });
    expect(ended).toBe(true);
  });

  it('rejects with all errors, in order, if all fail', async () => {
    const failure = await failureOf(
      firstFulfilled([
        async () => settleDown().then(() => Promise.reject(new Error('slow'))),
        () => Promise.reject(new Error('fast')),
      ]),
    );
    expect(failure).toBeInstanceOf(AggregateError);
    expect((failure as AggregateError).errors).toEqual([new Error('slow'), new Error('fast')]);
  });

  it('refuses an empty list with a RangeError', async () => {
    await expect(firstFulfilled([])).rejects.toThrow(RangeError);
  });
});
