/** How many keys travel together: to join, copy or split more of them at once would hold the event loop up. */
export const KEYS_OF_A_PART = 1024;

/** The line break parts keys: the domain folds it into a space in every title. */
const SEPARATOR = '\n';

/** Joins keys, none of which has a line break. */
export function joinKeys(keys: readonly string[]): string {
  return keys.join(SEPARATOR);
}

/** Takes apart what `joinKeys` made. */
export function splitKeys(joined: string): readonly string[] {
  return joined.split(SEPARATOR);
}

/** Joins keys into bytes, which can change threads without being copied. */
export function packKeys(keys: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(joinKeys(keys));
}

/** Takes apart what `packKeys` made. */
export function unpackKeys(packed: Uint8Array): readonly string[] {
  return splitKeys(new TextDecoder().decode(packed));
}

/** Packs any number of keys, in parts. */
export function packInParts(keys: readonly string[]): readonly Uint8Array<ArrayBuffer>[] {
  const count = Math.ceil(keys.length / KEYS_OF_A_PART);
  return Array.from({ length: count }, (_, part) =>
    packKeys(keys.slice(part * KEYS_OF_A_PART, (part + 1) * KEYS_OF_A_PART)),
  );
}
