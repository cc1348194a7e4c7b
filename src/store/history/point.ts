import { type HistoryPoint } from '../../domain/history.ts';
import { mills, type Mills } from '../../domain/money.ts';
import { POINT_FIELDS } from './messages.ts';

/** Reads the point whose fields begin at this place. */
export function toPoint(values: Float64Array, first: number): HistoryPoint {
  const read = (field: (typeof POINT_FIELDS)[number]): number =>
    values[first + POINT_FIELDS.indexOf(field)] ?? NaN;
  const price = (field: (typeof POINT_FIELDS)[number]): Mills | null => toMills(read(field));
  return {
    at: read('at'),
    spanMs: read('spanMs'),
    ask: price('ask'),
    askLow: price('askLow'),
    askHigh: price('askHigh'),
    bid: price('bid'),
    bidLow: price('bidLow'),
    bidHigh: price('bidHigh'),
    askCount: orNull(read('askCount')),
  };
}

/** A price of the history, where NaN is null. */
export function toMills(value: number): Mills | null {
  return Number.isNaN(value) ? null : mills(value);
}

/** A number of the history, where NaN is null. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
