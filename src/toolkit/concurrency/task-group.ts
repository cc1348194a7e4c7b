import { type AbortScope, createAbortScope } from './abort-scope.ts';
import { isAbortError } from './abort-error.ts';
import { type LimiterOptions, runLimited } from './limiter.ts';

/** A result that is there once its task has ended. */
export interface SoonValue<R> {
  /** The result; throws an error that names the task while it runs, and after it failed. */
  readonly value: R;
}

/** Tasks that live no longer than a block. */
export interface TaskGroup extends AsyncDisposable {
  /** Aborts when a task fails or the caller gives up; hand it to the tasks. */
  readonly signal: AbortSignal;
  /** Turns a function into one that starts it in this group and promises its value for after the block. */
  soon<A extends unknown[], R>(fn: (...args: A) => Promise<R> | R): (...args: A) => SoonValue<R>;
}

/** Options of `createTaskGroup`. */
export interface TaskGroupOptions extends LimiterOptions {
  /** Aborts all tasks; the end of the block then throws its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Creates a group for `await using`: the end of the block waits for all tasks. The first failure aborts the
 * others, and the end of the block throws an AggregateError of all failures that are not mere cancellations.
 */
export function createTaskGroup(options: TaskGroupOptions = {}): TaskGroup {
  const scope = createAbortScope(options.signal);
  const members = new Members(scope, options);
  return {
    signal: scope.signal,
    soon:
      (fn) =>
      (...args) =>
        members.start(fn.name, () => fn(...args)),
    [Symbol.asyncDispose]: () => members.close(),
  };
}

class Members {
  readonly #scope: AbortScope;
  readonly #limits: LimiterOptions;
  readonly #running = new Set<Promise<void>>();
  readonly #failures = new Set<unknown>();
  #cancelled = false;
  #closed = false;

  constructor(scope: AbortScope, limits: LimiterOptions) {
    this.#scope = scope;
    this.#limits = limits;
  }

  start<R>(name: string, fn: () => Promise<R> | R): SoonValue<R> {
    if (this.#closed) throw new Error(`The group of ${quote(name)} has ended`);
    const slot = new ValueSlot<R>(name);
    const done = this.#run(fn, slot).then(() => void this.#running.delete(done));
    this.#running.add(done);
    return slot;
  }

  async close(): Promise<void> {
    // A running task may start further ones until all have ended.
    while (this.#running.size > 0) await Promise.all(this.#running);
    this.#closed = true;
    this.#scope[Symbol.dispose]();
    const count = this.#failures.size;
    if (count > 0) throw new AggregateError([...this.#failures], `${count} of the group's tasks failed`);
    if (this.#cancelled) throw this.#scope.signal.reason;
  }

  async #run<R>(fn: () => Promise<R> | R, slot: ValueSlot<R>): Promise<void> {
    try {
      slot.fulfil(
        await this.#noting(() => runLimited(() => this.#noting(fn), this.#scope.signal, this.#limits)),
      );
    } catch (error) {
      slot.reject(error);
    }
  }

  /** Notes a failure where it happens: a limiter passes it on too late to keep its next job from starting. */
  async #noting<R>(call: () => Promise<R> | R): Promise<R> {
    try {
      return await call();
    } catch (error) {
      this.#note(error);
      throw error;
    }
  }

  #note(error: unknown): void {
    const { signal } = this.#scope;
    if (this.#failures.has(error)) return;
    if (signal.aborted && (error === signal.reason || isAbortError(error))) {
      this.#cancelled = true;
      return;
    }
    this.#failures.add(error);
    this.#scope.abort(error);
  }
}

class ValueSlot<R> implements SoonValue<R> {
  readonly #name: string;
  #outcome: PromiseSettledResult<R> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  get value(): R {
    if (this.#outcome === undefined) {
      throw new Error(`The value of ${quote(this.#name)} is not there yet: read it after the group's block`);
    }
    if (this.#outcome.status === 'fulfilled') return this.#outcome.value;
    throw new Error(`${quote(this.#name)} has no value: it failed`, { cause: this.#outcome.reason });
  }

  fulfil(value: R): void {
    this.#outcome = { status: 'fulfilled', value };
  }

  reject(reason: unknown): void {
    this.#outcome = { status: 'rejected', reason };
  }
}

function quote(name: string): string {
  return name === '' ? 'an unnamed task' : `"${name}"`;
}
