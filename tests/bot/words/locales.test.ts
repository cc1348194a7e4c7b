import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessages, readMessages } from '../../../scripts/locales/messages.ts';
import { COMMAND_TABLE } from '../../../src/bot/command-table.ts';
import { cellWidth } from '../../../src/bot/views/cells.ts';
import { LANGUAGES } from '../../../src/domain/settings.ts';
import { DICTIONARY, readLocale, say } from '../dictionary.ts';

const BOT = join(import.meta.dirname, '../../../src/bot');
const ENGLISH = readMessages(readLocale('en'));
const KEYS = ENGLISH.map(({ key }) => key);

/** The source of the bot without the list of all texts itself. */
const SOURCES = readdirSync(BOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('messages.ts'))
  .map((path) => readFileSync(join(BOT, path), 'utf8'))
  .join('\n');

describe('the English texts', () => {
  it('are those whose types the compiler knows (npm run locales)', () => {
    expect(readFileSync(join(BOT, 'words/messages.ts'), 'utf8')).toBe(formatMessages(ENGLISH));
  });

  it('are all used', () => {
    const prefixes = Array.from(SOURCES.matchAll(/`([a-z-]+-)\$\{/g), ([, prefix = '']) => prefix);
    const referred = new Set(Array.from(readLocale('en').matchAll(/\{ ([a-z-]+) \}/g), ([, key]) => key));
    const isUsed = (key: string): boolean =>
      SOURCES.includes(`'${key}'`) || referred.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
    expect(KEYS.filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const messages = readMessages(readLocale(language));

  it('are the same, with the same placeholders', () => {
    const toPlaces = (all: typeof messages): Readonly<Record<string, readonly string[]>> =>
      Object.fromEntries(all.map(({ key, placeholders }) => [key, [...placeholders.keys()].toSorted()]));
    expect(messages.map(({ key }) => key)).toEqual(KEYS);
    expect(toPlaces(messages)).toEqual(toPlaces(ENGLISH));
  });

  it('have a form for each plural of the language', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const { key, plurals } of messages) {
      for (const forms of plurals)
        expect({ key, forms: forms.toSorted() }).toEqual({ key, forms: wanted.toSorted() });
    }
  });

  it('hold no tags: only views put those in', () => {
    expect(readLocale(language)).not.toMatch(/<\/?\w|&\w+;/);
  });

  it('describe each command in a line of the menu', () => {
    for (const { description } of COMMAND_TABLE) {
      const text = DICTIONARY[language].t(description);
      expect(text.length).toBeGreaterThanOrEqual(3);
      expect(text.length).toBeLessThanOrEqual(40);
    }
  });

  it('fit the buttons and the notices that they are for', () => {
    for (const { key, placeholders } of messages) {
      if (placeholders.size > 0) continue;
      if (key.startsWith('button-')) expect(cellWidth(say(language, key))).toBeLessThanOrEqual(18);
      if (key.startsWith('toast-')) expect(say(language, key).length).toBeLessThanOrEqual(200);
    }
  });
});
