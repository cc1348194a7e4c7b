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

/** What keeps going wrong with a storage, by operation. */
interface Problems {
  onSuccess(operation: string): void;
  onFailure(operation: string, error: unknown): void;
  first(): string | undefined;
}

function createProblems(logger: ToolkitLogger): Problems {
  const problems = new Map<string, string>();
  let warnedAt = -Infinity;
  return {
    onSuccess: (operation) => void problems.delete(operation),
    onFailure: (operation, error) => {
      const reason = `${operation}: ${error instanceof Error ? error.message : String(error)}`;
      problems.set(operation, reason);
      if (performance.now() - warnedAt < warningPauseMs) return;
      warnedAt = performance.now();
      logger.warn({ operation, reason }, 'http cache storage failed; answers come from the network');
    },
    first: () => [...problems.values()][0],
  };
}

/** Wraps a storage so that a full disk, a locked or a corrupt file costs misses and one warning, never a request. */
export function toLenientStorage(
  { storage, by, degraded }: OpenedStorage,
  logger: ToolkitLogger,
): LenientStorage {
  const problems = createProblems(logger);
  const settle = async <T>(operation: string, result: Promise<T>, fallback: T): Promise<T> => {
    try {
      const value = await result;
      problems.onSuccess(operation);
      return value;
    } catch (error) {
      problems.onFailure(operation, error);
      return fallback;
    }
  };
  const attempt = <T>(operation: string, call: () => MaybePromise<T>, fallback: T): MaybePromise<T> => {
    try {
      const result = call();
      if (result instanceof Promise) return settle(operation, result, fallback);
      problems.onSuccess(operation);
      return result;
    } catch (error) {
      problems.onFailure(operation, error);
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
        const size = storage.size();
        problems.onSuccess('size');
        return size;
      } catch (error) {
        problems.onFailure('size', error);
        return { entries: 0, bytes: 0, evictions: 0 };
      }
    },
    degraded: () => degraded ?? storage.degraded?.() ?? problems.first(),
    close: () => attempt('close', () => storage.close(), undefined),
  };
}
