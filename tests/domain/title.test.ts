import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareText } from '../../src/domain/shared-text.ts';
import { formatItemName, otherKeysOf, parseTitle, PHASES, toItemKey } from '../../src/domain/title.ts';
import { anyText } from '../support/any-text.ts';

describe('the join key', () => {
  it('leads from a phase to all phases together, and back to each of them', () => {
    const together = toItemKey('★ Karambit | Gamma Doppler (Factory New)');
    const emerald = toItemKey('★ Karambit | Gamma Doppler Emerald (Factory New)');
    expect(otherKeysOf(emerald)).toEqual([together]);
    expect(otherKeysOf(together)).toContain(emerald);
    expect(otherKeysOf(toItemKey('AK-47 | Redline (Field-Tested)'))).toEqual([]);
  });

  it('is the same for a phase in the name and a phase as an attribute', () => {
    for (const phase of PHASES) {
      const written = toItemKey(`★ Karambit | Doppler ${phase} (Factory New)`);
      expect(written).toBe(toItemKey('★ Karambit | Doppler (Factory New)', phase));
    }
  });

  it('keeps phases apart, and apart from a title that mixes them', () => {
    const keys = [...PHASES, undefined].map((phase) =>
      toItemKey('★ Bayonet | Gamma Doppler (Minimal Wear)', phase),
    );
    expect(new Set(keys).size).toBe(PHASES.length + 1);
  });

  it('says that a Doppler title without a phase mixes several items', () => {
    expect(parseTitle('★ Karambit | Doppler (Factory New)').mixesPhases).toBe(true);
    expect(parseTitle('Glock-18 | Gamma Doppler Emerald (Factory New)').mixesPhases).toBe(false);
    expect(parseTitle('AK-47 | Redline (Field-Tested)').mixesPhases).toBe(false);
  });

  it('joins the slash that one market writes as a hyphen', () => {
    expect(toItemKey('Sticker | Titan (Holo/Foil)')).toBe(toItemKey('Sticker | Titan (Holo-Foil)'));
  });

  it('ignores composed characters and odd spaces', () => {
    expect(toItemKey(' Nova | Wurst  Ho\u0308lle (Factory New)')).toBe(
      toItemKey('Nova | Wurst H\u00f6lle (Factory New)'),
    );
  });

  it.each([
    ['StatTrak™ AK-47 | Redline (Field-Tested)', 'AK-47 | Redline (Field-Tested)'],
    ['Souvenir AWP | Dragon Lore (Factory New)', 'AWP | Dragon Lore (Factory New)'],
    ['★ Karambit', '★ StatTrak™ Karambit'],
    ['AK-47 | Redline (Field-Tested)', 'AK-47 | Redline (Minimal Wear)'],
    ['AK-47 | Redline (Field-Tested)', 'ak-47 | redline (field-tested)'],
  ])('keeps %s apart from %s', (left, right) => {
    expect(toItemKey(left)).not.toBe(toItemKey(right));
  });

  it('is stable: a parsed base with its phase gives the same key again', () => {
    const weapon = fc.constantFrom('★ Karambit', '★ StatTrak™ Bayonet', 'Glock-18');
    const finish = fc.constantFrom('Doppler', 'Gamma Doppler', 'Fade', 'Say "GG"/Holo');
    const phase = fc.option(fc.constantFrom(...PHASES), { nil: undefined });
    fc.assert(
      fc.property(weapon, finish, phase, (name, pattern, attribute) => {
        const parsed = parseTitle(`${name} | ${pattern} (Factory New)`, attribute);
        expect(toItemKey(parsed.base, parsed.phase)).toBe(parsed.key);
        expect(toItemKey(formatItemName(parsed))).toBe(parsed.key);
      }),
    );
  });
});

describe('a shared text', () => {
  it('is the text itself, whatever it is', () => {
    for (const text of ['', '__proto__', '7', '★ StatTrak™ Karambit']) expect(shareText(text)).toBe(text);
    fc.assert(fc.property(anyText(), (text) => shareText(text) === text));
  });
});
