import { join } from 'node:path';
import { type CacheStorage } from '../../../src/toolkit/http/cache/cache-storage.ts';
import { FilesystemStorage } from '../../../src/toolkit/http/cache/filesystem-storage.ts';
import { SqliteStorage } from '../../../src/toolkit/http/cache/sqlite-storage.ts';

const maxBytes = 50_000_000;

/** Opens a storage on disk by its kind, `sqlite` or `filesystem`. */
export function openDiskStorage(kind: string, directory: string): CacheStorage {
  return kind === 'sqlite'
    ? new SqliteStorage(join(directory, 'cache.sqlite'), maxBytes)
    : new FilesystemStorage(directory, maxBytes);
}
