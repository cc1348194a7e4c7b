import { type ToolkitLogger } from '../../toolkit-logger.ts';
import {
  type AnswerFilter,
  type CacheStorage,
  type MaybePromise,
  type StorageSize,
} from './cache-storage.ts';
import { type StoredAnswer } from './stored-answer.ts';

/** A storage whose failures cost a miss: nothing here rejects. */
export interface LenientStorage {
  /** What serves it: a kind of storage. */
  readonly by: string;
  find(key: string): MaybePromise<readonly StoredAnswer[]>;
  store(answer: StoredAnswer): MaybePromise<void>;
  remove(key: string, variant?: string): MaybePromise<void>;
  clear(filter: AnswerFilter): MaybePromise<void>;
  sweep(): MaybePromise<void>;
  size(): StorageSize;
  /** Why answers are not kept at the moment, if they are not. */
  degraded(): string | undefined;
  close(): MaybePromise<void>;
}

/** A storage as it was opened, which may not be the one that was asked for. */
export interface OpenedStorage {
  readonly storage: CacheStorage;
  readonly by: string;
  /** Why it is not the one that was asked for. */
  readonly degraded: string | undefined;
}

/** Milliseconds between two warnings about the same storage. */
const warningPauseMs = 60_000;

/** Wraps a storage so that a full disk, a locked or a corrupt file costs misses and one warning, never a request. */
export function toLenientStorage(
  { storage, by, degraded }: OpenedStorage,
  logger: ToolkitLogger,
): LenientStorage {
  let problem = degraded;
  let warnedAt = -Infinity;
  const onFailure = (operation: string, error: unknown): void => {
    problem = `${operation}: ${error instanceof Error ? error.message : String(error)}`;
    if (performance.now() - warnedAt < warningPauseMs) return;
    warnedAt = performance.now();
    logger.warn({ operation, reason: problem }, 'http cache storage failed; answers come from the network');
  };
  const attempt = <T>(operation: string, call: () => MaybePromise<T>, fallback: T): MaybePromise<T> => {
    try {
      const result = call();
      if (!(result instanceof Promise)) return result;
      return result.catch((error: unknown) => {
        onFailure(operation, error);
        return fallback;
      });
    } catch (error) {
      onFailure(operation, error);
      return fallback;
    }
  };
  return {
    by,
    find: (key) => attempt('find', () => storage.find(key), []),
    store: (answer) => attempt('store', () => storage.store(answer), undefined),
    remove: (key, variant) => attempt('remove', () => storage.remove(key, variant), undefined),
    clear: (filter) => attempt('clear', () => storage.clear(filter), undefined),
    sweep: () => attempt('sweep', () => storage.sweep(Date.now()), undefined),
    size: () => {
      try {
        return storage.size();
      } catch (error) {
        onFailure('size', error);
        return { entries: 0, bytes: 0, evictions: 0 };
      }
    },
    degraded: () => problem,
    close: () => attempt('close', () => storage.close(), undefined),
  };
}
