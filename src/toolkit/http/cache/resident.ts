import { weigh } from './cache-storage.ts';
import { type StoredAnswer } from './stored-answer.ts';

/** What was made of a body, or the promise of it: as JSON or as text, and by which decoder, if by any. */
export interface MadeValue {
  readonly kind: string;
  readonly decode: unknown;
  value: unknown;
}

/** An answer in memory, with what was already made of its body, oldest first. */
export interface Resident {
  readonly answer: StoredAnswer;
  readonly values: MadeValue[];
}

/** The answers in this process's memory, in front of a storage. */
export interface ResidentTier {
  find(key: string): readonly Resident[];
  /** Keeps it in the place of the one with the same key and variant. */
  put(resident: Resident): void;
  remove(key: string, variant?: string): void;
  removeWhere(condition: (answer: StoredAnswer) => boolean): void;
}

/** Takes over values that were made of the same body. */
export function toResident(answer: StoredAnswer, values: MadeValue[] = []): Resident {
  return { answer, values };
}

/** Creates a tier of at most `maxBytes` of bodies, least recently used first out. */
export function createResidentTier(maxBytes: number): ResidentTier {
  // A Map iterates in order of insertion; moving a key to the end at each use makes it a queue of recency.
  const byKey = new Map<string, readonly Resident[]>();
  let bytes = 0;

  const replace = (key: string, residents: readonly Resident[]): void => {
    for (const old of byKey.get(key) ?? []) bytes -= weigh(old.answer);
    byKey.delete(key);
    if (residents.length > 0) byKey.set(key, residents);
    for (const added of residents) bytes += weigh(added.answer);
  };
  const keepOnly = (key: string, condition: (answer: StoredAnswer) => boolean): void =>
    replace(
      key,
      (byKey.get(key) ?? []).filter(({ answer }) => condition(answer)),
    );

  return {
    find: (key) => {
      const residents = byKey.get(key);
      if (residents === undefined) return [];
      byKey.delete(key);
      byKey.set(key, residents);
      return residents;
    },
    put: (resident) => {
      const { key, variant } = resident.answer;
      const others = (byKey.get(key) ?? []).filter((one) => one.answer.variant !== variant);
      replace(key, [...others, resident]);
      for (const oldest of byKey.keys()) {
        if (bytes <= maxBytes) break;
        replace(oldest, []);
      }
    },
    remove: (key, variant) => keepOnly(key, (one) => variant !== undefined && one.variant !== variant),
    removeWhere: (condition) => {
      for (const key of [...byKey.keys()]) keepOnly(key, (answer) => !condition(answer));
    },
  };
}
