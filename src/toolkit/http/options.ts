import { type ToolkitLogger } from '../toolkit-logger.ts';
import { type SharedRedis } from '../redis/shared-redis.ts';
import { type RetryHooks } from '../retry/hooks.ts';
import { type RetryPolicy } from '../retry/policy.ts';
import { type HttpObserver } from './observer.ts';

/** Which rules decide what is stored and for how long: the response's headers, or a fixed time. */
export type CachePolicyName = 'rfc9111' | 'ttl';

/** Where answers are kept. */
export type StorageKind = 'sqlite' | 'filesystem' | 'memory' | 'redis';

/** How a client caches. */
export interface CacheOptions {
  readonly policy: CachePolicyName;
  /** Milliseconds an answer is fresh under `ttl` on routes that name no time of their own; default 300,000. */
  readonly ttlMs?: number;
  readonly storage: StorageKind;
  /** Folder of the SQLite file or of the entries; default: a private folder below the system's temporary one. */
  readonly directory?: string;
  /** Tells this cache from others in the same Redis; default `http`. */
  readonly name?: string;
  /** Most bytes of stored bodies and headers; default 100 MiB. */
  readonly maxBytes?: number;
  /** Under `rfc9111`: obey the rules for a cache shared by several users; default false. */
  readonly shared?: boolean;
}

/** How a route's answers are cached; overrides the client's policy. */
export interface RouteCache {
  readonly policy?: CachePolicyName;
  /** Milliseconds an answer is fresh under `ttl`. */
  readonly ttlMs?: number;
  /** Milliseconds past its freshness for which an answer may stand in for a network error, a 5xx or a 429. */
  readonly staleIfErrorMs?: number;
  /** Milliseconds past its freshness for which an answer is served at once while one fetch renews it. */
  readonly staleWhileRevalidateMs?: number;
}

/** What is special about one route; the first rule that matches a request counts. */
export interface RouteRule {
  /** Method and path, parameters in braces: `GET /v1/items/{id}`. Also the label in statistics and metrics. */
  readonly route: string;
  /** False never stores. A POST is stored only where this is given and `idempotent` is true. */
  readonly cache?: false | RouteCache;
  /** The class of the limiter's budget. */
  readonly limit?: string;
  /** Whether sending twice does no harm: true for a POST that only reads, false for a GET that buys. */
  readonly idempotent?: boolean;
  /** Milliseconds for one attempt. */
  readonly timeoutMs?: number;
  /** Milliseconds for everything together. */
  readonly deadlineMs?: number;
  /** False where every account gets the same answer; else the account is part of the cache key. */
  readonly account?: boolean;
}

/** What a server allows: so many starts per span of time, and so many at once. */
export interface Budget {
  readonly requests: number;
  readonly perMs: number;
  readonly maxConcurrent: number;
}

/** Budgets by class; every host gets a limiter of its own for each class. */
export interface HttpLimiterOptions {
  readonly budgets: Readonly<Record<string, Budget>>;
  /** The class of routes that name none; default: the first one. */
  readonly defaultClass?: string;
  /** Longest pause in milliseconds that a server may ask for; default 120,000. */
  readonly retryAfterCapMs?: number;
}

/** What is about to be sent, byte for byte. */
export interface SigningRequest {
  /** Upper case. */
  readonly method: string;
  /** Absolute, exactly as it will be sent but for what the signature adds. */
  readonly url: string;
  readonly body: Uint8Array | undefined;
  /** The route's template. */
  readonly route: string;
}

/** What a signature adds to one attempt; it never reaches a cache key, an error or a log. */
export interface Signature {
  readonly headers?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
}

/** Signs one attempt, right before it is sent. */
export type SignRequest = (request: SigningRequest) => Signature | Promise<Signature>;

/** Reads from the body of a refusal, JSON or text, how many milliseconds the server asks to wait, if it does. */
export type ReadPause = (body: unknown) => number | undefined;

/** Everything about a client; each part can be switched off. */
export interface HttpClientOptions {
  readonly baseURL?: string;
  /** Sent with every request; keys belong into `sign`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: `ttl` of 300,000 ms in SQLite. */
  readonly cache?: false | CacheOptions;
  /** Default: the toolkit's retry policy. */
  readonly retry?: false | Partial<RetryPolicy>;
  /** Default false. */
  readonly limiter?: false | HttpLimiterOptions;
  /**
   * What is shared with other processes: the limiter's budgets, and where the cache's storage is `redis` that cache and
   * what is just being fetched for it. It is not closed with the client.
   */
  readonly redis?: SharedRedis;
  readonly routes?: readonly RouteRule[];
  readonly sign?: SignRequest;
  /** For servers that ask for a pause in the body of a refusal; asked where there is no Retry-After. */
  readonly readPauseMs?: ReadPause;
  /** Whose answers these are; hashed into the cache key. */
  readonly account?: string;
  readonly logger?: ToolkitLogger;
  /** Watch requests, for metrics. */
  readonly observers?: readonly HttpObserver[];
  /** Watch retries, for metrics; the logger is told of them in any case. */
  readonly retryHooks?: readonly RetryHooks[];
  /** Milliseconds for one attempt; default 30,000. */
  readonly timeoutMs?: number;
  /** Largest body after decompression; default 64 MiB. */
  readonly maxResponseBytes?: number;
}
