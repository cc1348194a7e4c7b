import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOneErrorAway } from '../../../src/arbitrage/search/typing-error.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 12 });

describe('one typing error', () => {
  it.each([
    ['redlien', 'redline'],
    ['asimov', 'asiimov'],
    ['karambti', 'karambit'],
    ['tigr', 'tiger'],
    ['redlinne', 'redline'],
    ['redlime', 'redline'],
    ['m44', 'm4a4'],
    ['ap', 'awp'],
    ['wap', 'awp'],
  ])('is what makes %s of %s', (typed, meant) => {
    expect(isOneErrorAway(typed, meant)).toBe(true);
  });

  it.each([
    ['redline', 'redline'],
    ['rdlien', 'redline'],
    ['abcd', 'badc'],
    ['awp', 'amp'],
    ['a', 'ak'],
    ['redline', 'headline'],
  ])('is not what makes %s of %s', (typed, meant) => {
    expect(isOneErrorAway(typed, meant)).toBe(false);
  });

  it('is known wherever it happens', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom('x', ''), (word, at, instead) => {
        const place = at % word.length;
        const longer = `${word.slice(0, place)}x${word.slice(place)}`;
        expect(isOneErrorAway(longer, word)).toBe(true);
        expect(isOneErrorAway(word, longer)).toBe(true);
        expect(isOneErrorAway(word.slice(0, place) + instead + word.slice(place + 1), word)).toBe(true);
      }),
    );
  });
});
