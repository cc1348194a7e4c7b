/** For so long, in milliseconds, what is known of prices says the same. */
const KEPT_MS = 3_000;

/** Hands out what is under a key, or what is made for it now, to whoever asks within the next seconds. */
export type ShortMemory<T> = (key: string, make: () => T) => T;

/** Creates a memory with nothing in it. */
export function createShortMemory<T extends object>(): ShortMemory<T> {
  const kept = new Map<string, T>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    setTimeout(() => kept.delete(key), KEPT_MS).unref();
    return made;
  };
}
