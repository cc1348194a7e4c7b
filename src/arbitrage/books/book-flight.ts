import { type QuoteBook } from '../../domain/quote.ts';
import { type QuoteOptions, type ReadPriority } from '../../markets/market.ts';
import { createUrgency, orAborted } from '../../toolkit/index.ts';

/** Who waits for a book on its way. */
export interface Passenger extends Pick<QuoteOptions, 'signal' | 'onNames'> {
  /** "scan" unless said otherwise. */
  readonly priority?: ReadPriority;
}

/** One reading of a whole book, shared by all who ask for it at the same time. */
export interface BookFlight {
  /** Whether the market is asked anew, whatever answers of it are still fresh. */
  readonly reload: boolean;
  /** Waits for the book; the reading becomes as urgent as its most urgent passenger, and ends with its last one. */
  readonly join: (passenger: Passenger) => Promise<QuoteBook>;
}

/** What a flight is made of. */
export interface BookFlightParts {
  readonly reload: boolean;
  /** Whatever the market has answered since will do. */
  readonly since?: number | undefined;
  readonly read: (options: QuoteOptions) => Promise<QuoteBook>;
  /** Told once, when nobody can join any more. */
  readonly onEnd: () => void;
}

/** Creates a flight; it starts with its first passenger. */
export function createBookFlight({ reload, since, read, onEnd }: BookFlightParts): BookFlight {
  const controller = new AbortController();
  const urgency = createUrgency('background');
  const watchers = new Set<(names: number) => void>();
  let names = 0;
  let waiting = 0;
  let reading: Promise<QuoteBook> | undefined;
  const start = (): Promise<QuoteBook> =>
    read({
      signal: controller.signal,
      priority: urgency,
      reload,
      ...(since !== undefined && { since }),
      onNames: (count) => {
        names = count;
        for (const tell of watchers) tell(count);
      },
    }).finally(onEnd);
  const leave = (onNames: Passenger['onNames']): void => {
    if (onNames !== undefined) watchers.delete(onNames);
    waiting -= 1;
    if (waiting > 0) return;
    // At once, for nobody may join a reading that is being given up.
    onEnd();
    controller.abort(new Error('nobody waits for the book any more'));
  };
  return {
    reload,
    join: async ({ signal, onNames, priority = 'scan' }) => {
      urgency.raise(priority);
      waiting += 1;
      if (onNames !== undefined) watchers.add(onNames);
      if (names > 0) onNames?.(names);
      reading ??= start();
      try {
        return await (signal === undefined ? reading : orAborted(reading, signal));
      } finally {
        leave(onNames);
      }
    },
  };
}
