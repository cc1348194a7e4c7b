import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type ToolkitLogger } from '../../toolkit-logger.ts';
import { type SharedRedis } from '../../redis/shared-redis.ts';
import { type CacheOptions } from '../options.ts';
import { AnswerCache } from './answer-cache.ts';
import { type CacheStorage } from './cache-storage.ts';
import { FilesystemStorage } from './filesystem-storage.ts';
import { type OpenedStorage, toLenientStorage } from './lenient-storage.ts';
import { MemoryStorage } from './memory-storage.ts';
import { buildRfc9111Rules } from './rfc9111/rfc9111-rules.ts';
import { SharedStorage } from './shared-storage.ts';
import { SqliteStorage } from './sqlite-storage.ts';
import { buildTtlRules } from './ttl-rules.ts';

/** Most bytes of stored bodies and headers where the client says nothing: 100 MiB. */
export const defaultMaxBytes = 104_857_600;

/** Tells a cache in Redis from others where the client says nothing. */
export const defaultName = 'http';

/** Most bytes of bodies held in memory in front of a storage on disk: 32 MiB. */
const residentBytes = 33_554_432;

/** Opens the cache that the options describe. Where the disk refuses, it serves from memory and says so once. */
export function openCache(options: CacheOptions, logger: ToolkitLogger, redis?: SharedRedis): AnswerCache {
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  return new AnswerCache({
    storage: toLenientStorage(openStorage(options, maxBytes, { logger, redis }), logger),
    rules: {
      ttl: buildTtlRules(options.ttlMs),
      rfc9111: buildRfc9111Rules(options.shared ?? false),
    },
    policy: options.policy,
    residentBytes: Math.min(maxBytes, residentBytes),
  });
}

interface StorageSurroundings {
  readonly logger: ToolkitLogger;
  readonly redis: SharedRedis | undefined;
}

function openStorage(
  options: CacheOptions,
  maxBytes: number,
  { logger, redis }: StorageSurroundings,
): OpenedStorage {
  const { storage: by } = options;
  if (by === 'redis') {
    if (redis === undefined) throw new TypeError('the storage "redis" needs a Redis');
    const storage = new SharedStorage(redis, options.name ?? defaultName, maxBytes);
    return { storage, by, degraded: undefined };
  }
  if (by === 'memory') return { storage: new MemoryStorage(maxBytes), by, degraded: undefined };
  const directory = options.directory ?? join(tmpdir(), `http-cache-${userInfo().uid}`);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const storage =
      by === 'filesystem'
        ? new FilesystemStorage(directory, maxBytes)
        : openSqlite(join(directory, 'http-cache.sqlite'), maxBytes);
    return { storage, by, degraded: undefined };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn({ directory, reason }, 'http cache cannot be kept on disk; it is kept in memory');
    return { storage: new MemoryStorage(maxBytes), by: 'memory', degraded: reason };
  }
}

/** Opens the file; one that is damaged is replaced, since it is only a cache. */
function openSqlite(file: string, maxBytes: number): CacheStorage {
  try {
    return new SqliteStorage(file, maxBytes);
  } catch (error) {
    if (!isDamage(error)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    return new SqliteStorage(file, maxBytes);
  }
}

function isDamage(error: unknown): boolean {
  // The driver keeps one class of errors for a whole process, which may be another realm's: "instanceof" would miss it.
  const { code = '' } = error as { readonly code?: string };
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}
