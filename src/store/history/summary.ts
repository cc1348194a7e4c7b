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
    of: (key) => {
      const id = numbers.find(key);
      if (id === undefined || id >= items) return undefined;
      return toItemHistory((column) => values[SUMMARY_COLUMNS.indexOf(column) * items + id] ?? NaN);
    },
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
