import { NOBODY } from './price-code.ts';

/** The columns of a table of spans, in the order in which they are written. */
export const SPAN_COLUMNS = [
  'ask',
  'askLow',
  'askHigh',
  'bid',
  'bidLow',
  'bidHigh',
  'askCount',
  'minutes',
  'snapshots',
] as const;

/** One column of a table of spans. */
export type SpanColumn = (typeof SPAN_COLUMNS)[number];

/**
 * What items were quoted at over spans of equal length: hours of a day, days of a month. Prices and the count are codes
 * (`price-code.ts`): the last of the span, and its extremes. `minutes` is for how long anyone asked, rounded up, and
 * `snapshots` how often that was seen. The spans of an item stand together: item × spans + span.
 */
export type Spans = Readonly<Record<SpanColumn, Int32Array>>;

/**
 * A table in which nothing was seen yet. Columns that are not wanted have no room: what is written to them is lost, as
 * it is beyond the end of any typed array.
 */
export function buildSpans(
  items: number,
  spans: number,
  wanted: readonly SpanColumn[] = SPAN_COLUMNS,
): Spans {
  const make = (column: SpanColumn): Int32Array =>
    new Int32Array(wanted.includes(column) ? items * spans : 0);
  return {
    ask: make('ask'),
    askLow: make('askLow'),
    askHigh: make('askHigh'),
    bid: make('bid'),
    bidLow: make('bidLow'),
    bidHigh: make('bidHigh'),
    askCount: make('askCount'),
    minutes: make('minutes'),
    snapshots: make('snapshots'),
  };
}

/** The same spans with room for more items. */
export function widenSpans(table: Spans | undefined, items: number, spans: number): Spans {
  const wider = buildSpans(items, spans);
  if (table !== undefined) {
    for (const column of SPAN_COLUMNS) wider[column].set(table[column]);
  }
  return wider;
}

/** The rows of a table from one cell to another, as views. */
export function sliceSpans(table: Spans, from: number, to: number): Spans {
  const slice = (column: SpanColumn): Int32Array => table[column].subarray(from, to);
  return {
    ask: slice('ask'),
    askLow: slice('askLow'),
    askHigh: slice('askHigh'),
    bid: slice('bid'),
    bidLow: slice('bidLow'),
    bidHigh: slice('bidHigh'),
    askCount: slice('askCount'),
    minutes: slice('minutes'),
    snapshots: slice('snapshots'),
  };
}

/** Adds a later span to one of a coarser table: extremes widen, the last quote replaces, time and sightings add up. */
export function mergeSpan(target: Spans, at: number, source: Spans, from: number): void {
  if (isUnseen(source, from)) return;
  target.ask[at] = source.ask[from] ?? NOBODY;
  lower(target.askLow, at, source.askLow[from] ?? NOBODY);
  raise(target.askHigh, at, source.askHigh[from] ?? NOBODY);
  target.bid[at] = source.bid[from] ?? NOBODY;
  lower(target.bidLow, at, source.bidLow[from] ?? NOBODY);
  raise(target.bidHigh, at, source.bidHigh[from] ?? NOBODY);
  target.askCount[at] = source.askCount[from] ?? NOBODY;
  add(target.minutes, at, source.minutes[from] ?? 0);
  add(target.snapshots, at, source.snapshots[from] ?? 0);
}

/** True iff nobody asked or bid for the item in the whole span. */
export function isUnseen({ askHigh, bidHigh }: Spans, at: number): boolean {
  return (askHigh[at] ?? NOBODY) === NOBODY && (bidHigh[at] ?? NOBODY) === NOBODY;
}

/** Makes a cell the lower of itself and a code, unless that is nobody's. */
export function lower(column: Int32Array, at: number, code: number): void {
  const before = column[at] ?? NOBODY;
  if (code !== NOBODY && (before === NOBODY || code < before)) column[at] = code;
}

/** Makes a cell the higher of itself and a code. */
export function raise(column: Int32Array, at: number, code: number): void {
  if (code > (column[at] ?? NOBODY)) column[at] = code;
}

/** Adds to a cell. */
export function add(column: Int32Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}
