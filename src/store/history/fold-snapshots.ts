import { DAY_MS } from './calendar.ts';
import { type HistoryContext } from './context.ts';
import { buildDayFold, type FoldRange } from './day-fold.ts';
import { type Spans } from './encoding/spans.ts';
import { replay, type Replayed } from './snapshots.ts';
import { type BookId } from './tables.ts';

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
