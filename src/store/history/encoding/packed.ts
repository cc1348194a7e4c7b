import { deflateSync, inflateSync } from 'node:zlib';

/**
 * The least that a length in a damaged row may ask memory for: far above the largest row, which is the first of a day
 * with some hundred thousand titles.
 */
const LARGEST_BYTES = 64 * 2 ** 20;

/** Compresses bytes, with a checksum: a damaged row must fail and not yield other prices. */
export function pack(bytes: Uint8Array): Buffer {
  return deflateSync(bytes, { level: 6 });
}

/** Reverses `pack`; throws for anything that is not exactly what it made. */
export function unpack(packed: Uint8Array): Uint8Array {
  return inflateSync(packed, { maxOutputLength: LARGEST_BYTES });
}
