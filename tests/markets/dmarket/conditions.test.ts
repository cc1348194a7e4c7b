import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PHASES } from '../../../src/domain/title.ts';
import { readConditions } from '../../../src/markets/dmarket/conditions.ts';

const plain = { wantsMore: false, phase: 'any' };

describe('conditions of a buy order', () => {
  it.each([
    {},
    { floatPartValue: 'any', paintSeed: 'any', phase: 'any' },
    { floatPartValue: 'Any', paintSeed: ' ANY ', phase: '' },
    { floatPartValue: null, paintSeed: undefined, phase: null },
    { floatPart: 'FLOAT_PART_UNSPECIFIED', phaseTitle: 'PHASE_TITLE_UNSPECIFIED' },
    {
      exterior: 'factory new',
      category: 'CATEGORY_NORMAL',
      quality: 'Covert',
      hero: 'Axe',
      rarity: 'mythical',
    },
    { charmExists: false },
    [{ floatPartValue: 'any' }],
    [{ floatPartValue: 'any' }, { phase: 'any' }],
    [],
  ])('are none in %j', (attributes) => {
    expect(readConditions(attributes)).toEqual(plain);
  });

  it.each([
    { floatPartValue: 'FN-0' },
    { floatPart: 'FLOAT_PART_FT_2' },
    { float: '0.01' },
    { floatValue: 0.01 },
    { paintSeed: '387' },
    { paintSeed: 387 },
    { paintSeed: 0 },
    { fadePercentFrom: 95 },
    { stickers: [{ name: 'Sticker | Crown (Foil)' }] },
    { charmExists: true },
    { floatPartValue: ['any', 'FN-0'] },
    { cs2: { floatPart: 'FLOAT_PART_FT_2' } },
    { whateverComesNext: 'x' },
    [{ floatPartValue: 'any' }, { floatPartValue: 'FN-0' }],
  ])('are some in %j', (attributes) => {
    expect(readConditions(attributes)).toMatchObject({ wantsMore: true });
  });

  it.each([
    [{ phase: 'phase-2' }, 'Phase 2'],
    [{ phase: 'any', phaseTitle: 'PHASE_TITLE_BLACK_PEARL' }, 'Black Pearl'],
    [{ phase: 'ruby', phaseTitle: 'Ruby' }, 'Ruby'],
    [{ phase: 'Emerald' }, 'Emerald'],
    [{ phase: 'ruby', phaseTitle: 'Sapphire' }, 'unknown'],
    [{ phase: 'phase-9' }, 'unknown'],
    [{ phase: ['ruby'] }, 'unknown'],
    [[{ phase: 'ruby' }, { phase: 'sapphire' }], 'unknown'],
  ])('name the phase in %j: %s', (attributes, phase) => {
    expect(readConditions(attributes)).toEqual({ wantsMore: false, phase });
  });

  it.each([undefined, null, 'any', 7, ['any'], [null]])('cannot be read in %j', (attributes) => {
    expect(readConditions(attributes)).toBeUndefined();
  });

  it('never let an order pass for plain that says anything we do not know', () => {
    const unknownWord = fc
      .oneof(fc.string(), fc.integer(), fc.constant(true), fc.dictionary(fc.string(), fc.jsonValue()))
      .filter((value) => !/^\s*(any|.*_unspecified)?\s*$/i.test(typeof value === 'string' ? value : 'x'));
    const field = fc.constantFrom('floatPartValue', 'floatPart', 'paintSeed', 'phase', 'phaseTitle', 'new');
    fc.assert(
      fc.property(field, unknownWord, fc.boolean(), (name, value, asList) => {
        const attributes = { floatPartValue: 'any', paintSeed: 'any', phase: 'any', [name]: value };
        const conditions = readConditions(asList ? [attributes] : attributes);
        expect(conditions).not.toEqual(plain);
        const phase = conditions?.phase;
        expect([...PHASES, 'any', 'unknown']).toContain(phase);
      }),
    );
  });
});
