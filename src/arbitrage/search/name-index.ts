import { type QuoteBook } from '../../domain/quote.ts';
import { formatItemName, type ItemKey, parseTitle } from '../../domain/title.ts';
import { type FoundItem } from '../price.ts';
import { PAIR_FORMS, shortFormsOf } from './short-forms.ts';
import { toWords } from './words.ts';

/** The names of one game by their words, ready to be searched. Items and terms are known by their places here. */
export interface SearchIndex {
  readonly items: readonly FoundItem[];
  /** How many words each name has. */
  readonly wordCounts: readonly number[];
  /** Every word and short form that leads to a name. */
  readonly terms: readonly string[];
  /** The place of each term. */
  readonly places: ReadonlyMap<string, number>;
  /** For each term, the items that it leads to, ascending. */
  readonly postings: readonly (readonly number[])[];
}

/** So many names are read between two stops: some milliseconds' work. */
const NAMES_BETWEEN_STOPS = 1000;

/** Reads the names of all items that are quoted anywhere; items that mix phases are left to their phases. */
export function buildSearchIndex(books: readonly QuoteBook[]): SearchIndex {
  const steps = indexInSteps(books);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, stopping now and then so that others can have a turn. */
export function* indexInSteps(books: readonly QuoteBook[]): Generator<undefined, SearchIndex> {
  const items: FoundItem[] = [];
  const wordCounts: number[] = [];
  const seen = new Set<ItemKey>();
  const terms = new TermList();
  for (const { quotes } of books) {
    for (const { key, title, mixesPhases } of quotes.values()) {
      if (mixesPhases || seen.has(key)) continue;
      seen.add(key);
      const name = formatItemName(parseTitle(title));
      const item = items.push({ key, name }) - 1;
      wordCounts.push(addName(terms, name, item));
      if (items.length % NAMES_BETWEEN_STOPS === 0) yield;
    }
  }
  return { items, wordCounts, terms: terms.texts, places: terms.places, postings: terms.postings };
}

/** Files a name under its words and their short forms; gives the number of words. */
function addName(terms: TermList, name: string, item: number): number {
  let count = 0;
  let last: Word | undefined;
  for (const part of name.split(' ')) {
    for (const word of terms.read(part)) {
      for (const term of word.terms) terms.file(item, term);
      for (const form of last?.followers?.get(word.text) ?? []) terms.file(item, terms.place(form));
      last = word;
      count++;
    }
  }
  return count;
}

interface Word {
  readonly text: string;
  /** The places of the word and of its short forms. */
  readonly terms: readonly number[];
  /** The words that make a short form together with this one, and the forms. */
  readonly followers: ReadonlyMap<string, readonly string[]> | undefined;
}

class TermList {
  readonly texts: string[] = [];
  readonly places = new Map<string, number>();
  readonly postings: number[][] = [];
  /** Names share most of their parts, so each is taken apart once. */
  readonly #parts = new Map<string, readonly Word[]>();

  read(part: string): readonly Word[] {
    const known = this.#parts.get(part);
    if (known !== undefined) return known;
    const words = toWords(part).map((text) => ({
      text,
      terms: [text, ...shortFormsOf(text)].map((term) => this.place(term)),
      followers: PAIR_FORMS.get(text),
    }));
    this.#parts.set(part, words);
    return words;
  }

  place(term: string): number {
    const known = this.places.get(term);
    if (known !== undefined) return known;
    const place = this.texts.push(term) - 1;
    this.places.set(term, place);
    this.postings.push([]);
    return place;
  }

  file(item: number, term: number): void {
    const items = this.postings[term];
    if (items !== undefined && items[items.length - 1] !== item) items.push(item);
  }
}
