/** What traders write for one word or for two that follow each other. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  'factory new': ['fn'],
  'minimal wear': ['mw'],
  'field tested': ['ft'],
  'well worn': ['ww'],
  'battle scarred': ['bs'],
  stattrak: ['st'],
  souvenir: ['sv', 'souv'],
  'phase 1': ['p1'],
  'phase 2': ['p2'],
  'phase 3': ['p3'],
  'phase 4': ['p4'],
  'black pearl': ['bp'],
  'gamma doppler': ['gd'],
  'marble fade': ['mf'],
  'tiger tooth': ['tt'],
  'case hardened': ['ch'],
  'crimson web': ['cw'],
  'dragon lore': ['dlore'],
  'butterfly knife': ['bfk'],
  'desert eagle': ['deagle', 'deag'],
  'dual berettas': ['dualies'],
  'ssg 08': ['scout'],
  'sg 553': ['krieg'],
  katowice: ['kato'],
};

/** The short forms of one word: those of the table, and "ak" for "ak47". */
export function shortFormsOf(word: string): readonly string[] {
  const model = /^(\p{L}{2,})\d+$/u.exec(word)?.[1];
  return [...(SHORT_FORMS[word] ?? []), ...(model === undefined ? [] : [model])];
}

/** The short forms of two words in a row: first word → second word → forms. */
export const PAIR_FORMS: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = readPairs();

function readPairs(): Map<string, Map<string, readonly string[]>> {
  const pairs = new Map<string, Map<string, readonly string[]>>();
  for (const [phrase, forms] of Object.entries(SHORT_FORMS)) {
    const [first, second] = phrase.split(' ');
    if (first === undefined || second === undefined) continue;
    const seconds = pairs.get(first) ?? new Map<string, readonly string[]>();
    pairs.set(first, seconds.set(second, forms));
  }
  return pairs;
}
