import { pack, unpack } from './packed.ts';
import { fitsScale, SCALES, shrink, unshrink } from './price-code.ts';
import { buildVarintReader, buildVarintWriter, type VarintReader } from './varint.ts';

/** The quotes of one moment by the numbers of their items, in codes (`price-code.ts`). */
export interface QuoteColumns {
  readonly ask: Int32Array;
  readonly bid: Int32Array;
  readonly askCount: Int32Array;
}

/** The items whose quotes changed from one snapshot to the next, in rising order, and what they are now. */
export interface SnapshotChanges extends QuoteColumns {
  readonly ids: Int32Array;
}

/** How a snapshot follows from the one before it. */
export interface SnapshotLink {
  /** Milliseconds since the snapshot that the changes are counted from; 0 when they are counted from nothing. */
  readonly sinceMs: number;
}

const VERSION = 1;

/** An empty book with room for so many items. */
export function buildColumns(length: number): QuoteColumns {
  return {
    ask: new Int32Array(length),
    bid: new Int32Array(length),
    askCount: new Int32Array(length),
  };
}

/** The same quotes with room for more items, or as they are when there is room already. */
export function widenColumns(columns: QuoteColumns, length: number): QuoteColumns {
  if (columns.ask.length >= length) return columns;
  const wider = buildColumns(length);
  wider.ask.set(columns.ask);
  wider.bid.set(columns.bid);
  wider.askCount.set(columns.askCount);
  return wider;
}

/** Finds what changed between two books of the same length. */
export function findChanges(before: QuoteColumns, after: QuoteColumns): SnapshotChanges {
  const ids = new Int32Array(after.ask.length);
  let count = 0;
  for (let id = 0; id < after.ask.length; id++) {
    const same =
      before.ask[id] === after.ask[id] &&
      before.bid[id] === after.bid[id] &&
      before.askCount[id] === after.askCount[id];
    if (!same) ids[count++] = id;
  }
  const changed = ids.slice(0, count);
  return { ids: changed, ...pickColumns(after, changed) };
}

function pickColumns(columns: QuoteColumns, ids: Int32Array): QuoteColumns {
  const pick = (column: Int32Array): Int32Array => ids.map((id) => column[id] ?? 0);
  return { ask: pick(columns.ask), bid: pick(columns.bid), askCount: pick(columns.askCount) };
}

/** Writes what changed as differences from the book before, column by column. */
export function encodeSnapshot(
  changes: SnapshotChanges,
  before: QuoteColumns,
  { sinceMs }: SnapshotLink,
): Buffer {
  const earlier = pickColumns(before, changes.ids);
  const scale = findScale([changes.ask, changes.bid, earlier.ask, earlier.bid]);
  const writer = buildVarintWriter(16 + changes.ids.length * 8);
  for (const value of [VERSION, scale, sinceMs, changes.ids.length]) writer.unsigned(value);
  let last = 0;
  for (const id of changes.ids) {
    writer.unsigned(id - last);
    last = id;
  }
  const writeColumn = (now: Int32Array, then: Int32Array, by: number): void => {
    for (let at = 0; at < now.length; at++) {
      writer.signed(shrink(now[at] ?? 0, by) - shrink(then[at] ?? 0, by));
    }
  };
  writeColumn(changes.ask, earlier.ask, scale);
  writeColumn(changes.bid, earlier.bid, scale);
  writeColumn(changes.askCount, earlier.askCount, 1);
  return pack(writer.bytes());
}

function findScale(columns: readonly Int32Array[]): number {
  return (
    SCALES.toReversed().find((scale) =>
      columns.every((column) => column.every((code) => fitsScale(code, scale))),
    ) ?? 1
  );
}

/** A snapshot read from its row, of which the quotes follow once the book before it is there. */
export interface EncodedSnapshot extends SnapshotLink {
  /** Changes this book into that of the snapshot, widening it as need be, and tells what changed. */
  readonly applyTo: (book: QuoteColumns) => AppliedSnapshot;
}

/** A book after a snapshot. */
export interface AppliedSnapshot {
  readonly book: QuoteColumns;
  readonly changes: SnapshotChanges;
}

/** Reads a row; it throws, or `applyTo` does, when the row is damaged. The book is then to be thrown away. */
export function decodeSnapshot(packed: Uint8Array): EncodedSnapshot {
  const reader = buildVarintReader(unpack(packed));
  if (reader.unsigned() !== VERSION) throw new RangeError('a snapshot of an unknown version');
  const scale = reader.unsigned();
  const sinceMs = reader.unsigned();
  const count = reader.unsigned();
  if (!SCALES.some((known) => known === scale) || count > packed.length * 1100)
    throw new RangeError('a snapshot that cannot be');
  return { sinceMs, applyTo: (book) => apply(reader, { scale, count, book }) };
}

interface Body {
  readonly scale: number;
  readonly count: number;
  readonly book: QuoteColumns;
}

function apply(reader: VarintReader, { scale, count, book }: Body): AppliedSnapshot {
  const ids = readIds(reader, count);
  const after = widenColumns(book, (ids.at(-1) ?? -1) + 1);
  const readColumn = (column: Int32Array, by: number): Int32Array =>
    ids.map((id) => (column[id] = unshrink(shrink(column[id] ?? 0, by) + reader.signed(), by)));
  const ask = readColumn(after.ask, scale);
  const bid = readColumn(after.bid, scale);
  const askCount = readColumn(after.askCount, 1);
  if (!reader.isAtEnd()) throw new RangeError('a snapshot with something behind it');
  return { book: after, changes: { ids, ask, bid, askCount } };
}

function readIds(reader: VarintReader, count: number): Int32Array {
  const ids = new Int32Array(count);
  let last = 0;
  for (let at = 0; at < count; at++) {
    last += reader.unsigned();
    ids[at] = last;
  }
  if (last >= LARGEST_ID) throw new RangeError('a snapshot of too many items');
  return ids;
}

const LARGEST_ID = 2 ** 22;
