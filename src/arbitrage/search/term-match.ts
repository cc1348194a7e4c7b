import { type SearchIndex } from './name-index.ts';
import { isOneErrorAway } from './typing-error.ts';

/** What a term costs that answers a wanted word: a few better answers together weigh less than one that is a step worse. */
const COST = { whole: 0, prefix: 1, infix: 4, typo: 16 } as const;

/** A term that answers a wanted word, and how far it is from it. */
export interface TermMatch {
  /** The term's place in the index. */
  readonly term: number;
  readonly cost: number;
}

/** Known words of up to this length, as short forms are, are looked for inside others ("st" in "tested") only at last. */
const LONGEST_SHORT_WORD = 3;

/** The terms that are the word, begin with it or hold it, and with `mayErr` those one typing error away; best first. */
export function matchTerms(index: SearchIndex, word: string, mayErr: boolean): readonly TermMatch[] {
  const wanted = {
    word,
    mayErr,
    mayBeInside: mayErr || word.length > LONGEST_SHORT_WORD || !index.places.has(word),
  };
  const matches: TermMatch[] = [];
  for (const [term, text] of index.terms.entries()) {
    const cost = costOf(text, wanted);
    if (cost !== undefined) matches.push({ term, cost });
  }
  return matches.toSorted((a, b) => a.cost - b.cost);
}

interface Wanted {
  readonly word: string;
  readonly mayErr: boolean;
  readonly mayBeInside: boolean;
}

function costOf(text: string, { word, mayErr, mayBeInside }: Wanted): number | undefined {
  const at = text.indexOf(word);
  if (at === 0) return text.length === word.length ? COST.whole : COST.prefix;
  if (at > 0 && mayBeInside) return COST.infix;
  return mayErr && isOneErrorAway(word, text) ? COST.typo : undefined;
}
