import { type HistorySummary, type ItemHistory } from '../../domain/history.ts';
import { basisPoints, type BasisPoints, type Mills } from '../../domain/money.ts';
import { type KeyNumbers } from './key-numbers.ts';
import { SUMMARY_COLUMNS, type SummaryAnswer, type SummaryColumn } from './messages.ts';
import { orNull, toMills } from './point.ts';
import { type BookId } from './tables.ts';

/** Makes the summary out of an answer; what it says of an item is put together when it is asked for. */
export function toSummary(
  { market, game }: BookId,
  numbers: KeyNumbers,
  { recordedAt, items, values }: SummaryAnswer,
): HistorySummary {
  return {
    market,
    game,
    recordedAt,
    of: remembersLast((key) => {
      const id = numbers.find(key);
      if (id === undefined || id >= items) return undefined;
      return toItemHistory((column) => values[id * ROW + SUMMARY_COLUMNS.indexOf(column)] ?? NaN);
    }),
  };
}

const ROW = SUMMARY_COLUMNS.length;

/** A scan asks for the same item several times in a row. */
function remembersLast<T>(find: (key: string) => T): (key: string) => T {
  let last: { readonly key: string; readonly found: T } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, found: find(key) };
    return last.found;
  };
}

function toItemHistory(read: (column: SummaryColumn) => number): ItemHistory {
  const price = (column: SummaryColumn): Mills | null => toMills(read(column));
  const share = (column: SummaryColumn): BasisPoints | null => {
    const value = read(column);
    return Number.isNaN(value) ? null : basisPoints(value);
  };
  return {
    snapshots: read('snapshots'),
    days: read('days'),
    median14: price('median14'),
    median30: price('median30'),
    mean30: price('mean30'),
    logMad30: orNull(read('logMad30')),
    dailyVolatility: orNull(read('dailyVolatility')),
    change1h: share('change1h'),
    change7d: share('change7d'),
    change30d: share('change30d'),
    spikedAt: orNull(read('spikedAt')),
  };
}
