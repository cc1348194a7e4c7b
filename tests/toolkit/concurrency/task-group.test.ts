import { describe, expect, it } from '@jest/globals';
import { createTaskGroup, type SoonValue } from '../../../src/toolkit/concurrency/index.ts';
import { buildGate, failureOf, settleDown, untilAborted } from './probe.ts';

async function fetchPrices(game: string): Promise<readonly string[]> {
  await settleDown();
  return [`${game} price`];
}

describe('create_task_group, soonify: createTaskGroup', () => {
  it('has the values after its block', async () => {
    let csgo: SoonValue<readonly string[]>;
    let sum: SoonValue<number>;
    {
      await using group = createTaskGroup();
      csgo = group.soon(fetchPrices)('csgo');
      sum = group.soon((a: number, b: number) => a + b)(1, 2);
    }
    expect(csgo.value).toEqual(['csgo price']);
    expect(sum.value).toBe(3);
  });

  it('throws a clear error for a value read before it is there', async () => {
    await using group = createTaskGroup();
    const prices = group.soon(fetchPrices)('csgo');
    expect(() => prices.value).toThrow('The value of "fetchPrices" is not there yet');
    const unnamed = group.soon(async () => settleDown())();
    expect(() => unnamed.value).toThrow('an unnamed task');
  });

  it('aborts the others at the first failure, waits for them, and throws an AggregateError', async () => {
    let ended = false;
    let sibling: SoonValue<never> | undefined;
    const block = async (): Promise<void> => {
      await using group = createTaskGroup();
      sibling = group.soon(() => untilAborted(group, () => (ended = true)))();
      group.soon(() => Promise.reject(new Error('broken')))();
    };
    const failure = await failureOf(block());
    expect(failure).toBeInstanceOf(AggregateError);
    expect((failure as AggregateError).errors).toEqual([new Error('broken')]);
    expect(ended).toBe(true);
    expect(() => sibling?.value).toThrow('it failed');
  });

  it('gathers every failure of its own right, but no mere cancellations', async () => {
    const block = async (): Promise<void> => {
      await using group = createTaskGroup();
      group.soon(() => Promise.reject(new Error('first')))();
      group.soon(async () => settleDown().then(() => Promise.reject(new Error('second'))))();
      group.soon(() => untilAborted(group))();
      group.soon(async () => settleDown().then(() => Promise.reject(new DOMException('', 'AbortError'))))();
    };
    const failure = (await failureOf(block())) as AggregateError;
    expect(failure.errors).toEqual([new Error('first'), new Error('second')]);
    expect(failure.message).toBe("2 of the group's tasks failed");
  });

  it('throws the reason of the caller who aborts', async () => {
    const controller = new AbortController();
    const block = async (): Promise<void> => {
      await using group = createTaskGroup({ signal: controller.signal });
      group.soon(() => untilAborted(group))();
      controller.abort(new Error('user left'));
    };
    await expect(block()).rejects.toThrow('user left');
  });

  it('starts nothing after a failure', async () => {
    let started = false;
    const block = async (): Promise<void> => {
      await using group = createTaskGroup();
      group.soon(() => Promise.reject(new Error('broken')))();
      await settleDown();
      group.soon(() => (started = true))();
    };
    await expect(block()).rejects.toBeInstanceOf(AggregateError);
    expect(started).toBe(false);
  });

  it('starts no queued task of a limiter after a failure', async () => {
    const started: number[] = [];
    const block = async (): Promise<void> => {
      await using group = createTaskGroup({ limiter: buildGate(1) });
      const fail = group.soon((item: number) => {
        started.push(item);
        throw new Error('broken');
      });
      for (const item of [1, 2, 3]) fail(item);
    };
    await expect(block()).rejects.toMatchObject({ errors: [new Error('broken')] });
    expect(started).toEqual([1]);
  });

  it('waits for tasks that were started by tasks', async () => {
    const done: string[] = [];
    {
      await using group = createTaskGroup();
      group.soon(async () => {
        await settleDown();
        group.soon(async () => settleDown().then(() => done.push('inner')))();
        done.push('outer');
      })();
    }
    expect(done).toEqual(['outer', 'inner']);
  });

  it('takes no tasks after its block', async () => {
    const group = createTaskGroup();
    await group[Symbol.asyncDispose]();
    expect(() => group.soon(fetchPrices)('csgo')).toThrow('The group of "fetchPrices" has ended');
  });

  it('takes its turns on a shared limiter', async () => {
    const gate = buildGate(2);
    {
      await using group = createTaskGroup({ limiter: gate });
      for (const game of ['csgo', 'dota2', 'rust', 'tf2']) group.soon(fetchPrices)(game);
    }
    expect(gate.occupancy).toMatchObject({ started: 4, most: 2 });
  });
});
