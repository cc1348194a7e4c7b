import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellWidth, cutCells, left, right } from '../../../src/bot/views/cells.ts';
import {
  formatAge,
  formatCount,
  formatLimit,
  formatLock,
  formatNet,
  formatPaid,
  formatRate,
  formatReceived,
  formatShare,
  formatShortCount,
  formatTime,
  formatUptime,
} from '../../../src/bot/views/format.ts';
import { shortenName } from '../../../src/bot/views/short-name.ts';
import { basisPoints, mills } from '../../../src/domain/money.ts';

describe('figures', () => {
  it('round money that is paid up and money that is received down', () => {
    expect(formatPaid(mills(1_592))).toBe('1.60');
    expect(formatReceived(mills(1_599))).toBe('1.59');
    expect(formatNet(mills(1_999))).toBe('+$1.99');
    expect(formatNet(mills(-5_011))).toBe('-$5.02');
    expect(formatNet(mills(0))).toBe('+$0.00');
    expect(formatPaid(mills(2_034_500))).toBe('2,034.50');
  });

  it('round shares to the nearest tenth of a percent', () => {
    expect(formatShare(basisPoints(929))).toBe('9.3%');
    expect(formatShare(basisPoints(-1))).toBe('0.0%');
    expect(formatShare(basisPoints(-26))).toBe('-0.3%');
    expect(formatShare(basisPoints(123_446))).toBe('1234.5%');
  });

  it('write rates and limits with no more digits than they need', () => {
    expect([600, 250, 5, 1025].map((rate) => formatRate(basisPoints(rate)))).toEqual([
      '6%',
      '2.5%',
      '0.05%',
      '10.25%',
    ]);
    expect([500, 300_000, 1_990, 0, 12_345].map((amount) => formatLimit(mills(amount)))).toEqual([
      '$0.50',
      '$300',
      '$1.99',
      '$0',
      '$12.345',
    ]);
  });

  it.each([
    [-5, '0s'],
    [9_999, '9s'],
    [119_000, '119s'],
    [120_000, '2m'],
    [7_199_000, '119m'],
    [7_200_000, '2h'],
    [172_800_000, '2d'],
  ])('write an age of %i ms as %s', (age, text) => {
    expect(formatAge(age)).toBe(text);
  });

  it('write times in UTC, with the date when it is not of the last day', () => {
    const now = Date.UTC(2026, 0, 2, 3, 4);
    expect(formatTime(now - 60_000, now)).toBe('03:03 UTC');
    expect(formatTime(now - 90_000_000, now)).toBe('2026-01-01 02:04 UTC');
    expect(formatUptime(187_200_000)).toBe('2d 04h');
    expect(formatUptime(3_900_000)).toBe('1h 05m');
    expect(formatUptime(59_000)).toBe('0m');
  });

  it('say "-" for what is not known, never nought', () => {
    expect(formatCount(null)).toBe('-');
    expect(formatCount(14_200)).toBe('14,200');
    expect([0, 931, 14_231, 99_960, 999_600].map(formatShortCount)).toEqual([
      '0',
      '931',
      '14.2k',
      '100k',
      '1.0M',
    ]);
    expect([0, 20, 168, 169].map(formatLock)).toEqual(['none', '20h', '7d', '8d']);
  });
});

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
