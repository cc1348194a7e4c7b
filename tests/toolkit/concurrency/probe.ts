import { type Limiter, type TaskContext, wait } from '../../../src/toolkit/concurrency/index.ts';

/** A promise to be settled by the test. */
export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** Builds a promise that is open until the test settles it. */
export function buildDeferred<T = void>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** Counts the tasks inside and remembers the most at once. */
export class Occupancy {
  inside = 0;
  most = 0;
  started = 0;

  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.started += 1;
    this.inside += 1;
    this.most = Math.max(this.most, this.inside);
    try {
      return await work();
    } finally {
      this.inside -= 1;
    }
  }
}

/** Lets everything that is ready run. */
export async function settleDown(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A task that runs until it is aborted and says so, as a well-behaved one does. */
export async function untilAborted(
  { signal }: TaskContext,
  onAborted: () => void = () => undefined,
): Promise<never> {
  try {
    await wait(60_000, signal);
  } catch (error) {
    await settleDown();
    onAborted();
    throw error;
  }
  throw new Error('was not aborted');
}

/** A limiter that lets `size` jobs run at once, in order of priority. */
export function buildGate(size: number): Limiter & { readonly occupancy: Occupancy } {
  const occupancy = new Occupancy();
  const queue: { readonly priority: number; readonly start: () => void }[] = [];
  const pump = (): void => {
    while (occupancy.inside < size) {
      const next = queue.sort((a, b) => a.priority - b.priority).shift();
      if (next === undefined) return;
      next.start();
    }
  };
  return {
    occupancy,
    schedule: (fn, options = {}) =>
      new Promise((resolve, reject) => {
        const start = (): void => void occupancy.hold(fn).then(resolve, reject).finally(pump);
        queue.push({ priority: options.priority ?? 5, start });
        setImmediate(pump);
      }),
  };
}

/** The error a promise rejects with. */
export async function failureOf(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('expected a failure');
    },
    (error: unknown) => error,
  );
}
