import { type Priority, type Urgency } from './priority.ts';

/** A value in a query string. */
export type QueryValue = string | number | boolean;

/** How one request treats the cache. */
export interface RequestCache {
  /** Fetches anew and stores the answer. */
  readonly reload?: boolean;
  /** Neither looks up nor stores. */
  readonly bypass?: boolean;
  /** Oldest answer accepted, in milliseconds; overrides the route's time under `ttl`. */
  readonly ttlMs?: number;
  /** Counts the time of freshness from the last use instead of from the fetch. */
  readonly slidingTtl?: boolean;
  /** Names by which `clearCache` finds the stored answer. */
  readonly tags?: readonly string[];
}

/** Turns parsed JSON into the value the caller works with; a function of its own, so that its result can be kept. */
export type Decode<T> = (body: unknown) => T | Promise<T>;

/** One request; the names are axios's where axios has one. */
export interface HttpRequestConfig<T = unknown> {
  readonly url?: string;
  readonly method?: string;
  readonly baseURL?: string;
  /** Arrays repeat the parameter; undefined leaves it out. */
  readonly params?: Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Text and bytes are sent as they are, anything else as JSON. */
  readonly data?: unknown;
  readonly signal?: AbortSignal;
  /** Default `user`. An urgency can be raised by its owner, and is by an equal request that joins this one. */
  readonly priority?: Priority | Urgency;
  /** Milliseconds for everything together: queueing, attempts and waits. */
  readonly deadlineMs?: number;
  /** Milliseconds for one attempt; 0 sets it no limit but the deadline. */
  readonly timeout?: number;
  readonly cache?: RequestCache;
  /** Whose answer this is; hashed into the cache key. */
  readonly account?: string;
  readonly decode?: Decode<T>;
  /** Default: JSON when `decode` is given or the content type says JSON, else text. */
  readonly responseType?: 'json' | 'text' | 'arraybuffer';
  /** Which statuses are answers and not errors; default 2xx. */
  readonly validateStatus?: (status: number) => boolean;
}

/** Where an answer came from. */
export type CacheStatus = 'hit' | 'miss' | 'revalidated' | 'stale' | 'coalesced' | 'bypass';

/** What the cache had to do with an answer. */
export interface CacheInfo {
  readonly status: CacheStatus;
  /** Milliseconds since the server made or confirmed the answer. */
  readonly ageMs: number;
  /** When the answer was stored, in milliseconds since the epoch. */
  readonly storedAt: number | undefined;
  /** Digest of the cache key; empty for a bypass. */
  readonly key: string;
  /** The same as an RFC 9211 `Cache-Status` line. */
  readonly cacheStatus: string;
}

/** One answer. */
export interface HttpResponse<T = unknown> {
  readonly data: T;
  readonly status: number;
  readonly statusText: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly config: HttpRequestConfig<T>;
  readonly cacheInfo: CacheInfo;
}

/** Whether an answer was given without waiting for the server to send its body: hit, revalidated or stale. */
export function isFromCache(response: HttpResponse): boolean {
  const { status } = response.cacheInfo;
  return status === 'hit' || status === 'revalidated' || status === 'stale';
}
