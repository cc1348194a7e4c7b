import { DAY_MS } from './calendar.ts';
import { type HistoryContext } from './context.ts';
import { buildDayFold, type FoldRange } from './day-fold.ts';
import { PAGE_ITEMS } from './encoding/page-code.ts';
import { type Spans } from './encoding/spans.ts';
import { replay, type Replayed } from './snapshots.ts';
import { type BookId } from './tables.ts';

/** How many items are folded at once: a whole number of pages, and some 14 MB. */
export const FOLDED_AT_ONCE = 64 * PAGE_ITEMS;

/** Makes the hours of some items on a day out of its snapshots; nothing after `until` counts. */
export async function foldSnapshots(
  { db, report, breathe }: HistoryContext,
  book: BookId,
  range: FoldRange,
  until: number,
): Promise<Spans> {
  const fold = buildDayFold(range);
  const from = range.day * DAY_MS;
  const to = Math.min(from + DAY_MS - 1, until);
  const visit = ({ at, changes }: Replayed): void => fold.add(at, changes);
  await replay(db, book, { from, to }, { visit, report, breathe });
  return fold.finish(until);
}
