import { buildCacheKey } from './cache/cache-key.ts';
import { digest } from './digest.ts';
import { type Headers, mergeHeaders } from './headers.ts';
import { type HttpRequestConfig } from './messages.ts';
import { type HttpClientOptions, type RouteCache, type RouteRule } from './options.ts';
import { createUrgency, type Urgency } from './priority.ts';
import { buildRequestUrl } from './request-url.ts';
import { buildRouteTable, otherRoute } from './route-table.ts';

/** A request with everything decided that does not depend on an attempt. */
export interface PreparedRequest {
  readonly config: HttpRequestConfig;
  /** Upper case. */
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array | undefined;
  /** The route's template, for statistics and messages; never a URL. */
  readonly route: string;
  readonly rule: RouteRule | undefined;
  /** Whether sending it twice does no harm. */
  readonly idempotent: boolean;
  /** Undefined when neither look-up nor storing is allowed. */
  readonly cacheKey: string | undefined;
  readonly urgency: Urgency;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
}

/** Milliseconds for one attempt unless the client, the route or the request says otherwise. */
const defaultTimeoutMs = 30_000;

const idempotentMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);

/** Builds the function that prepares a client's requests. */
export function buildRequestPreparer(
  options: HttpClientOptions,
  defaultDeadlineMs: number,
): (config: HttpRequestConfig) => PreparedRequest {
  const routes = buildRouteTable(options.routes ?? [], basePathOf(options.baseURL));
  const { timeoutMs = defaultTimeoutMs } = options;
  const clientAccount = options.account === undefined ? undefined : digest(options.account);
  return (config) => {
    const method = (config.method ?? 'GET').toUpperCase();
    const url = buildRequestUrl(config, options.baseURL);
    const rule = routes.match(method === 'HEAD' ? 'GET' : method, url.pathname);
    const parts: RequestParts = {
      config,
      method,
      url,
      headers: mergeHeaders(contentHeaders(config.data), options.headers, config.headers),
      body: toBody(config.data),
      route: rule?.route ?? otherRoute,
      rule,
      idempotent: rule?.idempotent ?? idempotentMethods.has(method),
      urgency: toUrgency(config.priority),
      ...toTimes(config, rule, { timeoutMs, deadlineMs: defaultDeadlineMs }),
    };
    return { ...parts, cacheKey: options.cache === false ? undefined : toCacheKey(parts, clientAccount) };
  };
}

type RequestParts = Omit<PreparedRequest, 'cacheKey'>;

/** What the route says about caching beyond the client's own options. */
export function routeCacheOf(request: PreparedRequest): RouteCache {
  const cache = request.rule?.cache;
  return cache === undefined || cache === false ? {} : cache;
}

type Times = Pick<PreparedRequest, 'timeoutMs' | 'deadlineMs'>;

function toTimes(config: HttpRequestConfig, rule: RouteRule | undefined, defaults: Times): Times {
  const timeoutMs = config.timeout ?? rule?.timeoutMs ?? defaults.timeoutMs;
  return {
    // As with axios, nought means that an attempt has no time of its own.
    timeoutMs: timeoutMs === 0 ? Infinity : timeoutMs,
    deadlineMs: config.deadlineMs ?? rule?.deadlineMs ?? defaults.deadlineMs,
  };
}

/** The key, or undefined where the request may not be answered from a cache. */
function toCacheKey(parts: RequestParts, clientAccount: string | undefined): string | undefined {
  if (!isCacheable(parts)) return undefined;
  const { method, url, body, rule, config } = parts;
  const account = config.account === undefined ? clientAccount : digest(config.account);
  return buildCacheKey({ method, url, body, account: rule?.account === false ? undefined : account });
}

function isCacheable({ method, rule, config, idempotent }: RequestParts): boolean {
  if (rule?.cache === false || config.cache?.bypass === true || !idempotent) return false;
  return method === 'GET' || method === 'HEAD' || (method === 'POST' && rule?.cache !== undefined);
}

function toUrgency(priority: HttpRequestConfig['priority'] = 'user'): Urgency {
  return typeof priority === 'string' ? createUrgency(priority) : priority;
}

function toBody(data: unknown): Uint8Array | undefined {
  if (data === undefined) return undefined;
  if (data instanceof Uint8Array) return data;
  return Buffer.from(typeof data === 'string' ? data : JSON.stringify(data));
}

function contentHeaders(data: unknown): Record<string, string> {
  const accept = 'application/json, text/plain, */*';
  if (data === undefined || typeof data === 'string' || data instanceof Uint8Array) return { accept };
  return { accept, 'content-type': 'application/json' };
}

function basePathOf(baseURL: string | undefined): string {
  return baseURL === undefined ? '' : new URL(baseURL).pathname;
}
