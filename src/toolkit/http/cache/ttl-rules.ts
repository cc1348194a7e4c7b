import { type Headers } from '../headers.ts';
import { type PreparedRequest, routeCacheOf } from '../prepare-request.ts';
import { buildAnswer } from './build-answer.ts';
import { type CacheRules, type Verdict } from './cache-rules.ts';
import { namesEveryHeader } from './rfc9111/semantics.ts';
import { freshenHeaders } from './rfc9111/stored-headers.ts';
import { type StoredAnswer } from './stored-answer.ts';

/** Milliseconds an answer is fresh where neither client, route nor request says otherwise. */
export const defaultTtlMs = 300_000;

/** Complete answers to a read; a partial one (206) is none. */
const storedStatuses: ReadonlySet<number> = new Set([200, 203, 204]);

/** Builds the rules that ignore what headers say about caching and keep every good answer for a fixed time. */
export function buildTtlRules(clientTtlMs = defaultTtlMs): CacheRules {
  const ttlOf = (request: PreparedRequest): number =>
    request.config.cache?.ttlMs ?? routeCacheOf(request).ttlMs ?? clientTtlMs;
  const keepUntil = (request: PreparedRequest, receivedAt: number): number => {
    const { staleIfErrorMs = 0, staleWhileRevalidateMs = 0 } = routeCacheOf(request);
    return receivedAt + ttlOf(request) + Math.max(staleIfErrorMs, staleWhileRevalidateMs);
  };
  const ageMs = (answer: StoredAnswer, now: number): number => Math.max(0, now - answer.receivedAt);

  return {
    toStored: (request, received) => {
      if (!storedStatuses.has(received.status) || request.method === 'HEAD') return undefined;
      if (namesEveryHeader(received.headers['vary']) || ttlOf(request) <= 0) return undefined;
      return buildAnswer(request, received, keepUntil(request, received.receivedAt));
    },
    judge: (answer, request, now): Verdict => {
      const keptMs = now - (answer.slidTo ?? answer.receivedAt);
      // Stored before the clock was set back: nobody knows how old it is.
      if (keptMs < 0) return 'validate';
      const staleForMs = keptMs - ttlOf(request);
      if (staleForMs < 0) return 'fresh';
      return staleForMs < (routeCacheOf(request).staleWhileRevalidateMs ?? 0) ? 'renew' : 'validate';
    },
    validators: (answer) => validatorsOf(answer.headers),
    freshen: (answer, request, confirmed) => ({
      ...answer,
      headers: freshenHeaders(answer.headers, confirmed.headers),
      requestedAt: confirmed.requestedAt,
      receivedAt: confirmed.receivedAt,
      expiresAt: keepUntil(request, confirmed.receivedAt),
    }),
    servesOnError: (answer, request, now) =>
      ageMs(answer, now) - ttlOf(request) < (routeCacheOf(request).staleIfErrorMs ?? 0),
    ageMs,
    servedHeaders: ({ headers }) => headers,
    forbidsNetwork: () => false,
  };
}

function validatorsOf(headers: Headers): Headers {
  return {
    ...(headers['etag'] !== undefined && { 'if-none-match': headers['etag'] }),
    ...(headers['last-modified'] !== undefined && { 'if-modified-since': headers['last-modified'] }),
  };
}
