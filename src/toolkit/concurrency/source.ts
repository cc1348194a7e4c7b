import { orAborted } from './wait.ts';

/** Input that is read lazily, one item at a time. */
export type Items<T> = Iterable<T> | AsyncIterable<T>;

/** One reading of some items. */
export interface Source<T> {
  /**
   * The next item, at once if the input knows it; a promise rejects with the signal's reason when it aborts, even
   * while the input hangs.
   */
  next(signal: AbortSignal): IteratorResult<T, unknown> | Promise<IteratorResult<T, unknown>>;
  /** Lets the input clean up if it was left before its end; never rejects. */
  close(): Promise<void>;
}

/** Opens an iterable or async iterable for reading. */
export function openSource<T>(items: Items<T>): Source<T> {
  return Symbol.asyncIterator in items
    ? openAsync(items[Symbol.asyncIterator]())
    : openSync(items[Symbol.iterator]());
}

function openSync<T>(iterator: Iterator<T>): Source<T> {
  let ended = false;
  return {
    next: () => {
      ended = true;
      const result = iterator.next();
      // An iterator that throws has ended, hence the order of these lines.
      ended = result.done ?? false;
      return result;
    },
    close: async () => {
      if (!ended) await settled(() => iterator.return?.());
    },
  };
}

function openAsync<T>(iterator: AsyncIterator<T>): Source<T> {
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
      const closed = settled(() => iterator.return?.());
      // A generator closes only after the read that is under way, which may never end.
      if (state === 'open') await closed;
    },
  };
}

async function settled(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // The input failed to clean up after it was left; what is thrown already matters more.
  }
}
