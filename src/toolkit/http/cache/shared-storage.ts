import { type SharedRedis } from '../../redis/shared-redis.ts';
import {
  type AnswerFilter,
  type CacheStorage,
  type MaybePromise,
  type StorageSize,
} from './cache-storage.ts';
import { MemoryStorage } from './memory-storage.ts';
import { RedisStorage } from './redis-storage.ts';
import { type StoredAnswer } from './stored-answer.ts';

/** A storage in Redis while that can be reached, and meanwhile in this process's memory. */
export class SharedStorage implements CacheStorage {
  readonly #redis: SharedRedis;
  readonly #shared: RedisStorage;
  readonly #local: MemoryStorage;
  readonly #stopListening: () => void;

  constructor(redis: SharedRedis, name: string, maxBytes: number) {
    this.#redis = redis;
    this.#shared = new RedisStorage(redis, name, maxBytes);
    this.#local = new MemoryStorage(maxBytes);
    // What was kept here meanwhile is no longer the newest when it is next needed.
    this.#stopListening = redis.onReach(() => this.#local.clear({}));
  }

  find(key: string): MaybePromise<readonly StoredAnswer[]> {
    return this.#inEither((storage) => storage.find(key));
  }

  store(answer: StoredAnswer): MaybePromise<void> {
    return this.#inEither((storage) => storage.store(answer));
  }

  remove(key: string, variant?: string): MaybePromise<void> {
    return this.#inEither((storage) => storage.remove(key, variant));
  }

  clear(filter: AnswerFilter): MaybePromise<void> {
    return this.#inEither((storage) => storage.clear(filter));
  }

  sweep(now: number): MaybePromise<void> {
    return this.#inEither((storage) => storage.sweep(now));
  }

  size(): StorageSize {
    return this.#redis.status().isUp ? this.#shared.size() : this.#local.size();
  }

  degraded(): string | undefined {
    return this.#redis.status().reason;
  }

  close(): void {
    this.#stopListening();
    this.#local.close();
  }

  #inEither<T>(use: (storage: CacheStorage) => MaybePromise<T>): MaybePromise<T> {
    return this.#redis.status().isUp ? this.#inShared(use) : use(this.#local);
  }

  async #inShared<T>(use: (storage: CacheStorage) => MaybePromise<T>): Promise<T> {
    try {
      return await use(this.#shared);
    } catch (error) {
      if (this.#redis.status().isUp) throw error;
      return use(this.#local);
    }
  }
}
