/**
 * How many keys travel in one text: to join, copy or split more of them at once would hold the event loop up. The line
 * break parts them, which the domain folds into a space in every title.
 */
export const KEYS_OF_A_PART = 2048;

const SEPARATOR = '\n';

/** Joins keys, none of which has a line break. */
export function joinKeys(keys: readonly string[]): string {
  return keys.join(SEPARATOR);
}

/** Takes apart what `joinKeys` made. */
export function splitKeys(joined: string): readonly string[] {
  return joined.split(SEPARATOR);
}

/** Joins any number of keys, in parts. */
export function joinInParts(keys: readonly string[]): readonly string[] {
  const count = Math.ceil(keys.length / KEYS_OF_A_PART);
  return Array.from({ length: count }, (_, part) =>
    joinKeys(keys.slice(part * KEYS_OF_A_PART, (part + 1) * KEYS_OF_A_PART)),
  );
}
