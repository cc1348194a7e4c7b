import { type StoredAnswer } from './stored-answer.ts';

/** Which stored answers to drop; no member at all means every one. */
export interface AnswerFilter {
  readonly route?: string;
  readonly tag?: string;
  /** Absolute URL. */
  readonly url?: string;
}

/** How full a storage is, and how many answers it dropped for want of room. */
export interface StorageSize {
  readonly entries: number;
  readonly bytes: number;
  readonly evictions: number;
}

/** A value, or a promise of it. */
export type MaybePromise<T> = T | Promise<T>;

/**
 * Where answers are kept. Every call may throw or reject: whoever calls treats that as a miss. All
 * implementations pass one contract test.
 */
export interface CacheStorage {
  /** All variants under a key, in no particular order. */
  find(key: string): MaybePromise<readonly StoredAnswer[]>;
  /** Keeps an answer in the place of the one with the same key and variant. */
  store(answer: StoredAnswer): MaybePromise<void>;
  /** Drops one variant, or all of a key. */
  remove(key: string, variant?: string): MaybePromise<void>;
  clear(filter: AnswerFilter): MaybePromise<void>;
  /** Drops what expired before `now`, in milliseconds since the epoch. */
  sweep(now: number): MaybePromise<void>;
  size(): StorageSize;
  /** Why it does not keep answers where it should, if it does not. */
  degraded?(): string | undefined;
  close(): MaybePromise<void>;
}

/** Bytes an answer counts for: its body and, roughly, everything else. */
export function weigh(answer: StoredAnswer): number {
  let bytes = 200 + answer.key.length + answer.url.length + answer.body.length;
  for (const [name, value] of Object.entries(answer.headers)) bytes += name.length + value.length;
  return bytes;
}

/** Whether a filter names the answer. */
export function matchesFilter(
  answer: Pick<StoredAnswer, 'route' | 'tags' | 'url'>,
  filter: AnswerFilter,
): boolean {
  return (
    (filter.route === undefined || filter.route === answer.route) &&
    (filter.tag === undefined || answer.tags.includes(filter.tag)) &&
    (filter.url === undefined || filter.url === answer.url)
  );
}
