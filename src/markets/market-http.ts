import { type MarketId } from '../domain/venue.ts';
import { type HttpClient, type HttpRequestConfig, type HttpResponse } from '../toolkit/index.ts';
import { type ReadOptions } from './market.ts';
import { toMarketError } from './market-errors.ts';
import { type MarketHealth } from './market-health.ts';
import { type MarketRoute } from './market-route.ts';

/** One question to a market. */
export interface MarketQuestion<T> extends Pick<HttpRequestConfig<T>, 'params' | 'data' | 'cache'> {
  readonly route: MarketRoute;
  /** The path, where the route's template has parameters. */
  readonly path?: string;
  /** Whether `decode` gets the body's text instead of its JSON. */
  readonly asText?: boolean;
  /** Throws a DriftError for a body it does not know and a RefusalError for a refusal. A function of its own: its result is kept. */
  readonly decode: (body: unknown) => T | Promise<T>;
}

/** What a market answered. */
export interface MarketAnswer<T> {
  readonly data: T;
  /** When the answer left the market, in milliseconds since 1970. */
  readonly observedAt: number;
}

/** Asks one market; rejects with errors of the domain, or with the signal's reason. */
export interface MarketHttp {
  ask<T>(question: MarketQuestion<T>, options?: ReadOptions): Promise<MarketAnswer<T>>;
}

/** What asking a market needs. */
export interface MarketHttpParts {
  readonly market: MarketId;
  readonly client: HttpClient;
  readonly health: MarketHealth;
  readonly now: () => number;
  /**
   * Told of every failure, and when its question was put (by `performance.now()`); true iff the reason has been put right
   * since, so that the question is worth asking once more.
   */
  readonly mend?: (error: unknown, askedAt: number) => boolean;
}

/** Builds the one place where a market is asked. */
export function buildMarketHttp(parts: MarketHttpParts): MarketHttp {
  return {
    ask: async (question, options = {}) => {
      try {
        return await askMending(parts, question, options);
      } catch (error) {
        options.signal?.throwIfAborted();
        throw toMarketError({ market: parts.market, route: question.route.route }, error);
      }
    },
  };
}

async function askMending<T>(
  parts: MarketHttpParts,
  question: MarketQuestion<T>,
  options: ReadOptions,
): Promise<MarketAnswer<T>> {
  const askedAt = performance.now();
  try {
    return await askOnce(parts, question, options);
  } catch (error) {
    if (parts.mend?.(error, askedAt) !== true) throw error;
    return await askOnce(parts, question, options);
  }
}

async function askOnce<T>(
  { client, health, now }: MarketHttpParts,
  question: MarketQuestion<T>,
  options: ReadOptions,
): Promise<MarketAnswer<T>> {
  const response = await client.request(toRequest(question, options));
  const observedAt = observedAtOf(response, now);
  const { status } = response.cacheInfo;
  health.onAnswer(question.route.name, observedAt, status !== 'hit' && status !== 'stale');
  return { data: response.data, observedAt };
}

function toRequest<T>(question: MarketQuestion<T>, options: ReadOptions): HttpRequestConfig<T> {
  const { route, path, params, data, cache, decode, asText } = question;
  const [method = 'GET', template = '/'] = route.route.split(' ');
  return {
    method,
    url: path ?? template,
    decode,
    priority: options.priority ?? 'scan',
    cache: {
      ...cache,
      ...(options.reload === true && { reload: true }),
      ...(options.since !== undefined && { ttlMs: Math.max(1, Date.now() - options.since) }),
    },
    ...(asText === true && { responseType: 'text' }),
    ...(params !== undefined && { params }),
    ...(data !== undefined && { data }),
    ...(options.signal !== undefined && { signal: options.signal }),
  };
}

/** A stored answer is as old as it was stored, and older where the market's own date says so. */
function observedAtOf({ cacheInfo, headers }: HttpResponse, now: () => number): number {
  const storedAt = cacheInfo.storedAt ?? now();
  const date = Date.parse(headers['date'] ?? '');
  return Number.isNaN(date) ? storedAt : Math.min(storedAt, date);
}
