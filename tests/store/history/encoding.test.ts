import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodePage, encodePage } from '../../../src/store/history/encoding/page-code.ts';
import { fromCode, toCode } from '../../../src/store/history/encoding/price-code.ts';
import {
  buildColumns,
  decodeSnapshot,
  encodeSnapshot,
  findChanges,
  type QuoteColumns,
} from '../../../src/store/history/encoding/snapshot-code.ts';
import { buildSpans, SPAN_COLUMNS, type Spans } from '../../../src/store/history/encoding/spans.ts';
import { buildVarintReader, buildVarintWriter } from '../../../src/store/history/encoding/varint.ts';

const MOST = 2 ** 31 - 1;
/** Mostly whole cents, as markets have them, and anything else. */
const code = fc.oneof(
  fc.constant(0),
  fc.nat(100_000).map((cents) => cents * 10 + 1),
  fc.integer({ min: 0, max: MOST }),
);
const cents = fc.oneof(
  fc.constant(0),
  fc.nat(1000).map((each) => each * 10 + 1),
);

function columnsOf(prices: fc.Arbitrary<number>, length: number): fc.Arbitrary<QuoteColumns> {
  const column = fc
    .array(prices, { minLength: length, maxLength: length })
    .map((each) => Int32Array.from(each));
  return fc.record({ ask: column, bid: column, askCount: column });
}

/** A byte may say the same in two ways. */
function readOrRefuse(content: Buffer): QuoteColumns | 'refused' {
  try {
    return decodeSnapshot(content).applyTo(buildColumns(2)).book;
  } catch {
    return 'refused';
  }
}

describe('numbers of variable length', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
        fc.array(fc.integer({ min: -MOST, max: MOST })),
        (unsigned, signed) => {
          const writer = buildVarintWriter(1);
          unsigned.forEach(writer.unsigned);
          signed.forEach(writer.signed);
          const reader = buildVarintReader(writer.bytes());
          expect(unsigned.map(() => reader.unsigned())).toEqual(unsigned);
          expect(signed.map(() => reader.signed())).toEqual(signed);
          expect(reader.isAtEnd()).toBe(true);
        },
      ),
    );
  });

  it('are refused when they are cut off or never end', () => {
    expect(() => buildVarintReader(Uint8Array.of(0x80)).unsigned()).toThrow(RangeError);
    expect(() => buildVarintReader(new Uint8Array(9).fill(0xff)).unsigned()).toThrow(RangeError);
  });
});

describe('the code of a price', () => {
  it.each([0, 1, 10, 2 ** 31 - 2])('gives back %d', (price) => {
    expect(fromCode(toCode(price))).toBe(price);
  });

  it.each([NaN, -1, 2 ** 31 - 1, Infinity])('is nobody for %d', (price) => {
    expect(fromCode(toCode(price))).toBeNaN();
  });
});

describe('a snapshot', () => {
  it.each([
    ['any prices', code],
    ['whole cents', cents],
  ])('of %s comes back from what was there before and what was written', (_kind, prices) => {
    const books = fc
      .nat(40)
      .chain((length) => fc.tuple(columnsOf(prices, length), columnsOf(prices, length)));
    fc.assert(
      fc.property(books, fc.nat(86_400_000), ([before, after], sinceMs) => {
        const changes = findChanges(before, after);
        const decoded = decodeSnapshot(encodeSnapshot(changes, before, { sinceMs }));
        expect(decoded.sinceMs).toBe(sinceMs);
        const applied = decoded.applyTo(before);
        expect(applied.changes).toEqual(changes);
        expect(applied.book).toEqual(after);
      }),
    );
  });

  it('never says anything else when a byte of it is another one', () => {
    const after = { ask: Int32Array.of(5, 9), bid: Int32Array.of(1, 0), askCount: Int32Array.of(2, 2) };
    const before = buildColumns(2);
    const content = encodeSnapshot(findChanges(before, after), before, { sinceMs: 0 });
    fc.assert(
      fc.property(fc.nat(content.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(content);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect([after, 'refused']).toContainEqual(readOrRefuse(damaged));
      }),
    );
    expect(() => decodeSnapshot(content.subarray(0, 9))).toThrow();
  });
});

describe('a page', () => {
  const pages = fc
    .record({ items: fc.integer({ min: 1, max: 5 }), spans: fc.constantFrom(24, 28, 31) })
    .chain(({ items, spans }) => {
      const column = fc
        .array(code, { minLength: items * spans, maxLength: items * spans })
        .map((each) => Int32Array.from(each));
      const table = fc.tuple(...SPAN_COLUMNS.map(() => column));
      return table.map((columns) => ({
        items,
        spans,
        table: Object.fromEntries(SPAN_COLUMNS.map((name, at) => [name, columns[at]])) as unknown as Spans,
      }));
    });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(pages, (page) => {
        expect(decodePage(encodePage(page))).toEqual(page);
      }),
      { numRuns: 40 },
    );
  });

  it('is read in those columns only that are asked for', () => {
    const table = buildSpans(1, 24);
    for (const column of SPAN_COLUMNS) table[column].fill(11);
    const { table: read } = decodePage(encodePage({ items: 1, spans: 24, table }), ['askLow', 'minutes']);
    expect(read.askLow).toEqual(table.askLow);
    expect(read.minutes).toEqual(table.minutes);
    expect(read.bidHigh).toHaveLength(0);
  });
});
