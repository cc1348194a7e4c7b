import CachePolicy from 'http-cache-semantics';
import { type PreparedRequest, routeCacheOf } from '../prepare-request.ts';
import { buildAnswer } from './build-answer.ts';
import { type CacheRules, type ReceivedAnswer, type Verdict } from './cache-rules.ts';
import { type StoredAnswer } from './stored-answer.ts';

/** Builds the rules of RFC 9111, decided by http-cache-semantics; `shared` for a cache of several users. */
export function buildRfc9111Rules(shared: boolean): CacheRules {
  const policyOf = (answer: StoredAnswer | ReceivedAnswer, request: PreparedRequest): CachePolicy => {
    const policy = new CachePolicy(toSemanticsRequest(request), answer, { shared });
    return policy;
  };
  const ageMs = (answer: StoredAnswer, now: number): number => {
    const declared = Number.parseInt(answer.headers['age'] ?? '0', 10) || 0;
    return declared * 1_000 + Math.max(0, now - answer.requestedAt);
  };
  return {
    toStored: (request, received) => {
      const policy = policyOf(received, request);
      if (!policy.storable() || request.method === 'HEAD') return undefined;
      const keepMs = policy.timeToLive() + (routeCacheOf(request).staleIfErrorMs ?? 0) + 86_400_000;
      return buildAnswer(request, received, received.receivedAt + keepMs);
    },
    judge: (answer, request, now): Verdict => {
      const policy = policyOf(answer, request);
      return policy.maxAge() * 1_000 > ageMs(answer, now) ? 'fresh' : 'validate';
    },
    validators: ({ headers }) => ({
      ...(headers['etag'] !== undefined && { 'if-none-match': headers['etag'] }),
      ...(headers['last-modified'] !== undefined && { 'if-modified-since': headers['last-modified'] }),
    }),
    freshen: (answer, _request, confirmed) => ({
      ...answer,
      headers: { ...answer.headers, ...confirmed.headers },
      requestedAt: confirmed.requestedAt,
      receivedAt: confirmed.receivedAt,
    }),
    servesOnError: (answer, request, now) => ageMs(answer, now) < (routeCacheOf(request).staleIfErrorMs ?? 0),
    ageMs,
  };
}

function toSemanticsRequest({ method, url, headers }: PreparedRequest): CachePolicy.Request {
  return { method, url: url.href, headers };
}
