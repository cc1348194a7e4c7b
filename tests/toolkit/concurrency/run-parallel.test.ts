import { describe, expect, it } from '@jest/globals';
import { runParallel, settleAll } from '../../../src/toolkit/concurrency/index.ts';
import { Occupancy, settleDown, untilAborted } from './probe.ts';

describe('run_parallel: runParallel', () => {
  it('runs different tasks at once and gives a typed tuple in order', async () => {
    const occupancy = new Occupancy();
    const [count, name, flag] = await runParallel([
      () => occupancy.hold(async () => settleDown().then(() => 7)),
      async ({ signal }) => occupancy.hold(() => Promise.resolve(`aborted: ${String(signal.aborted)}`)),
      () => true,
    ]);
    const typed: readonly [number, string, boolean] = [count, name, flag];
    expect(typed).toEqual([7, 'aborted: false', true]);
    expect(occupancy.most).toBe(2);
  });

  it('rejects with the first error after aborting the siblings and waiting for them', async () => {
    let ended = false;
    const result = runParallel([
      (context) => untilAborted(context, () => (ended = true)),
      () => Promise.reject(new Error('second')),
    ]);
    await expect(result).rejects.toThrow('second');
    expect(ended).toBe(true);
  });

  it('keeps to a concurrency if given one', async () => {
    const occupancy = new Occupancy();
    const task = (): Promise<void> => occupancy.hold(settleDown);
    await runParallel([task, task, task, task], { concurrency: 2 });
    expect(occupancy.most).toBe(2);
  });

  it('gives an empty tuple for no tasks', async () => {
    await expect(runParallel([])).resolves.toEqual([]);
  });
});

describe('run_all_settled: settleAll', () => {
  it('gives ordered outcomes, failures included', async () => {
    const error = new Error('two');
    const outcomes = await settleAll([
      async () => settleDown().then(() => 1),
      () => {
        throw error;
      },
      () => 'three',
    ]);
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason: error },
      { status: 'fulfilled', value: 'three' },
    ]);
  });

  it('is fine with empty input', async () => {
    await expect(settleAll([])).resolves.toEqual([]);
  });

  it('rejects when the caller aborts', async () => {
    const controller = new AbortController();
    const result = settleAll([(context) => untilAborted(context)], { signal: controller.signal });
    controller.abort(new Error('stop'));
    await expect(result).rejects.toThrow('stop');
  });
});
