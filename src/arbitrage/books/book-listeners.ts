import { type Logger } from '../../domain/logger.ts';
import { type QuoteBook } from '../../domain/quote.ts';

/** Somebody who wants every new book; may take its time, and may fail. */
export type BookListener = (book: QuoteBook) => void | Promise<void>;

/** How one listener is doing. */
export interface ListenerStatus {
  readonly name: string;
  readonly told: number;
  /** Books that were never told, because a newer one of the same market and game came while they waited. */
  readonly skipped: number;
  readonly failed: number;
  readonly waiting: number;
}

/** Tells listeners of new books, each one at its own pace. */
export interface BookListeners {
  readonly add: (name: string, listener: BookListener) => void;
  readonly tell: (book: QuoteBook) => void;
  readonly status: () => readonly ListenerStatus[];
  /** Drops what waits, and resolves when no listener is at work any more. */
  readonly close: () => Promise<void>;
}

interface Listening {
  readonly name: string;
  readonly listener: BookListener;
  /** The newest book of each market and game that is still to be told. */
  readonly waiting: Map<string, QuoteBook>;
  readonly counts: { told: number; skipped: number; failed: number };
  atWork: Promise<void> | undefined;
}

/** Creates an empty list of listeners. */
export function createBookListeners(logger: Logger): BookListeners {
  const all: Listening[] = [];
  return {
    add: (name, listener) => {
      const counts = { told: 0, skipped: 0, failed: 0 };
      all.push({ name, listener, waiting: new Map(), counts, atWork: undefined });
    },
    tell: (book) => {
      for (const listening of all) {
        enqueue(listening, book);
        listening.atWork ??= work(listening, logger);
      }
    },
    status: () => all.map(({ name, counts, waiting }) => ({ name, ...counts, waiting: waiting.size })),
    close: async () => {
      for (const { waiting } of all) waiting.clear();
      await Promise.all(all.flatMap(({ atWork }) => atWork ?? []));
    },
  };
}

function enqueue({ waiting, counts }: Listening, book: QuoteBook): void {
  const key = `${book.market} ${book.game}`;
  if (waiting.delete(key)) counts.skipped += 1;
  waiting.set(key, book);
}

async function work(listening: Listening, logger: Logger): Promise<void> {
  const { name, listener, waiting, counts } = listening;
  // Whoever waits for the book itself comes first.
  await Promise.resolve();
  for (const [key, book] of waiting) {
    waiting.delete(key);
    try {
      await listener(book);
      counts.told += 1;
    } catch (error) {
      counts.failed += 1;
      logger.warn(
        { error, listener: name, market: book.market, game: book.game },
        'a new book was lost on a listener',
      );
    }
  }
  listening.atWork = undefined;
}
