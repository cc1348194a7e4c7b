import { compact, type Room } from './compaction.ts';
import { type HistoryFile } from './database.ts';
import { type HistoryContext } from './context.ts';
import { type OpenBook } from './open-book.ts';
import { isViewDue, renewView } from './summarise.ts';

/** What has to be done behind the calls. */
export interface Upkeep {
  /** A day is over. */
  readonly noteDay: () => void;
  /** A book was recorded or asked for at this moment: the month may be due for another look. */
  readonly noteView: (book: OpenBook, now: number) => void;
  /** The next piece of work that is due, if there is any. */
  readonly next: () => (() => Promise<void>) | undefined;
}

/** Keeps account of what is due. Compaction is at once: the last run may have ended in the middle of it. */
export function buildUpkeep(context: HistoryContext, room: Room & Pick<HistoryFile, 'alone'>): Upkeep {
  const views = new Map<OpenBook, number>();
  let isCompactionDue = true;
  return {
    noteDay: () => {
      isCompactionDue = true;
    },
    noteView: (book, now) => {
      if (isViewDue(book, now)) views.set(book, now);
    },
    next: () => {
      if (isCompactionDue) {
        isCompactionDue = false;
        return () => room.alone(() => compact(context, room));
      }
      const [due] = views;
      if (due === undefined) return undefined;
      const [book, now] = due;
      views.delete(book);
      return async () => {
        // A summary may have been asked for meanwhile, which does the same.
        if (isViewDue(book, now)) await renewView(context, book, now);
      };
    },
  };
}
