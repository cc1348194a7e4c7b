import { ClientClosedError } from '../errors.ts';
import { silentLogger, type ToolkitLogger } from '../toolkit-logger.ts';
import { buildRetryLog } from '../retry/log.ts';
import { buildRetryPolicy, type RetryPolicy } from '../retry/policy.ts';
import { createAgents } from './agents.ts';
import { buildCachedClient } from './cached-client.ts';
import { type AnswerCache } from './cache/answer-cache.ts';
import { type AnswerFilter } from './cache/cache-storage.ts';
import { defaultName, openCache } from './cache/open-cache.ts';
import { buildDescription, type HttpClientDescription } from './description.ts';
import { fetchInTurn } from './fetch-in-turn.ts';
import { createFetchTurns, type FetchTurns } from './fetch-turns.ts';
import { createFlights } from './flights.ts';
import { buildRequestHandler } from './handle-request.ts';
import { createHitRateWatch } from './hit-rate-watch.ts';
import { createLimiterRegistry } from './limiter/limiter-registry.ts';
import { type HttpRequestConfig, type HttpResponse } from './messages.ts';
import { combineObservers } from './observer.ts';
import { type CacheOptions, type HttpClientOptions } from './options.ts';
import { buildRequestPreparer } from './prepare-request.ts';
import { createClientStats, type HttpClientStats } from './stats.ts';
import { buildTransport } from './transport.ts';
import { defaultTtlMs } from './cache/ttl-rules.ts';

/** A client that is closed after use. */
export interface HttpClient extends AsyncDisposable {
  request<T = unknown>(config: HttpRequestConfig<T>): Promise<HttpResponse<T>>;
  get<T = unknown>(url: string, config?: HttpRequestConfig<T>): Promise<HttpResponse<T>>;
  head<T = unknown>(url: string, config?: HttpRequestConfig<T>): Promise<HttpResponse<T>>;
  delete<T = unknown>(url: string, config?: HttpRequestConfig<T>): Promise<HttpResponse<T>>;
  post<T = unknown>(url: string, data?: unknown, config?: HttpRequestConfig<T>): Promise<HttpResponse<T>>;
  put<T = unknown>(url: string, data?: unknown, config?: HttpRequestConfig<T>): Promise<HttpResponse<T>>;
  patch<T = unknown>(url: string, data?: unknown, config?: HttpRequestConfig<T>): Promise<HttpResponse<T>>;
  stats(): HttpClientStats;
  resetStats(): void;
  /** Configuration and state as plain JSON, without any secret. */
  describe(): HttpClientDescription;
  /** Drops stored answers: of a route, with a tag, of an absolute URL, or all of them. */
  clearCache(filter?: AnswerFilter): Promise<void>;
  /** Aborts what is under way, closes connections and storage, and stops every timer. */
  close(): Promise<void>;
}

/** Largest body after decompression unless the client says otherwise: 64 MiB. */
const defaultMaxResponseBytes = 67_108_864;

const defaultCache: CacheOptions = { policy: 'ttl', ttlMs: defaultTtlMs, storage: 'sqlite' };

/**
 * Creates a client. Rejects with a TypeError or RangeError for options that make no sense; a cache that cannot be
 * opened only costs a warning.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- opening a cache elsewhere than on this disk waits
export async function createHttpClient(options: HttpClientOptions = {}): Promise<HttpClient> {
  const logger = options.logger ?? silentLogger;
  const policy = toRetryPolicy(options.retry);
  const prepare = buildRequestPreparer(options, policy.deadlineMs);
  const cache =
    options.cache === false ? undefined : openCache(options.cache ?? defaultCache, logger, options.redis);
  return buildClient({ options, logger, policy, prepare, cache });
}

interface ClientParts {
  readonly options: HttpClientOptions;
  readonly logger: ToolkitLogger;
  readonly policy: RetryPolicy;
  readonly prepare: ReturnType<typeof buildRequestPreparer>;
  readonly cache: AnswerCache | undefined;
}

function buildClient({ options, logger, policy, prepare, cache }: ClientParts): HttpClient {
  const stats = createClientStats();
  const observer = combineObservers([stats, createHitRateWatch(logger), ...(options.observers ?? [])]);
  const flights = createFlights();
  const agents = createAgents();
  const limiterOptions = options.limiter === false ? undefined : options.limiter;
  const limiters = createLimiterRegistry(limiterOptions, logger, options.redis);
  const maxResponseBytes = options.maxResponseBytes ?? defaultMaxResponseBytes;
  const { sign, readPauseMs } = options;
  const pauses = { readPauseMs, retryAfterCapMs: limiterOptions?.retryAfterCapMs };
  const transport = buildTransport({ sign, maxResponseBytes, agents, limiters, observer, ...pauses });
  const fetchParts = {
    transport,
    policy,
    hooks: [buildRetryLog(logger), ...(options.retryHooks ?? [])],
    cache,
    turns: buildTurns(options),
    maxResponseBytes,
  };
  const client = buildCachedClient({ cache, flights, fetch: (flight) => fetchInTurn(flight, fetchParts) });
  const handler = buildRequestHandler({ ...fetchParts, client, flights, observer, logger });
  let closing: Promise<void> | undefined;

  const request = async (config: HttpRequestConfig): Promise<HttpResponse> => {
    if (closing !== undefined) throw new ClientClosedError();
    return handler.handle(prepare(config));
  };
  const shutDown = async (): Promise<void> => {
    flights.abortAll(new ClientClosedError());
    limiters.close();
    await handler.settled();
    agents.destroy();
    await cache?.close();
  };
  const close = (): Promise<void> => (closing ??= shutDown());
  return {
    ...buildMethods(request as HttpClient['request']),
    stats: () => ({ ...stats.snapshot(), cache: cache?.size(), limits: limiters.stats() }),
    resetStats: () => stats.reset(),
    describe: () => buildDescription(options, policy, cache),
    clearCache: async (filter = {}) => cache?.clear(filter),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Processes that share a cache share what one of them is fetching for it. */
function buildTurns({ cache, redis }: HttpClientOptions): FetchTurns | undefined {
  const isShared = cache !== undefined && cache !== false && cache.storage === 'redis';
  return isShared && redis !== undefined ? createFetchTurns(redis, cache.name ?? defaultName) : undefined;
}

type Methods = Pick<HttpClient, 'request' | 'get' | 'head' | 'delete' | 'post' | 'put' | 'patch'>;

function buildMethods(request: HttpClient['request']): Methods {
  return {
    request,
    get: (url, config) => request({ ...config, method: 'GET', url }),
    head: (url, config) => request({ ...config, method: 'HEAD', url }),
    delete: (url, config) => request({ ...config, method: 'DELETE', url }),
    post: (url, data, config) => request({ ...config, method: 'POST', url, data }),
    put: (url, data, config) => request({ ...config, method: 'PUT', url, data }),
    patch: (url, data, config) => request({ ...config, method: 'PATCH', url, data }),
  };
}

function toRetryPolicy(retry: HttpClientOptions['retry']): RetryPolicy {
  return retry === false ? buildRetryPolicy({ maxAttempts: 1 }) : buildRetryPolicy(retry);
}
