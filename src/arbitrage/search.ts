import { type QuoteBook } from '../domain/quote.ts';
import { formatItemName, type ItemKey, parseTitle } from '../domain/title.ts';
import { type FoundItem } from './price.ts';

interface Entry extends FoundItem {
  /** The name as it is compared: lower case, letters and digits only, words apart by one space. */
  readonly words: string;
}

/** The names of one game, ready to be searched. */
export type SearchIndex = readonly Entry[];

/** Reads the names of all items that are quoted anywhere; items that mix phases are left to their phases. */
export function buildSearchIndex(books: readonly QuoteBook[]): SearchIndex {
  const names = new Map<ItemKey, string>();
  for (const { quotes } of books) {
    for (const { key, title, mixesPhases } of quotes.values()) {
      if (!mixesPhases && !names.has(key)) names.set(key, formatItemName(parseTitle(title)));
    }
  }
  return Array.from(names, ([key, name]) => ({ key, name, words: toWords(name) }));
}

/** The items whose names hold every word of the text, best match first, at most `limit`. */
export function searchNames(index: SearchIndex, text: string, limit: number): readonly FoundItem[] {
  const wanted = toWords(text).split(' ').filter(Boolean).flatMap(spellOut);
  if (wanted.length === 0) return [];
  return index
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .map((entry) => ({ entry, score: scoreOf(entry.words, wanted) }))
    .toSorted((a, b) => b.score - a.score || a.entry.name.localeCompare(b.entry.name, 'en'))
    .slice(0, limit)
    .map(({ entry: { key, name } }) => ({ key, name }));
}

/** What traders write for the long words of a name. */
const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['fn', ['factory', 'new']],
  ['mw', ['minimal', 'wear']],
  ['ft', ['field', 'tested']],
  ['ww', ['well', 'worn']],
  ['bs', ['battle', 'scarred']],
  ['st', ['stattrak']],
]);

function spellOut(word: string): readonly string[] {
  return SHORT_FORMS.get(word) ?? [word];
}

/** Counts words that stand alone or begin one, less the length of what was not asked for. */
function scoreOf(words: string, wanted: readonly string[]): number {
  const padded = ` ${words} `;
  const hits = wanted.map(
    (word) => Number(padded.includes(` ${word}`)) + Number(padded.includes(` ${word} `)),
  );
  return hits.reduce((sum, hit) => sum + hit, 0) * 100 - words.length;
}

function toWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})-(?=\d)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
