import { readFileSync } from 'node:fs';
import { type MessageKey } from '../../src/bot/words/translate.ts';
import { loadDictionary } from '../../src/bot/words/words.ts';
import { type Language } from '../../src/domain/settings.ts';

/** The words of every language, as the bot has them. */
export const DICTIONARY = loadDictionary();

/** English, in which most tests read. */
export const ENGLISH = DICTIONARY.en;

/** The text of a language's file. */
export function readLocale(language: Language): string {
  return readFileSync(new URL(`../../src/bot/locales/${language}.ftl`, import.meta.url), 'utf8');
}

/** A text without placeholders by a name that was put together. */
export function say(language: Language, key: string): string {
  const t = DICTIONARY[language].t as (key: MessageKey) => string;
  return t(key as MessageKey);
}
