import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildHiddenTest, parsePattern } from '../../src/domain/hidden-items.ts';
import { type ItemKey, toItemKey } from '../../src/domain/title.ts';

function hides(pattern: string, name: string): boolean {
  const parsed = parsePattern(pattern);
  if (parsed === undefined) throw new Error(`no pattern: ${pattern}`);
  return buildHiddenTest([{ kind: 'pattern', pattern: parsed }], 'csgo')!(toItemKey(name));
}

describe('patterns of what is hidden', () => {
  it.each([
    ['sticker*', 'Sticker | Titan (Holo)', true],
    ['sticker*', 'AK-47 | Sticker Bomb', false],
    ['*SOUVENIR*', 'Souvenir AWP | Desert Hydra (Minimal Wear)', true],
    ['redline', 'AK-47 | Redline (Field-Tested)', true],
    ['ak-47*(field-tested)', 'AK-47 | Redline (Field-Tested)', true],
    ['stattrak*', '★ StatTrak™ Karambit | Doppler (Factory New)', true],
    ['a*aa', 'aa', false],
    ['a.+b', 'axxb', false],
    ['((aa+)+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!', false],
  ])('%s on %s: %s', (pattern, name, expected) => {
    expect(hides(pattern, name)).toBe(expected);
  });

  it.each(['', '*', '* * a', '**-**', 'x'.repeat(61)])('are not %j', (text) => {
    expect(parsePattern(text)).toBeUndefined();
  });

  it('fit whatever their parts were joined to', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,6}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 5 }), part, (parts, filling) => {
        expect(hides(parts.join('*'), parts.join(filling))).toBe(true);
      }),
    );
  });

  it('are held against 25,000 names within a blink, fifty of them at once', () => {
    const patterns = Array.from({ length: 50 }, (_, index) => ({
      kind: 'pattern' as const,
      pattern: `*a*e*i*o*u*${index}`,
    }));
    const isHidden = buildHiddenTest(patterns, 'csgo')!;
    const startedAt = performance.now();
    for (let index = 0; index < 25_000; index += 1) {
      isHidden(`StatTrak™ AK-47 | Aquamarine Revenge ${index} (Field-Tested)` as ItemKey);
    }
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});

describe('hidden items', () => {
  it('are hidden in their game only', () => {
    const key = toItemKey('AK-47 | Redline (Field-Tested)');
    expect(buildHiddenTest([{ kind: 'item', game: 'csgo', key }], 'csgo')?.(key)).toBe(true);
    expect(buildHiddenTest([{ kind: 'item', game: 'csgo', key }], 'rust')).toBeUndefined();
  });
});
