import { type AbortScope, createAbortScope, type TaskContext } from './abort-scope.ts';
import { createCondition } from './condition.ts';
import { type LimiterOptions, runLimited } from './limiter.ts';
import { requireCount, requirePositive } from './limits.ts';
import { createPacer, type Pacer } from './pacer.ts';
import { Queue } from './queue.ts';
import { openSource, type Items, type Source } from './source.ts';
import { orAborted } from './wait.ts';

/** What a task over items is handed beside the item. */
export interface ItemContext extends TaskContext {
  /** Position of the item in the input, from 0. */
  readonly index: number;
}

/** Work for one item. */
export type ItemTask<T, R> = (item: T, context: ItemContext) => Promise<R> | R;

/** How many items are worked on at once, and how fast they start. */
export interface PoolOptions extends LimiterOptions {
  /** Most tasks at once, 10 unless told otherwise; Infinity leaves the bound to the limiter. */
  readonly concurrency?: number;
  /** Most starts in any second, evenly spaced. */
  readonly startsPerSecond?: number;
  /** Stops everything; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Throws a RangeError for a concurrency or a rate that is out of range. */
export function checkPoolOptions(options: PoolOptions): void {
  if (options.concurrency !== undefined) requireCount('concurrency', options.concurrency);
  if (options.startsPerSecond !== undefined) requirePositive('startsPerSecond', options.startsPerSecond);
}

/** How one item ended. */
export interface Completion<T, R> {
  readonly index: number;
  readonly item: T;
  readonly outcome: PromiseSettledResult<R>;
}

/** Options of `runCompletions`. */
export interface CompletionOptions extends PoolOptions {
  /** Whether the first failed task ends everything. */
  readonly failFast: boolean;
}

/**
 * Runs a task over lazily read items and yields completions as they come. Running and unread results together
 * never exceed the concurrency; leaving the loop, a failure or an abort cancels the rest and waits for it.
 * Throws the failure, or the reason of the caller's signal.
 */
export async function* runCompletions<T, R>(
  items: Items<T>,
  task: ItemTask<T, R>,
  options: CompletionOptions,
): AsyncGenerator<Completion<T, R>, void, undefined> {
  checkPoolOptions(options);
  using scope = createAbortScope(options.signal);
  const pool = new CompletionPool(openSource(items), task, options, scope);
  const feeding = pool.feed();
  try {
    for (;;) {
      const completion = await pool.take();
      if (completion === undefined) return;
      yield completion;
    }
  } finally {
    scope.abort();
    await feeding;
    await pool.idle();
  }
}

class CompletionPool<T, R> {
  readonly #source: Source<T>;
  readonly #task: ItemTask<T, R>;
  readonly #options: CompletionOptions;
  readonly #scope: AbortScope;
  readonly #concurrency: number;
  readonly #pacer: Pacer | undefined;
  readonly #changed = createCondition();
  readonly #unread = new Queue<Completion<T, R>>();
  #running = 0;
  #feeding = true;
  #failure: { readonly reason: unknown } | undefined;

  constructor(source: Source<T>, task: ItemTask<T, R>, options: CompletionOptions, scope: AbortScope) {
    this.#source = source;
    this.#task = task;
    this.#options = options;
    this.#scope = scope;
    this.#concurrency = options.concurrency ?? 10;
    this.#pacer = options.startsPerSecond === undefined ? undefined : createPacer(options.startsPerSecond);
  }

  /** Starts tasks until the items end or the scope aborts; never rejects. */
  async feed(): Promise<void> {
    const { signal } = this.#scope;
    try {
      for (let index = 0; ; index += 1) {
        if (this.#isFull()) await this.#freeSlot();
        const read = this.#source.next(signal);
        const next = read instanceof Promise ? await read : read;
        if (next.done) break;
        if (this.#pacer) await this.#pacer.next(signal);
        signal.throwIfAborted();
        void this.#run(next.value, index);
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      await this.#source.close();
      this.#feeding = false;
      this.#changed.notify();
    }
  }

  /** The next completion, or undefined after the last; throws once everything that runs has ended. */
  async take(): Promise<Completion<T, R> | undefined> {
    while (this.#unread.size === 0 && this.#isBusy()) await this.#changed.wait();
    if (this.#scope.signal.aborted) {
      await this.idle();
      throw this.#failure ? this.#failure.reason : this.#scope.signal.reason;
    }
    const completion = this.#unread.shift();
    this.#changed.notify();
    return completion;
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.#isBusy()) await this.#changed.wait();
  }

  #isBusy(): boolean {
    return this.#feeding || this.#running > 0;
  }

  async #freeSlot(): Promise<void> {
    const { signal } = this.#scope;
    while (this.#isFull()) await orAborted(this.#changed.wait(), signal);
  }

  #isFull(): boolean {
    return this.#running + this.#unread.size >= this.#concurrency;
  }

  async #run(item: T, index: number): Promise<void> {
    this.#running += 1;
    const outcome = await this.#settle(item, index);
    this.#running -= 1;
    this.#unread.push({ index, item, outcome });
    this.#changed.notify();
  }

  async #settle(item: T, index: number): Promise<PromiseSettledResult<R>> {
    const { signal } = this.#scope;
    const start = (): Promise<R> => this.#noting(async () => this.#task(item, { index, signal }));
    try {
      const value = await this.#noting(() => runLimited(start, signal, this.#options));
      return { status: 'fulfilled', value };
    } catch (reason) {
      return { status: 'rejected', reason };
    }
  }

  /** Notes a failure where it happens: a limiter passes it on too late to keep its next job from starting. */
  async #noting(call: () => Promise<R>): Promise<R> {
    try {
      return await call();
    } catch (error) {
      if (this.#options.failFast) this.#fail(error);
      throw error;
    }
  }

  #fail(reason: unknown): void {
    if (this.#scope.signal.aborted) return;
    this.#failure = { reason };
    this.#scope.abort(reason);
  }
}
