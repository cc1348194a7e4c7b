import { describe, expect, it } from '@jest/globals';
import { parseQuietText } from '../../../src/bot/typed/quiet-text.ts';
import { parseWatchText } from '../../../src/bot/typed/watch-text.ts';
import { InputError } from '../../../src/domain/errors.ts';
import { ENGLISH } from '../dictionary.ts';

describe('what stands after /watch', () => {
  const below = { kind: 'price', market: 'dmarket', relation: 'below' };
  it.each([
    ['ak redline ft <21', { ...below, query: 'ak redline ft', price: 21_000 }],
    ['AK Redline FT < $21,5', { ...below, query: 'ak redline ft', price: 21_500 }],
    [
      'redline on waxpeer > 30',
      { ...below, market: 'waxpeer', relation: 'above', query: 'redline', price: 30_000 },
    ],
    ['rust big grin <5', { ...below, game: 'rust', query: 'big grin', price: 5000 }],
    ['m4 rust coat <5', { ...below, query: 'm4 rust coat', price: 5000 }],
    ['deal', { kind: 'deal', query: '' }],
    ['deal >8% >$1', { kind: 'deal', query: '', minRoi: 800, minNet: 1000 }],
    ['> 8 %', { kind: 'deal', query: '', minRoi: 800 }],
    [
      'deal cs2 b+ w>d $5-300',
      {
        kind: 'deal',
        game: 'csgo',
        query: '',
        minGrade: 'B',
        direction: 'waxpeer-to-dmarket',
        minPrice: 5000,
        maxPrice: 300_000,
      },
    ],
    [
      'asiimov ft w>d net >5',
      { kind: 'deal', query: 'asiimov ft net', direction: 'waxpeer-to-dmarket', minNet: 5000 },
    ],
    ['deal <100', { kind: 'deal', query: '', maxPrice: 100_000 }],
  ])('"%s" is read', (text, wanted) => {
    expect(parseWatchText(text, ENGLISH)).toEqual(wanted);
  });

  it.each([
    ['', /which item/],
    ['redline', /which price/],
    ['<21', /which item/],
    ['redline <0', /which price/],
    ['redline <21 >20', /one bound/],
    ['redline <1,000', /“<1,000” is no amount/],
    ['redline <x', /“<x” is no amount/],
    ['deal <8%', /no minimum return/],
    ['deal 300-5', /no range/],
    ['deal on waxpeer', /direction, not a market/],
    ['redline 5-10 <3', /range of prices is for deals/],
  ])('"%s" is refused with what is wrong, and an example that can be read', (text, problem) => {
    const refuse = (): unknown => parseWatchText(text, ENGLISH);
    expect(refuse).toThrow(InputError);
    expect(refuse).toThrow(problem);
    try {
      refuse();
    } catch (error) {
      const { example } = error as InputError;
      expect(() => parseWatchText(example.replace('/watch ', ''), ENGLISH)).not.toThrow();
    }
  });
});

describe('quiet hours', () => {
  it.each([
    ['23-8 Europe/Kyiv', { quiet: { from: 1380, to: 480 }, timeZone: 'Europe/Kyiv' }],
    ['22:30 – 7:15', { quiet: { from: 1350, to: 435 } }],
    ['europe/berlin', { timeZone: 'Europe/Berlin' }],
    ['off', { quiet: null }],
  ])('"%s" are read', (text, wanted) => {
    expect(parseQuietText(text, ENGLISH)).toEqual(wanted);
  });

  it.each(['', '23', '25-8', '8-8', '23-8 Atlantis', '22:60-7'])('"%s" are refused', (text) => {
    expect(() => parseQuietText(text, ENGLISH)).toThrow(InputError);
  });
});
