import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSearchIndex, searchNames } from '../../../src/arbitrage/search/index.ts';
import { indexNames } from './catalogue.ts';
import { anyText } from '../../support/any-text.ts';
import { buildBook, buildQuote } from '../../support/trades.ts';

const index = buildSearchIndex([
  buildBook(
    'dmarket',
    [
      'AK-47 | Redline (Field-Tested)',
      'AK-47 | Redline (Minimal Wear)',
      'StatTrak™ AK-47 | Redline (Field-Tested)',
      'AWP | Redline (Field-Tested)',
      '★ Karambit | Doppler (Factory New)',
      'Nova | Wurst Hölle (Factory New)',
    ].map((title) => buildQuote(title)),
  ),
  buildBook('waxpeer', [buildQuote('★ Karambit | Doppler Phase 2 (Factory New)')]),
]);
const find = (text: string): string[] => searchNames(index, text, 8).map(({ name }) => name);

describe('searching names', () => {
  it('finds every name that holds all words, plain before StatTrak', () => {
    expect(find('ak redline field')).toEqual([
      'AK-47 | Redline (Field-Tested)',
      'StatTrak™ AK-47 | Redline (Field-Tested)',
    ]);
  });

  it('knows the short forms of wears and of StatTrak', () => {
    expect(find('redline ft')).toHaveLength(3);
    expect(find('st redline')).toEqual(['StatTrak™ AK-47 | Redline (Field-Tested)']);
    expect(find('ak mw')).toEqual(['AK-47 | Redline (Minimal Wear)']);
  });

  it('takes a whole name as it is written on the markets', () => {
    expect(find('AK-47 | Redline (Minimal Wear)')).toEqual(['AK-47 | Redline (Minimal Wear)']);
  });

  it('finds a phase by its name and leaves out titles that mix phases', () => {
    expect(find('karambit doppler')).toEqual(['★ Karambit | Doppler Phase 2 (Factory New)']);
  });

  it('ignores case, accents and punctuation', () => {
    expect(find('WURST holle!')).toEqual(['Nova | Wurst Hölle (Factory New)']);
  });

  it.each(['', '  ', '|', 'dragon lore'])('finds nothing for %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('gives no more than it is asked for', () => {
    expect(searchNames(index, 'redline', 2)).toHaveLength(2);
  });

  it('puts whole words before beginnings, those before parts, and those before typing errors', () => {
    const ranked = ['Case | Fade', 'A | Fadeaway', 'A | Unfaded', 'A | Fate'];
    expect(searchNames(indexNames(ranked.toReversed()), 'fade', 8).map(({ name }) => name)).toEqual(
      ranked.slice(0, 3),
    );
    expect(searchNames(indexNames(['A | Fate']), 'fade', 8)).toHaveLength(1);
  });

  it('puts plain before StatTrak and Souvenir, shorter before longer, and else keeps to the alphabet', () => {
    const ranked = ['P90 | B', 'P90 | C', 'P90 | Blue', 'StatTrak™ P90 | B', 'Souvenir P90 | Blue'];
    expect(searchNames(indexNames(ranked.toReversed()), 'p90', 8).map(({ name }) => name)).toEqual(ranked);
  });

  it('does not take a short form for something else of the same letters unless nothing better is there', () => {
    const names = ['P2000 | Fade (Well-Worn)', '★ Gut Knife | Doppler Phase 2 (Well-Worn)'];
    expect(searchNames(indexNames(names), 'p2 ww', 8).map(({ name }) => name)).toEqual(names.toReversed());
  });

  it('tells names apart that differ in nothing but the order or number of their words', () => {
    const names = ['Sticker | Ha', 'Sticker | Ha Ha', 'Patch | Blue Gold', 'Patch | Gold Blue'];
    for (const name of names) expect(searchNames(indexNames(names), name, 8)[0]?.name).toBe(name);
  });

  it.each([
    '(['.repeat(2000),
    'ak '.repeat(2000),
    'a'.repeat(4000),
    '🔪🔥'.repeat(1000),
    '.*+?^${}()|[]\\',
    '\ud83d',
  ])('takes any text without complaint (%#)', (text) => {
    expect(find(text).length).toBeLessThanOrEqual(8);
  });

  it('takes any text at all, and finds only names that it was given', () => {
    const names = new Set(find('a').concat(find('o'), find('e')));
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), (text) => {
        expect(find(text).filter((name) => !names.has(name))).toEqual([]);
      }),
    );
  });
});
