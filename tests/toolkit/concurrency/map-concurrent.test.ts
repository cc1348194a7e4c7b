import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mapConcurrent, wait, type Progress } from '../../../src/toolkit/concurrency/index.ts';
import { buildDeferred, buildGate, failureOf, Occupancy, settleDown, untilAborted } from './probe.ts';

describe('run_concurrent: mapConcurrent', () => {
  it('gives the results in input order, whatever the order of completion', async () => {
    const results = await mapConcurrent([30, 1, 10], async (delayMs, { signal }) => {
      await wait(delayMs, signal);
      return delayMs;
    });
    expect(results).toEqual([30, 1, 10]);
  });

  it('keeps the order and never exceeds the concurrency, whatever the delays', async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 8 }), async (turns, concurrency) => {
        const occupancy = new Occupancy();
        const task = (count: number, { index }: { readonly index: number }): Promise<number> =>
          occupancy.hold(async () => {
            for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
            return index;
          });
        expect(await mapConcurrent(turns, task, { concurrency })).toEqual(turns.map((_, index) => index));
        expect(occupancy.most).toBe(Math.min(concurrency, turns.length));
      }),
    );
  });

  it('runs ten at once unless told otherwise, and all at once if told so', async () => {
    const items = Array.from({ length: 25 }, (_, index) => index);
    const ten = new Occupancy();
    await mapConcurrent(items, () => ten.hold(() => settleDown()));
    expect(ten.most).toBe(10);
    const all = new Occupancy();
    await mapConcurrent(items, () => all.hold(() => settleDown()), { concurrency: Infinity });
    expect(all.most).toBe(25);
  });

  it('rejects with the first error after aborting the siblings and waiting for them', async () => {
    let ended = 0;
    const failure = await failureOf(
      mapConcurrent([1, 2, 3], async (item, context) => {
        if (item === 2) throw new Error('two');
        return untilAborted(context, () => (ended += 1));
      }),
    );
    expect(failure).toEqual(new Error('two'));
    expect(ended).toBe(2);
  });

  it('starts nothing after an error', async () => {
    const started: number[] = [];
    const task = (item: number): void => {
      started.push(item);
      if (item === 3) throw new Error('three');
    };
    await expect(mapConcurrent([1, 2, 3, 4, 5, 6], task, { concurrency: 1 })).rejects.toThrow('three');
    expect(started).toEqual([1, 2, 3]);
  });

  it('waits for siblings that ignore their signal', async () => {
    const deferred = buildDeferred();
    let rejected = false;
    const result = failureOf(
      mapConcurrent([1, 2], (item) => (item === 1 ? deferred.promise : Promise.reject(new Error('two')))),
    ).finally(() => (rejected = true));
    await settleDown();
    expect(rejected).toBe(false);
    deferred.resolve();
    expect(await result).toEqual(new Error('two'));
  });

  it('collects errors: of five items four succeed and one fails, and positions are kept', async () => {
    const error = new Error('three');
    const settled = await mapConcurrent(
      [1, 2, 3, 4, 5],
      (item) => (item === 3 ? Promise.reject(error) : Promise.resolve(item * 2)),
      { collectErrors: true },
    );
    expect(settled).toEqual({
      values: [2, 4, 8, 10],
      positions: [0, 1, 3, 4],
      errors: [{ index: 2, item: 3, error }],
      total: 5,
      successCount: 4,
      errorCount: 1,
      successRate: 0.8,
    });
  });

  it('collects values and errors in input order, whatever the order of completion', async () => {
    const settled = await mapConcurrent(
      [40, 20, 30, 1],
      async (delayMs) => {
        await wait(delayMs);
        if (delayMs >= 30) throw new Error(String(delayMs));
        return delayMs;
      },
      { collectErrors: true },
    );
    expect(settled.values).toEqual([20, 1]);
    expect(settled.positions).toEqual([1, 3]);
    expect(settled.errors.map(({ index, item }) => [index, item])).toEqual([
      [0, 40],
      [2, 30],
    ]);
  });

  it('finds nothing to do in empty input', async () => {
    await expect(mapConcurrent([], () => 1)).resolves.toEqual([]);
    const settled = await mapConcurrent([], () => 1, { collectErrors: true });
    expect(settled).toMatchObject({ values: [], errors: [], total: 0, successRate: 1 });
  });

  it('reports progress after every task, with the total where the input knows it', async () => {
    const seen: Progress[] = [];
    const task = (item: number): number => {
      if (item === 2) throw new Error('two');
      return item;
    };
    const options = {
      concurrency: 1,
      collectErrors: true,
      onProgress: (at: Progress) => void seen.push(at),
    } as const;
    await mapConcurrent([1, 2, 3], task, options);
    expect(seen).toEqual([
      { completed: 1, failed: 0, total: 3 },
      { completed: 2, failed: 1, total: 3 },
      { completed: 3, failed: 1, total: 3 },
    ]);
    await mapConcurrent(new Set([1]), task, options);
    expect(seen.at(-1)).toEqual({ completed: 1, failed: 0, total: undefined });
  });

  it('ends the run when the progress callback throws', async () => {
    let ended = false;
    const onProgress = (): never => {
      throw new Error('view closed');
    };
    const task = (item: number, context: { readonly signal: AbortSignal }): Promise<number> | number =>
      item === 1 ? item : untilAborted(context, () => (ended = true));
    await expect(mapConcurrent([1, 2], task, { onProgress })).rejects.toThrow('view closed');
    expect(ended).toBe(true);
  });

  it.each([false, true])(
    'stops for the signal of the caller, with its reason (collecting errors: %s)',
    async (collectErrors) => {
      const controller = new AbortController();
      const reason = new Error('user left');
      let ended = 0;
      const task = (_item: number, context: { readonly signal: AbortSignal }): Promise<never> =>
        untilAborted(context, () => (ended += 1));
      const options = { signal: controller.signal, concurrency: 2 };
      const items = [1, 2, 3];
      const result = failureOf(
        collectErrors
          ? mapConcurrent(items, task, { ...options, collectErrors })
          : mapConcurrent(items, task, options),
      );
      await settleDown();
      controller.abort(reason);
      expect(await result).toBe(reason);
      expect(ended).toBe(2);
    },
  );

  it('starts nothing for a caller that has aborted already', async () => {
    let started = 0;
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(mapConcurrent([1, 2], () => (started += 1), { signal })).rejects.toThrow('too late');
    expect(started).toBe(0);
  });

  it('reads iterables and async iterables', async () => {
    async function* pages(): AsyncGenerator<number> {
      for (const page of [1, 2, 3]) yield await Promise.resolve(page);
    }
    await expect(mapConcurrent(pages(), (page) => page * 10)).resolves.toEqual([10, 20, 30]);
    await expect(mapConcurrent(new Map([['a', 1]]), ([key, value]) => key + String(value))).resolves.toEqual([
      'a1',
    ]);
  });

  it('fails with an error of its input, also when it collects those of its tasks', async () => {
    function* broken(): Generator<number> {
      yield 1;
      throw new Error('input broke');
    }
    await expect(mapConcurrent(broken(), (item) => item, { collectErrors: true })).rejects.toThrow(
      'input broke',
    );
  });

  it('starts R tasks per second, evenly spaced', async () => {
    const from = performance.now();
    await mapConcurrent(Array.from({ length: 21 }).keys(), (item) => item, { startsPerSecond: 100 });
    expect(performance.now() - from).toBeGreaterThanOrEqual(200);
  });
});

