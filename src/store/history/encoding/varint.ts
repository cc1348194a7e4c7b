/** Whole numbers in as few bytes as they need, seven bits a byte, the lowest first. */
export interface VarintWriter {
  /** A number from 0 to 2^32 − 1. */
  readonly unsigned: (value: number) => void;
  /** A number from −(2^31 − 1) to 2^31 − 1; small ones are short, whatever their sign. */
  readonly signed: (value: number) => void;
  /** All that was written so far, as a view that the next write may change. */
  readonly bytes: () => Uint8Array;
}

/** Reads what a VarintWriter wrote, in the same order; throws a RangeError beyond the end and for too long a number. */
export interface VarintReader {
  readonly unsigned: () => number;
  readonly signed: () => number;
  /** True iff everything was read. */
  readonly isAtEnd: () => boolean;
}

const LONGEST = 5;

/** Makes a writer with room for so many bytes; it grows when more come. */
export function buildVarintWriter(expectedBytes = 4096): VarintWriter {
  let buffer = new Uint8Array(expectedBytes);
  let length = 0;
  const unsigned = (value: number): void => {
    if (length + LONGEST > buffer.length) buffer = grow(buffer);
    let rest = value;
    while (rest > 0x7f) {
      buffer[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    buffer[length++] = rest;
  };
  return {
    unsigned,
    signed: (value) => unsigned(((value << 1) ^ (value >> 31)) >>> 0),
    bytes: () => buffer.subarray(0, length),
  };
}

function grow(buffer: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(buffer.length * 2 + LONGEST);
  larger.set(buffer);
  return larger;
}

/** Makes a reader of these bytes. */
export function buildVarintReader(bytes: Uint8Array): VarintReader {
  let at = 0;
  const unsigned = (): number => {
    let value = 0;
    for (let shift = 0; shift < 7 * LONGEST; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('a number is cut off');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new RangeError('a number is too long');
  };
  return {
    unsigned,
    signed: () => {
      const folded = unsigned();
      return (folded >>> 1) ^ -(folded & 1);
    },
    isAtEnd: () => at === bytes.length,
  };
}
