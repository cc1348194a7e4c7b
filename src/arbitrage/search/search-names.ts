import { type FoundItem } from '../price.ts';
import { BestItems } from './best-items.ts';
import { type SearchIndex } from './name-index.ts';
import { matchTerms, type TermMatch } from './term-match.ts';
import { toWantedWords, toWords } from './words.ts';

/**
 * The items whose names answer every word of the text, best match first, at most `limit`: whole words and short forms
 * before beginnings, before parts, before typing errors; a name that is the whole text comes before all others.
 */
export function searchNames(index: SearchIndex, text: string, limit: number): readonly FoundItem[] {
  const words = toWantedWords(text);
  if (words.length === 0) return [];
  const isWhole = (word: string): boolean => index.places.has(word);
  const spelled = find(index, { words, mayErr: () => false }, limit);
  if (spelled.length >= limit || (spelled.length > 0 && words.every(isWhole))) return spelled;
  const apart = words.flatMap((word) => splitWord(index, word));
  const likely = find(index, { words: apart, mayErr: (word) => !isWhole(word) }, limit);
  return likely.length > 0 ? likely : find(index, { words, mayErr: () => true }, limit);
}

interface Wanted {
  readonly words: readonly string[];
  /** True iff the word may have been typed wrongly. */
  readonly mayErr: (word: string) => boolean;
}

/** Shorter words are more likely one that lacks a letter than two. */
const SHORTEST_JOINED_WORD = 4;

/** Both words of two written as one, as in "m4a1s" and "phase2", unless a name holds them written so. */
function splitWord({ terms, places }: SearchIndex, word: string): readonly string[] {
  if (word.length < SHORTEST_JOINED_WORD) return [word];
  for (let cut = word.length - 1; cut > 0; cut--) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => places.has(part))) {
      return terms.some((term) => term.includes(word)) ? [word] : parts;
    }
  }
  return [word];
}

function find(index: SearchIndex, { words, mayErr }: Wanted, limit: number): readonly FoundItem[] {
  const costs = new Uint16Array(index.items.length);
  const answered = new Uint8Array(index.items.length);
  const distinct = [...new Set(words)];
  for (const [position, word] of distinct.entries()) {
    const matches = matchTerms(index, word, mayErr(word));
    if (matches.length === 0) return [];
    addAnswers(index, matches, { costs, answered, position });
  }
  return takeBest(index, { words, costs, isFound: (item) => answered[item] === distinct.length }, limit);
}

interface Tally {
  readonly costs: Uint16Array;
  /** How many words each item has answered, the first of them at least. */
  readonly answered: Uint8Array;
  /** The word that is answered now. */
  readonly position: number;
}

/** The matches come best first, so the first that leads to an item is the one that counts. */
function addAnswers(index: SearchIndex, matches: readonly TermMatch[], tally: Tally): void {
  const { costs, answered, position } = tally;
  for (const { term, cost } of matches) {
    for (const item of index.postings[term] ?? []) {
      if (answered[item] !== position) continue;
      answered[item] = position + 1;
      costs[item] = (costs[item] ?? 0) + cost;
    }
  }
}

interface Finding {
  readonly words: readonly string[];
  readonly costs: Uint16Array;
  readonly isFound: (item: number) => boolean;
}

/** A name that is the whole text is nearer than any other, whatever else answers the same words. */
const SAME_TEXT = -1;

function takeBest(
  index: SearchIndex,
  { words, costs, isFound }: Finding,
  limit: number,
): readonly FoundItem[] {
  const text = words.join(' ');
  const best = new BestItems(limit);
  for (const [place, item] of index.items.entries()) {
    if (!isFound(place)) continue;
    const isSame = index.wordCounts[place] === words.length && toWords(item.name).join(' ') === text;
    best.offer({ item, cost: isSame ? SAME_TEXT : (costs[place] ?? 0) });
  }
  return best.toItems();
}
