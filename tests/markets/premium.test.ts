import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPremiumJudge, floatOrNone, hasWear, isTold, NO_TRAITS } from '../../src/markets/premium.ts';

describe('what makes a copy dearer', () => {
  it.each([
    ['AK-47 | Redline (Field-Tested)', 0.15, true],
    ['AK-47 | Redline (Field-Tested)', 0.1799, true],
    ['AK-47 | Redline (Field-Tested)', 0.18, false],
    ['★ Karambit | Fade (Factory New)', 0.0099, true],
    ['★ Karambit | Fade (Factory New)', 0.01, false],
    ['P250 | Sand Dune (Minimal Wear)', 0.07, true],
    ['P250 | Sand Dune (Minimal Wear)', 0.08, false],
    ['P250 | Sand Dune (Well-Worn)', 0.385, true],
    ['P250 | Sand Dune (Well-Worn)', 0.44, false],
    ['P250 | Sand Dune (Battle-Scarred)', 0.45, true],
    ['P250 | Sand Dune (Battle-Scarred)', 0.99, false],
    ['Fracture Case', 0.001, false],
    ['Sticker | Crown (Foil)', 0.001, false],
    ['★ Karambit', 0.001, false],
  ])('a %s of float %d: %p', (title, float, isRare) => {
    const premium = buildPremiumJudge(title, [float])({ ...NO_TRAITS, float });
    expect(premium).toEqual(isRare ? ['float'] : []);
  });

  it('is no float that most copies of the title have', () => {
    const worn = [0.071, 0.075, 0.078, 0.079, 0.0799, undefined];
    const isRareAmong = (floats: readonly (number | undefined)[]): boolean =>
      buildPremiumJudge('★ Karambit | Doppler (Minimal Wear)', floats)({ ...NO_TRAITS, float: 0.075 })
        .length > 0;
    expect(isRareAmong(worn)).toBe(false);
    expect(isRareAmong(worn.slice(0, 4))).toBe(true);
    expect(isRareAmong([...worn, 0.09, 0.1, 0.11, 0.12, 0.13])).toBe(true);
  });

  it.each([
    ['AK-47 | Case Hardened (Field-Tested)', {}, ['seed']],
    ['★ Karambit | Case Hardened (Well-Worn)', { hasStickers: true }, ['stickers', 'seed']],
    ['Five-SeveN | Heat Treated (Factory New)', {}, ['seed']],
    ['★ Karambit | Fade (Factory New)', { fadePercent: 96 }, ['seed']],
    ['★ Karambit | Fade (Factory New)', { fadePercent: 90 }, []],
    ['AK-47 | Redline (Field-Tested)', { hasCharm: true }, ['charm']],
    ['AK-47 | Redline (Field-Tested)', {}, []],
  ] as const)('a %s with %j has %j', (title, traits, premium) => {
    expect(buildPremiumJudge(title, [])({ ...NO_TRAITS, ...traits })).toEqual(premium);
  });

  it('knows which titles wear', () => {
    expect(['A (Factory New)', 'A (Holo)', 'A', '(constructor)'].map(hasWear)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('fields of a copy', () => {
  it.each([
    ['0.2356003224849701', 0.2356003224849701],
    [0.25, 0.25],
    [0, undefined],
    ['0', undefined],
    ['', undefined],
    [1, undefined],
    [-0.1, undefined],
    [NaN, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('reads the float %p as %p', (value, float) => {
    expect(floatOrNone.parse(value)).toBe(float);
  });

  it('takes what it cannot understand for something, and nothing for nothing', () => {
    for (const nothing of [undefined, null, false, '', 'false', [], 0])
      expect(isTold.parse(nothing)).toBe(false);
    for (const something of [true, 'true', [null], {}, 1, 'yes']) expect(isTold.parse(something)).toBe(true);
  });

  it('never fails, and believes only floats between nought and one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.double(), fc.double().map(String)), (value) => {
        const float = floatOrNone.parse(value);
        expect(float === undefined || (float > 0 && float < 1)).toBe(true);
        expect(typeof isTold.parse(value)).toBe('boolean');
      }),
    );
  });
});