describe('one shared limiter', () => {
  it('bounds several runs together', async () => {
    const gate = buildGate(3);
    const scan = mapConcurrent(Array.from({ length: 20 }).keys(), () => settleDown(), { limiter: gate });
    const prices = mapConcurrent([1, 2, 3], () => settleDown(), { limiter: gate });
    await Promise.all([scan, prices]);
    expect(gate.occupancy.started).toBe(23);
    expect(gate.occupancy.most).toBe(3);
  });

  it('lets the more urgent run go first', async () => {
    const gate = buildGate(1);
    const order: string[] = [];
    const items = [1, 2, 3];
    const run = (name: string, priority: number): Promise<number[]> =>
      mapConcurrent(items, () => order.push(name), { limiter: gate, priority, concurrency: Infinity });
    await Promise.all([run('scan', 5), run('user', 3)]);
    expect(order).toEqual(['user', 'user', 'user', 'scan', 'scan', 'scan']);
  });

  it('does not start a queued task after a sibling failed', async () => {
    const gate = buildGate(1);
    const started: number[] = [];
    const task = (item: number): void => {
      started.push(item);
      throw new Error(String(item));
    };
    await expect(mapConcurrent([1, 2, 3], task, { limiter: gate })).rejects.toThrow('1');
    expect(started).toEqual([1]);
  });
});

describe('argument errors', () => {
  it.each([
    { concurrency: 0 },
    { concurrency: -1 },
    { concurrency: 1.5 },
    { concurrency: NaN },
    { startsPerSecond: 0 },
    { startsPerSecond: -5 },
    { startsPerSecond: Infinity },
    { startsPerSecond: NaN },
  ])('%j is a RangeError', async (limits) => {
    await expect(mapConcurrent([1], (item) => item, limits)).rejects.toThrow(RangeError);
  });
});
