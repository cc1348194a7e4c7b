import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessages, readMessages } from '../../../scripts/locales/messages.ts';
import { buildUseTest, readSources } from '../../../scripts/locales/used-texts.ts';
import { COMMAND_TABLE } from '../../../src/bot/chat-commands/command-table.ts';
import { cellWidth } from '../../../src/bot/views/cells.ts';
import { LANGUAGES } from '../../../src/domain/settings.ts';
import { DICTIONARY, readLocale, say } from '../dictionary.ts';

const SOURCE = join(import.meta.dirname, '../../../src');
const BOT = join(SOURCE, 'bot');
const ENGLISH = readMessages(readLocale('en'));
const KEYS = ENGLISH.map(({ key }) => key);

/** Whatever names texts. */
const SOURCES = readSources(...['bot', 'webapp', 'page'].map((folder) => join(SOURCE, folder)));

describe('the English texts', () => {
  it('are those whose types the compiler knows (npm run locales)', () => {
    expect(readFileSync(join(BOT, 'words/messages.ts'), 'utf8')).toBe(formatMessages(ENGLISH));
  });

  it('are all used', () => {
    const isUsed = buildUseTest(SOURCES, readLocale('en'));
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
