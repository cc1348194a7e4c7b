import { type ScriptArgument, type RedisScript, runBinaryScript, runScript } from '../../redis/script.ts';
import { type SharedRedis } from '../../redis/shared-redis.ts';
import { digest } from '../digest.ts';
import { decodeAnswer, encodeAnswer } from './answer-file.ts';
import {
  type AnswerFilter,
  type CacheStorage,
  matchesFilter,
  type StorageSize,
  weigh,
} from './cache-storage.ts';
import { dropKeyScript, dropScript, findScript, storeScript, sweepScript } from './redis-scripts.ts';
import { type StoredAnswer } from './stored-answer.ts';

/** What a filter may name of an answer, read without its body. */
type Facts = Pick<StoredAnswer, 'route' | 'url' | 'tags'>;

/** How many answers a filter looks at in one step. */
const SCANNED_AT_ONCE = 1_000;

/**
 * A storage in a Redis that several processes share: at most `maxBytes`, least recently used first out. Names of keys
 * hold digests only. Closing it leaves the answers to the others.
 */
export class RedisStorage implements CacheStorage {
  readonly #redis: SharedRedis;
  readonly #keys: readonly string[];
  readonly #maxBytes: number;
  #size = { entries: 0, bytes: 0, evictions: 0 };

  /** The name tells this cache from others on the same Redis. */
  constructor(redis: SharedRedis, name: string, maxBytes: number) {
    this.#redis = redis;
    this.#maxBytes = maxBytes;
    const parts = ['used', 'expires', 'weights', 'facts', 'bytes', 'answer:'];
    this.#keys = parts.map((part) => `${redis.prefix}cache:${name}:${part}`);
  }

  async find(key: string): Promise<readonly StoredAnswer[]> {
    const fields = await this.#redis.call((redis) =>
      runBinaryScript(redis, findScript, this.#keys, [digest(key)]),
    );
    const answers = (fields as readonly Buffer[])
      .filter((_field, index) => index % 2 === 1)
      .map(decodeAnswer);
    return answers.filter((answer) => answer !== undefined).map((answer) => ({ ...answer, key }));
  }

  async store(answer: StoredAnswer): Promise<void> {
    const weight = weigh(answer);
    if (weight > this.#maxBytes) return this.remove(answer.key, answer.variant);
    const { route, url, tags, expiresAt } = answer;
    await this.#change(storeScript, [
      memberOf(answer),
      // The key is what the hash is found by; it need not be written down.
      encodeAnswer({ ...answer, key: '' }),
      weight,
      Math.ceil(expiresAt - Date.now()),
      JSON.stringify({ route, url, tags } satisfies Facts),
      this.#maxBytes,
    ]);
  }

  async remove(key: string, variant?: string): Promise<void> {
    if (variant === undefined) await this.#change(dropKeyScript, [digest(key)]);
    else await this.#change(dropScript, [memberOf({ key, variant })]);
  }

  async clear(filter: AnswerFilter): Promise<void> {
    const facts = this.#keys[3] ?? '';
    let cursor = '0';
    do {
      const [next, found] = await this.#redis.call((redis) =>
        redis.hscan(facts, cursor, 'COUNT', SCANNED_AT_ONCE),
      );
      cursor = next;
      const members = found.filter((_text, index) => index % 2 === 0);
      const named = members.filter((_member, index) => {
        const one = JSON.parse(found[2 * index + 1] ?? '') as Facts;
        return matchesFilter(one, filter);
      });
      if (named.length > 0) await this.#change(dropScript, named);
    } while (cursor !== '0');
  }

  async sweep(now: number): Promise<void> {
    await this.#change(sweepScript, [Math.floor(now - Date.now())]);
  }

  size(): StorageSize {
    return { ...this.#size };
  }

  close(): void {
    // The connection belongs to whoever made it.
  }

  async #change(script: RedisScript, args: readonly ScriptArgument[]): Promise<void> {
    const answer = await this.#redis.call((redis) => runScript(redis, script, this.#keys, args));
    const [entries, bytes, evicted] = answer as readonly [number, number, number];
    this.#size = { entries, bytes, evictions: this.#size.evictions + evicted };
  }
}

function memberOf({ key, variant }: Pick<StoredAnswer, 'key' | 'variant'>): string {
  return `${digest(key)}/${variant}`;
}
