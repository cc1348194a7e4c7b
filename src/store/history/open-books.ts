import { type HistoryContext, withoutBreath } from './context.ts';
import { openBook, type OpenBook } from './open-book.ts';
import { type BookId } from './tables.ts';

/** The books in memory. */
export interface OpenBooks {
  /** The book, read from the store the first time. */
  readonly get: (id: BookId) => Promise<OpenBook>;
  /** Drops a book that may no longer be what the store says; it is read again when it is needed. */
  readonly drop: (id: BookId) => void;
}

/** Keeps books in memory: there are no more than markets and games. */
export function buildOpenBooks(context: HistoryContext): OpenBooks {
  const books = new Map<string, OpenBook>();
  const nameOf = ({ market, game }: BookId): string => `${market} ${game}`;
  return {
    get: async (id) => {
      const book = books.get(nameOf(id)) ?? (await openBook(withoutBreath(context), id));
      books.set(nameOf(id), book);
      return book;
    },
    drop: (id) => {
      books.delete(nameOf(id));
    },
  };
}
