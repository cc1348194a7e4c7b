import { describe, expect, it } from '@jest/globals';
import { searchNames } from '../../../src/arbitrage/search/index.ts';
import { toWords } from '../../../src/arbitrage/search/words.ts';
import { CATALOGUE, indexNames } from './catalogue.ts';

const SHOWN = 8;
const index = indexNames(CATALOGUE);
const find = (text: string): string[] => searchNames(index, text, SHOWN).map(({ name }) => name);

/** What a trader types, and what is meant: the first answer. */
const POPULAR: readonly (readonly [string, string])[] = [
  ['ak redline ft', 'AK-47 | Redline (Field-Tested)'],
  ['st ak redline ft', 'StatTrak™ AK-47 | Redline (Field-Tested)'],
  ['ak asiimov bs', 'AK-47 | Asiimov (Battle-Scarred)'],
  ['awp asiimov ft', 'AWP | Asiimov (Field-Tested)'],
  ['awp dlore ft', 'AWP | Dragon Lore (Field-Tested)'],
  ['souv awp dragon lore fn', 'Souvenir AWP | Dragon Lore (Factory New)'],
  ['m4a4 howl mw', 'M4A4 | Howl (Minimal Wear)'],
  ['m4a1-s hyper beast ft', 'M4A1-S | Hyper Beast (Field-Tested)'],
  ['usp-s kill confirmed mw', 'USP-S | Kill Confirmed (Minimal Wear)'],
  ['deagle blaze fn', 'Desert Eagle | Blaze (Factory New)'],
  ['glock fade fn', 'Glock-18 | Fade (Factory New)'],
  ['bfk doppler p2 fn', '★ Butterfly Knife | Doppler Phase 2 (Factory New)'],
  ['m9 black pearl fn', '★ M9 Bayonet | Doppler Black Pearl (Factory New)'],
  ['karambit tiger tooth fn', '★ Karambit | Tiger Tooth (Factory New)'],
  ['bowie knife fade fn', '★ Bowie Knife | Fade (Factory New)'],
  ['gut knife slaughter mw', '★ Gut Knife | Slaughter (Minimal Wear)'],
];

describe('searching the names of a whole game', () => {
  it.each(POPULAR)('understands "%s"', (text, name) => {
    expect(find(text)[0]).toBe(name);
  });

  it.each([
    ['kara', '★ Karambit'],
    ['m9', '★ M9 Bayonet'],
    ['bowie', '★ Bowie Knife'],
    ['redlien ak', 'AK-47 | Redline (Well-Worn)'],
    ['asimov awp', 'AWP | Asiimov (Well-Worn)'],
    ['karambti', '★ Karambit'],
    ['tigr tooth m9', '★ M9 Bayonet | Tiger Tooth (Factory New)'],
    ['m4a1s hyper beast fn', 'M4A1-S | Hyper Beast (Factory New)'],
    ['phase2 kara', '★ Karambit | Doppler Phase 2 (Factory New)'],
    ['bp m9', '★ M9 Bayonet | Doppler Black Pearl (Factory New)'],
    ['龍王', 'Sticker | 龍王'],
    ['wurst holle fn', 'Nova | Wurst Hölle (Factory New)'],
  ])('puts first for "%s" the shortest plain name that fits: %s', (text, name) => {
    expect(find(text)[0]).toBe(name);
  });

  it.each(POPULAR)('finds %s and "%s" with any one letter missing', (text, name) => {
    const typed = [text, name].flatMap(withoutOneLetter);
    expect(typed.filter((each) => !find(each).includes(name))).toEqual([]);
  });

  it('finds every name by its own text before all others', () => {
    const toText = (name: string): string => toWords(name).join(' ');
    const sampled = CATALOGUE.filter((_, position) => position % 23 === 0);
    expect(sampled.filter((name) => toText(find(name)[0] ?? '') !== toText(name))).toEqual([]);
  });
});

function withoutOneLetter(text: string): readonly string[] {
  const places = [...text.matchAll(/\p{L}/gu)].map(({ index: place }) => place);
  return places.map((place) => text.slice(0, place) + text.slice(place + 1));
}
