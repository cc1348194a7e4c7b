import fc from 'fast-check';

/**
 * Texts of whatever Unicode has, as fast-check's own unit `binary` makes them; that one first lays out a table of a
 * million characters, which takes a second of each suite.
 */
export function anyText(limits: fc.StringSharedConstraints = {}): fc.Arbitrary<string> {
  return fc.string({ ...limits, unit: character });
}

const SURROGATES = { from: 0xd800, count: 0x800 };

const character = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
  .map((index) => String.fromCodePoint(index < SURROGATES.from ? index : index + SURROGATES.count), toIndex);

function toIndex(text: unknown): number {
  const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
  if (code === undefined || String.fromCodePoint(code) !== text) throw new TypeError('not one character');
  return code < SURROGATES.from ? code : code - SURROGATES.count;
}
