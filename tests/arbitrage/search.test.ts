import { describe, expect, it } from '@jest/globals';
import { buildSearchIndex, searchNames } from '../../src/arbitrage/search.ts';
import { buildBook, buildQuote } from '../support/trades.ts';

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
});
