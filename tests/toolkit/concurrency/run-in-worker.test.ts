import { afterAll, describe, expect, it } from '@jest/globals';
import {
  closeWorkers,
  createWorkerPool,
  locateWorker,
  runInWorker,
} from '../../../src/toolkit/concurrency/index.ts';
import { failureOf } from './probe.ts';

const worker = new URL('fixtures/worker.mjs', import.meta.url);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('run_sync_in_thread: runInWorker', () => {
  afterAll(() => closeWorkers());

  it('calls the default export of a module on another thread', async () => {
    await expect(runInWorker<number>(worker, 21)).resolves.toBe(42);
  });

  it('calls a named export with a cloned input', async () => {
    const result = await runInWorker(worker, { title: 'AK-47', prices: [1, 2, 3] }, { name: 'describe' });
    expect(result).toEqual({ title: 'AK-47', total: 6 });
  });

  it('calls a function of a TypeScript module beside the one that asks', async () => {
    const { url } = locateWorker(import.meta.url, './fixtures/typed-worker');
    await expect(runInWorker<number>(url, ['a', 'bc'], { name: 'countLetters' })).resolves.toBe(3);
  });

  it('rejects with the error of the function', async () => {
    const failure = await failureOf(runInWorker(worker, undefined, { name: 'fail' }));
    expect(failure).toMatchObject({ name: 'RangeError', message: 'in the worker' });
  });

  it("ends the worker's task on abort, even a busy loop", async () => {
    const counters = new Int32Array(new SharedArrayBuffer(8));
    const controller = new AbortController();
    const spinning = failureOf(runInWorker(worker, counters, { name: 'spin', signal: controller.signal }));
    await until(() => Atomics.load(counters, 0) === 1);
    controller.abort(new Error('enough'));
    expect(await spinning).toEqual(new Error('enough'));
    await until(() => {
      const before = Atomics.load(counters, 1);
      for (let pause = 0; pause < 1e6; pause += 1);
      return Atomics.load(counters, 1) === before;
    });
    await expect(runInWorker<number>(worker, 2)).resolves.toBe(4);
  });

  it('starts nothing for a caller that has aborted already', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(runInWorker(worker, 1, { signal })).rejects.toThrow('too late');
  });

  it('has pools of its own for those who want other limits', async () => {
    await using pool = createWorkerPool({ maxThreads: 1 });
    const results = await Promise.all([1, 2, 3].map((input) => pool.run<number>(worker, input)));
    expect(results).toEqual([2, 4, 6]);
  });

  it('lets a thread do between tasks what they left to it, such as freeing what native code holds', async () => {
    await using pool = createWorkerPool({ maxThreads: 1 });
    const counter = new Int32Array(new SharedArrayBuffer(4));
    await pool.run(worker, counter, { name: 'leaveWork' });
    await until(() => Atomics.load(counter, 0) === 1);
  });

  it('refuses a pool of no threads with a RangeError', () => {
    expect(() => createWorkerPool({ maxThreads: 0 })).toThrow(RangeError);
  });
});
