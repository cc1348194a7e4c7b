import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellWidth, cutCells, left, right } from '../../../src/bot/views/cells.ts';
import { shortenName } from '../../../src/bot/views/short-name.ts';

describe('cells', () => {
  it('count East Asian characters twice', () => {
    expect(cellWidth('M4 龍王')).toBe(7);
  });

  it('make columns exactly as wide as asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 1, max: 34 }),
        (text, width) => {
          expect(cellWidth(cutCells(text, width))).toBeLessThanOrEqual(width);
          expect(cellWidth(left(text, width))).toBe(width);
        },
      ),
    );
  });

  it('never cut a number', () => {
    expect(right('1,234.56', 4)).toBe('1,234.56');
  });
});

describe('short names', () => {
  it.each([
    ['AK-47 | Redline (Field-Tested)', 14, 'AK Redline FT'],
    ['StatTrak™ AK-47 | Redline (Field-Tested)', 16, 'ST AK Redline FT'],
    ['★ StatTrak™ Karambit | Gamma Doppler Phase 2 (Factory New)', 16, 'ST Karam Gam… FN'],
    ['★ Falchion Knife | Slaughter (Minimal Wear)', 14, 'Falch Slau… MW'],
    ['M4A1-S | Printstream (Battle-Scarred)', 14, 'M4S Prints… BS'],
    ['Sticker | Titan (Holo) | Katowice 2014', 16, 'Stk Titan (Holo…'],
    ['StatTrak™ MAC-10 | Tatter (Factory New)', 14, 'ST MAC-10… FN'],
    ['Mann Co. Supply Crate Key', 14, 'Mann Co. Supp…'],
  ])('of %s in %i cells', (name, width, short) => {
    const text = shortenName(name, width);
    expect(cellWidth(text)).toBeLessThanOrEqual(width);
    expect(text).toBe(short);
  });
});
