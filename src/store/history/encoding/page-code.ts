import { pack, unpack } from './packed.ts';
import { fitsScale, SCALES, shrink, unshrink } from './price-code.ts';
import { buildSpans, SPAN_COLUMNS, type SpanColumn, type Spans } from './spans.ts';
import { buildVarintReader, buildVarintWriter } from './varint.ts';

/** A table of spans of a group of items, as it is kept in one row. */
export interface Page {
  readonly items: number;
  /** Spans of each item: 24 hours, or the days of a month. */
  readonly spans: number;
  readonly table: Spans;
}

/** How many items share a page. */
export const PAGE_ITEMS = 256;

const VERSION = 1;
const PRICES = ['ask', 'askLow', 'askHigh', 'bid', 'bidLow', 'bidHigh'] as const;

/**
 * From what a cell is counted: extremes from the last price of the same span, everything else from the span before.
 * So most numbers are nought, and compression does the rest.
 */
const BASES: Readonly<Partial<Record<SpanColumn, 'ask' | 'bid'>>> = {
  askLow: 'ask',
  askHigh: 'ask',
  bidLow: 'bid',
  bidHigh: 'bid',
};

/** Writes a page. */
export function encodePage({ items, spans, table }: Page): Buffer {
  const scale = findScale(table);
  const writer = buildVarintWriter(items * spans * 4 + 64);
  for (const value of [VERSION, scale, spans, items]) writer.unsigned(value);
  const sections = SPAN_COLUMNS.map((column) => encodeColumn(table, column, { spans, scale }));
  for (const section of sections) writer.unsigned(section.length);
  return pack(Buffer.concat([writer.bytes(), ...sections]));
}

function findScale(table: Spans): number {
  const fits = (scale: number): boolean =>
    PRICES.every((column) => table[column].every((code) => fitsScale(code, scale)));
  return SCALES.toReversed().find(fits) ?? 1;
}

interface Shape {
  readonly spans: number;
  readonly scale: number;
}

function encodeColumn(table: Spans, column: SpanColumn, { spans, scale }: Shape): Uint8Array {
  const by = scaleOf(column, scale);
  const values = table[column];
  const writer = buildVarintWriter(values.length + 16);
  const base = baseOf(table, column);
  for (let at = 0; at < values.length; at++) {
    const from = base === undefined ? before(values, at, spans) : (base[at] ?? 0);
    writer.signed(shrink(values[at] ?? 0, by) - shrink(from, by));
  }
  return writer.bytes();
}

function scaleOf(column: SpanColumn, scale: number): number {
  return PRICES.some((price) => price === column) ? scale : 1;
}

function baseOf(table: Spans, column: SpanColumn): Int32Array | undefined {
  const base = BASES[column];
  return base === undefined ? undefined : table[base];
}

/** The span before; what comes first of an item is counted from nothing. */
function before(values: Int32Array, at: number, spans: number): number {
  return at % spans === 0 ? 0 : (values[at - 1] ?? 0);
}

/** Reads these columns of a page and those they are counted from; throws when the row is damaged. */
export function decodePage(packed: Uint8Array, columns: readonly SpanColumn[] = SPAN_COLUMNS): Page {
  const bytes = unpack(packed);
  const { scale, spans, items, sections } = decodeHead(bytes);
  const wanted = SPAN_COLUMNS.filter((each) => columns.includes(each) || isBase(each, columns));
  const table = buildSpans(items, spans, wanted);
  for (const column of wanted) {
    const section = sections[SPAN_COLUMNS.indexOf(column)] ?? new Uint8Array();
    decodeColumn(section, table, column, { spans, scale });
  }
  return { items, spans, table };
}

function isBase(column: SpanColumn, columns: readonly SpanColumn[]): boolean {
  return columns.some((each) => BASES[each] === column);
}

interface Head extends Shape {
  readonly items: number;
  readonly sections: readonly Uint8Array[];
}

function decodeHead(bytes: Uint8Array): Head {
  const reader = buildVarintReader(bytes);
  if (reader.unsigned() !== VERSION) throw new RangeError('a page of an unknown version');
  const [scale, spans, items] = [reader.unsigned(), reader.unsigned(), reader.unsigned()];
  if (!SCALES.some((known) => known === scale) || spans > 31 || items > PAGE_ITEMS)
    throw new RangeError('a page that cannot be');
  const lengths = SPAN_COLUMNS.map(() => reader.unsigned());
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let at = bytes.length - total;
  const sections = lengths.map((length) => bytes.subarray(at, (at += length)));
  return { scale, spans, items, sections };
}

function decodeColumn(section: Uint8Array, table: Spans, column: SpanColumn, { spans, scale }: Shape): void {
  const by = scaleOf(column, scale);
  const values = table[column];
  const base = baseOf(table, column);
  const reader = buildVarintReader(section);
  for (let at = 0; at < values.length; at++) {
    const from = base === undefined ? before(values, at, spans) : (base[at] ?? 0);
    values[at] = unshrink(shrink(from, by) + reader.signed(), by);
  }
  if (!reader.isAtEnd()) throw new RangeError('a page with something behind a column');
}
