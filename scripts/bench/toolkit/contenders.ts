import axios from 'axios';
import {
  type AxiosStorage,
  buildMemoryStorage,
  buildStorage,
  setupCache,
  type StorageValue,
} from 'axios-cache-interceptor';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { Agent, cacheStores, interceptors, request } from 'undici';
import { createHttpClient, type StorageKind } from '../../../src/toolkit/index.ts';
import { testBodies } from './test-bodies.ts';

/** A way to read a stored answer as parsed JSON. */
export interface Contender {
  readonly name: string;
  readonly read: (path: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const oneHourMs = 3_600_000;
const plenty = 200_000_000;

/** Creates everything that is measured, all of them filled from the same server. */
export async function createContenders(baseURL: string, directory: string): Promise<readonly Contender[]> {
  return [
    await createOurs('sqlite', baseURL, directory),
    await createOurs('memory', baseURL, directory),
    createInterceptor('axios-cache-interceptor, memory', baseURL, buildMemoryStorage(false)),
    createInterceptor('axios-cache-interceptor, cloned memory', baseURL, buildMemoryStorage(true)),
    createInterceptor(
      'axios-cache-interceptor, naive SQLite',
      baseURL,
      buildNaiveSqliteStorage(join(directory, 'naive.sqlite')),
    ),
    createUndici(baseURL),
    createBareSqlite(join(directory, 'bare.sqlite')),
  ];
}

async function createOurs(storage: StorageKind, baseURL: string, directory: string): Promise<Contender> {
  const client = await createHttpClient({
    baseURL,
    cache: { policy: 'ttl', ttlMs: oneHourMs, storage, directory },
    retry: false,
    limiter: false,
  });
  return {
    name: `this toolkit, ${storage}`,
    read: async (path) => (await client.get(path)).data,
    close: () => client.close(),
  };
}

function createInterceptor(name: string, baseURL: string, storage: AxiosStorage): Contender {
  const client = setupCache(axios.create({ baseURL }), { storage, ttl: oneHourMs });
  return {
    name,
    read: async (path) => (await client.get<unknown>(path)).data,
    close: () => Promise.resolve(),
  };
}

function buildNaiveSqliteStorage(file: string): AxiosStorage {
  const database = new Database(file);
  database.exec('CREATE TABLE answers (key TEXT PRIMARY KEY, value TEXT)');
  const find = database.prepare<[string], { value: string }>('SELECT value FROM answers WHERE key = ?');
  const set = database.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM answers WHERE key = ?');
  return buildStorage({
    find: (key) => {
      const row = find.get(key);
      return row === undefined ? undefined : (JSON.parse(row.value) as StorageValue);
    },
    set: (key, value) => void set.run(key, JSON.stringify(value)),
    remove: (key) => void remove.run(key),
  });
}

function createUndici(baseURL: string): Contender {
  const store = new cacheStores.MemoryCacheStore({ maxSize: plenty, maxEntrySize: plenty });
  const dispatcher = new Agent().compose(interceptors.cache({ store }));
  return {
    name: 'undici 7, memory',
    read: async (path) => (await request(baseURL + path, { dispatcher })).body.json(),
    close: () => dispatcher.close(),
  };
}

function createBareSqlite(file: string): Contender {
  const database = new Database(file);
  database.exec('CREATE TABLE answers (key TEXT PRIMARY KEY, value TEXT)');
  const insert = database.prepare('INSERT INTO answers VALUES (?, ?)');
  for (const [path, body] of Object.entries(testBodies)) insert.run(path, body);
  const find = database.prepare<[string], { value: string }>('SELECT value FROM answers WHERE key = ?');
  return {
    name: 'better-sqlite3 alone, parsed',
    read: (path) => Promise.resolve(JSON.parse(find.get(path)?.value ?? 'null') as unknown),
    close: () => Promise.resolve(void database.close()),
  };
}
