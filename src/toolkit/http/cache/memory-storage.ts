import {
  type AnswerFilter,
  type CacheStorage,
  matchesFilter,
  type StorageSize,
  weigh,
} from './cache-storage.ts';
import { type StoredAnswer } from './stored-answer.ts';

/** A storage in this process's memory: at most `maxBytes`, least recently used first out. */
export class MemoryStorage implements CacheStorage {
  // A Map iterates in order of insertion; moving a key to the end at each use makes it a queue of recency.
  readonly #byKey = new Map<string, Map<string, StoredAnswer>>();
  readonly #maxBytes: number;
  #bytes = 0;
  #entries = 0;
  #evictions = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  find(key: string): readonly StoredAnswer[] {
    const variants = this.#byKey.get(key);
    if (variants === undefined) return [];
    this.#byKey.delete(key);
    this.#byKey.set(key, variants);
    return [...variants.values()];
  }

  store(answer: StoredAnswer): void {
    this.#drop(answer);
    const weight = weigh(answer);
    if (weight > this.#maxBytes) return;
    const variants = this.#byKey.get(answer.key) ?? new Map<string, StoredAnswer>();
    this.#byKey.delete(answer.key);
    this.#byKey.set(answer.key, variants.set(answer.variant, answer));
    this.#bytes += weight;
    this.#entries += 1;
    while (this.#bytes > this.#maxBytes) this.#evictOldest();
  }

  remove(key: string, variant?: string): void {
    for (const answer of [...(this.#byKey.get(key)?.values() ?? [])]) {
      if (variant === undefined || variant === answer.variant) this.#drop(answer);
    }
  }

  clear(filter: AnswerFilter): void {
    this.#dropWhere((answer) => matchesFilter(answer, filter));
  }

  sweep(now: number): void {
    this.#dropWhere((answer) => answer.expiresAt <= now);
  }

  size(): StorageSize {
    return { entries: this.#entries, bytes: this.#bytes, evictions: this.#evictions };
  }

  close(): void {
    this.#byKey.clear();
  }

  #dropWhere(condition: (answer: StoredAnswer) => boolean): void {
    for (const answer of [...this.#byKey.values()].flatMap((variants) => [...variants.values()])) {
      if (condition(answer)) this.#drop(answer);
    }
  }

  #evictOldest(): void {
    const [oldest] = this.#byKey.values();
    const [answer] = oldest?.values() ?? [];
    if (answer === undefined) return;
    this.#drop(answer);
    this.#evictions += 1;
  }

  #drop({ key, variant }: Pick<StoredAnswer, 'key' | 'variant'>): void {
    const variants = this.#byKey.get(key);
    const answer = variants?.get(variant);
    if (variants === undefined || answer === undefined) return;
    variants.delete(variant);
    if (variants.size === 0) this.#byKey.delete(key);
    this.#bytes -= weigh(answer);
    this.#entries -= 1;
  }
}
