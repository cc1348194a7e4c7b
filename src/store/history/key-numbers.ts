import { setImmediate as turn } from 'node:timers/promises';
import { shareText } from '../../domain/shared-text.ts';
import { unpackKeys } from './key-parts.ts';
import { type SummaryAnswer } from './messages.ts';

/** Which number an item has in the answers of the thread. Numbers stay as long as the thread does. */
export interface KeyNumbers {
  readonly generation: number;
  readonly size: () => number;
  readonly find: (key: string) => number | undefined;
  /** Takes over the keys that an answer brings, a part in each turn of the event loop. */
  readonly learn: (answer: SummaryAnswer) => Promise<void>;
}

/** Makes an empty list for a thread. */
export function buildKeyNumbers(generation: number): KeyNumbers {
  const ids = new Map<string, number>();
  const names: string[] = [];
  let size = 0;
  let last = -1;
  return {
    generation,
    size: () => size,
    find: (key) => {
      // Books come in the order in which they were learnt: most often the next one is asked for.
      const next = names[last + 1] === key ? last + 1 : ids.get(key);
      if (next !== undefined) last = next;
      return next;
    },
    learn: async ({ items, keys, newKeys }) => {
      let id = items - newKeys;
      for (const part of keys) {
        for (const name of unpackKeys(part).map(shareText)) {
          names[id] = name;
          if (name !== '') ids.set(name, id);
          id++;
        }
        await turn();
      }
      // Last: whoever asks meanwhile is then told the same keys once more.
      size = Math.max(size, items);
    },
  };
}
