import { orAborted } from './wait.ts';

/** Input that is read lazily, one item at a time. */
export type Items<T> = Iterable<T> | AsyncIterable<T>;

/** One reading of some items. */
export interface Source<T> {
  /** The next item; rejects with the signal's reason when it aborts, even while the input hangs. */
  next(signal: AbortSignal): Promise<IteratorResult<T, unknown>>;
  /** Lets the input clean up if it was left before its end; never rejects. */
  close(): Promise<void>;
}

/** Opens an iterable or async iterable for reading. */
export function openSource<T>(items: Items<T>): Source<T> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let state: 'open' | 'reading' | 'ended' = 'open';

  const read = async (): Promise<IteratorResult<T, unknown>> => {
    state = 'reading';
    try {
      const result = await iterator.next();
      state = result.done ? 'ended' : 'open';
      return result;
    } catch (error) {
      state = 'ended';
      throw error;
    }
  };

  return {
    next: (signal) => orAborted(read(), signal),
    close: async () => {
      if (state === 'ended') return;
      const closed = Promise.resolve(iterator.return?.()).catch(() => undefined);
      // A generator closes only after the read that is under way, which may never end.
      if (state === 'open') await closed;
    },
  };
}
