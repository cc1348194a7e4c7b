import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { streamConcurrent } from '../../../src/toolkit/concurrency/index.ts';
import { buildDeferred, failureOf, Occupancy, settleDown, untilAborted } from './probe.ts';

async function drain<T>(results: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of results) values.push(value);
  return values;
}

describe('amap: streamConcurrent', () => {
  it('yields results in completion order', async () => {
    const doors = [buildDeferred(), buildDeferred(), buildDeferred()];
    const results = streamConcurrent([0, 1, 2], async (item) => {
      await doors[item]!.promise;
      return item;
    });
    const order: number[] = [];
    for (const item of [2, 0, 1]) {
      const next = results.next();
      doors[item]!.resolve();
      order.push((await next).value as number);
    }
    expect(order).toEqual([2, 0, 1]);
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  it('yields every result once, within the concurrency, whatever the delays', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(4), { maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        async (turns, concurrency) => {
          const occupancy = new Occupancy();
          const results = streamConcurrent(
            turns,
            (count, { index }) =>
              occupancy.hold(async () => {
                for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
                return index;
              }),
            { concurrency },
          );
          const seen = await drain(results);
          expect(seen.toSorted((a, b) => a - b)).toEqual([...turns.keys()]);
          expect(occupancy.most).toBeLessThanOrEqual(concurrency);
        },
      ),
    );
  });

  it('reads an endless input lazily and slows down for a slow reader', async () => {
    let read = 0;
    function* endless(): Generator<number> {
      for (;;) yield (read += 1);
    }
    const results = streamConcurrent(endless(), (item) => item, { concurrency: 3 });
    expect((await results.next()).value).toBe(1);
    await settleDown();
    // One was taken, and three more may wait to be read.
    expect(read).toBe(4);
    await settleDown();
    expect(read).toBe(4);
    await results.return();
  });

  it('reads an async input lazily and closes it when the loop is left', async () => {
    const events: string[] = [];
    async function* pages(): AsyncGenerator<number> {
      try {
        for (let page = 1; ; page += 1) {
          events.push(`read ${page}`);
          yield await Promise.resolve(page);
        }
      } finally {
        events.push('closed');
      }
    }
    for await (const page of streamConcurrent(pages(), (item) => item, { concurrency: 1 })) {
      if (page === 2) break;
    }
    expect(events.at(-1)).toBe('closed');
    expect(events.length).toBeLessThanOrEqual(5);
  });

  it('cancels the rest and waits for it when the loop is left early', async () => {
    let ended = 0;
    const results = streamConcurrent([0, 1, 2, 3], (item, context) =>
      item === 0 ? 'first' : untilAborted(context, () => (ended += 1)),
    );
    for await (const value of results) {
      expect(value).toBe('first');
      break;
    }
    expect(ended).toBe(3);
  });

  it('does not hold back results for a slow input', async () => {
    const door = buildDeferred();
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await door.promise;
      yield 2;
    }
    const results = streamConcurrent(slow(), (item) => item, { concurrency: 2 });
    expect((await results.next()).value).toBe(1);
    door.resolve();
    expect(await drain(results)).toEqual([2]);
  });

  it('throws the first error after aborting the siblings and waiting for them', async () => {
    let ended = false;
    const results = streamConcurrent([1, 2], async (item, context) => {
      if (item === 1) return untilAborted(context, () => (ended = true));
      await Promise.resolve();
      throw new Error('two');
    });
    await expect(drain(results)).rejects.toThrow('two');
    expect(ended).toBe(true);
  });

  it('throws the error of an async input after the running tasks ended', async () => {
    let ended = false;
    async function* broken(): AsyncGenerator<number> {
      yield await Promise.resolve(1);
      throw new Error('input broke');
    }
    const results = streamConcurrent(broken(), (_item, context) =>
      untilAborted(context, () => (ended = true)),
    );
    await expect(drain(results)).rejects.toThrow('input broke');
    expect(ended).toBe(true);
  });

  it('prefers the error of a task to that of an input which cannot be closed', async () => {
    function* stubborn(): Generator<number> {
      try {
        for (;;) yield 1;
      } finally {
        // eslint-disable-next-line no-unsafe-finally -- an input that fails to clean up is what is tested
        throw new Error('cannot close');
      }
    }
    const results = streamConcurrent(stubborn(), () => Promise.reject(new Error('task')), { concurrency: 1 });
    await expect(drain(results)).rejects.toThrow('task');
  });

  it('stops for the signal of the caller, even while the input hangs', async () => {
    const controller = new AbortController();
    async function* hanging(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    const results = streamConcurrent(hanging(), (item) => item, { signal: controller.signal });
    await results.next();
    const next = failureOf(results.next());
    controller.abort(new Error('stop'));
    expect(await next).toEqual(new Error('stop'));
  });

  it('stops for the signal of the caller while its results wait to be read', async () => {
    const controller = new AbortController();
    const results = streamConcurrent([1, 2, 3, 4], (item) => item, {
      signal: controller.signal,
      concurrency: 2,
    });
    await results.next();
    await settleDown();
    controller.abort(new Error('stop'));
    await expect(results.next()).rejects.toThrow('stop');
  });

  it('spaces starts evenly', async () => {
    const from = performance.now();
    await drain(streamConcurrent([1, 2, 3, 4], (item) => item, { startsPerSecond: 50 }));
    expect(performance.now() - from).toBeGreaterThanOrEqual(60);
  });

  it('throws a RangeError at once for limits out of range', () => {
    expect(() => streamConcurrent([1], (item) => item, { concurrency: 0 })).toThrow(RangeError);
    expect(() => streamConcurrent([1], (item) => item, { startsPerSecond: -1 })).toThrow(RangeError);
  });
});
