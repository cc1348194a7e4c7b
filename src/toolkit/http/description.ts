import { type RetryPolicy } from '../retry/policy.ts';
import { type AnswerCache } from './cache/answer-cache.ts';
import { defaultMaxBytes } from './cache/open-cache.ts';
import { defaultTtlMs } from './cache/ttl-rules.ts';
import { type HttpClientOptions, type RouteRule } from './options.ts';

/** One part of a client: whether it is on, what serves it, and why it is not what was asked for. */
export interface PartDescription {
  readonly on: boolean;
  readonly by: string;
  /** Undefined while all is well. */
  readonly degraded: string | undefined;
  /** The part's settings, as plain JSON. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A client's configuration and state as plain JSON, without any secret. */
export interface HttpClientDescription {
  readonly baseURL: string | undefined;
  /** Names only: a value may be a key. */
  readonly headers: readonly string[];
  readonly signed: boolean;
  readonly account: boolean;
  readonly routes: readonly RouteRule[];
  readonly retry: PartDescription;
  readonly cache: PartDescription;
  readonly limiter: PartDescription;
  /** Where several processes share one budget. */
  readonly redis: PartDescription;
}

/** Builds the description of a client from what it was made of. */
export function buildDescription(
  options: HttpClientOptions,
  policy: RetryPolicy,
  cache: AnswerCache | undefined,
): HttpClientDescription {
  const { baseURL, headers = {}, routes = [] } = options;
  const limiter = options.limiter === false ? undefined : options.limiter;
  return {
    baseURL: baseURL === undefined ? undefined : toPublicUrl(baseURL),
    headers: Object.keys(headers),
    signed: options.sign !== undefined,
    account: options.account !== undefined,
    routes,
    retry: { on: options.retry !== false, by: 'axios-retry', degraded: undefined, settings: { ...policy } },
    cache: describeCache(options, cache),
    limiter: {
      on: limiter !== undefined,
      by: limiter === undefined ? 'none' : 'bottleneck',
      degraded: undefined,
      settings: { ...limiter },
    },
    redis: describeRedis(options),
  };
}

function describeCache(
  { cache: options }: HttpClientOptions,
  cache: AnswerCache | undefined,
): PartDescription {
  if (options === false || cache === undefined) {
    return { on: false, by: 'none', degraded: undefined, settings: {} };
  }
  const { policy = 'ttl', ttlMs = defaultTtlMs, maxBytes = defaultMaxBytes, shared = false } = options ?? {};
  const { by, degraded } = cache.describeStorage();
  return { on: true, by, degraded, settings: { policy, ttlMs, maxBytes, shared } };
}

function describeRedis({ redis }: HttpClientOptions): PartDescription {
  if (redis === undefined) return { on: false, by: 'none', degraded: undefined, settings: {} };
  const { reason: degraded, processes } = redis.status();
  return { on: true, by: 'ioredis', degraded, settings: { processes } };
}

function toPublicUrl(baseURL: string): string {
  const { origin, pathname } = new URL(baseURL);
  return origin + pathname;
}
