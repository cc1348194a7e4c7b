import { type Game } from './game.ts';
import { type ItemKey } from './title.ts';

/** Something that a chat does not want to see: one item, or whatever a pattern fits. */
export type HiddenEntry =
  | { readonly kind: 'item'; readonly game: Game; readonly key: ItemKey }
  | { readonly kind: 'pattern'; readonly pattern: string };

/** A chat may hide so many items and patterns together, and so many patterns: each is held against every name. */
export const MAX_HIDDEN = 300;
export const MAX_PATTERNS = 50;

const MAX_PATTERN_LENGTH = 60;

/**
 * Reads a pattern as a person types it: words that a name has somewhere, or with `*`, which stands for any characters,
 * a whole name. Undefined if it is too long, or would fit nearly everything.
 */
export function parsePattern(text: string): string | undefined {
  const pattern = simplify(text).replace(/\*+/g, '*');
  const says = pattern.replace(/[^\p{L}\p{N}]/gu, '').length;
  return says < 2 || pattern.length > MAX_PATTERN_LENGTH ? undefined : pattern;
}

/** Builds a question asked of every name of a game: whether the chat hides it. Undefined if nothing is hidden there. */
export function buildHiddenTest(
  hidden: readonly HiddenEntry[],
  game: Game,
): ((key: ItemKey) => boolean) | undefined {
  const keys = new Set<ItemKey>();
  const patterns: PatternTest[] = [];
  for (const entry of hidden) {
    if (entry.kind === 'pattern') patterns.push(buildPatternTest(entry.pattern));
    else if (entry.game === game) keys.add(entry.key);
  }
  if (patterns.length === 0) return keys.size === 0 ? undefined : (key) => keys.has(key);
  return (key) => {
    if (keys.has(key)) return true;
    const name = simplify(key);
    return patterns.some((fits) => fits(name));
  };
}

type PatternTest = (name: string) => boolean;

/** No regular expression: what people type could make one take very long. */
function buildPatternTest(pattern: string): PatternTest {
  const parts = pattern.split('*');
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return (name) => name.includes(first);
  const middle = parts.slice(1, -1);
  return (name) => {
    if (!name.startsWith(first) || !name.endsWith(last)) return false;
    let at = first.length;
    for (const part of middle) {
      const found = name.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= name.length - last.length;
  };
}

const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** One spelling for what people type and for names: no star, no sign of a trade mark, small letters. */
function simplify(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFC').replace(/[★™]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
