import { type Headers } from '../../headers.ts';
import { type PreparedRequest, routeCacheOf } from '../../prepare-request.ts';
import { buildAnswer } from '../build-answer.ts';
import { type CacheRules, type Verdict } from '../cache-rules.ts';
import { type StoredAnswer } from '../stored-answer.ts';
import { type Directives, fieldsOf, parseCacheControl, secondsOf } from './cache-control.ts';
import { ageMsOf, directivesOf, isStorable, lifetimeSeconds } from './semantics.ts';
import { freshenHeaders, toStoredHeaders } from './stored-headers.ts';

/** Milliseconds that a stale answer is kept for revalidation. */
const keepStaleMs = 604_800_000;

/** Builds the rules of RFC 9111 and RFC 5861; `shared` for a cache of several users. */
export function buildRfc9111Rules(shared: boolean): CacheRules {
  // What was stored never changes, so its lifetime is worked out once.
  const lifetimes = new WeakMap<StoredAnswer, number>();
  const lifetimeOf = (answer: StoredAnswer, request: PreparedRequest): number => {
    const known = lifetimes.get(answer);
    if (known !== undefined) return known;
    const seconds = lifetimeSeconds(request, answer, shared);
    lifetimes.set(answer, seconds);
    return seconds;
  };
  const staleMsOf = (answer: StoredAnswer, request: PreparedRequest, now: number): number =>
    ageMsOf(answer, now) - lifetimeOf(answer, request) * 1_000;

  return {
    toStored: (request, received) => {
      if (request.method === 'HEAD' || !isStorable(request, received, shared)) return undefined;
      const privateFields = shared ? fieldsOf(directivesOf(received), 'private') : [];
      const headers = toStoredHeaders(received.headers, privateFields);
      const keepMs = lifetimeSeconds(request, received, shared) * 1_000 + keepStaleMs;
      return buildAnswer(request, { ...received, headers }, received.receivedAt + keepMs);
    },
    judge: (answer, request, now) => judge(answer, request, staleMsOf(answer, request, now), now, shared),
    validators: ({ headers }) => ({
      ...(headers['etag'] !== undefined && { 'if-none-match': headers['etag'] }),
      ...(headers['last-modified'] !== undefined && { 'if-modified-since': headers['last-modified'] }),
    }),
    freshen: (answer, request, confirmed) => {
      const headers = freshenHeaders(answer.headers, confirmed.headers);
      const { requestedAt, receivedAt } = confirmed;
      const freshened = { ...answer, headers, requestedAt, receivedAt };
      const keepMs = lifetimeSeconds(request, freshened, shared) * 1_000 + keepStaleMs;
      return { ...freshened, expiresAt: receivedAt + keepMs };
    },
    servesOnError: (answer, request, now) => {
      if (forbidsStale(answer, shared)) return false;
      const asked = secondsOf(parseCacheControl(request.headers['cache-control']), 'stale-if-error');
      const allowed = asked ?? secondsOf(directivesOf(answer), 'stale-if-error') ?? 0;
      const allowedMs = Math.max(allowed * 1_000, routeCacheOf(request).staleIfErrorMs ?? 0);
      return staleMsOf(answer, request, now) < allowedMs;
    },
    ageMs: ageMsOf,
    servedHeaders: withholdUnvalidated,
    forbidsNetwork: ({ headers }) => parseCacheControl(headers['cache-control']).has('only-if-cached'),
  };
}

function judge(
  answer: StoredAnswer,
  request: PreparedRequest,
  staleMs: number,
  now: number,
  shared: boolean,
): Verdict {
  const asked = parseCacheControl(request.headers['cache-control']);
  if (demandsValidation(request, asked) || isUnqualifiedNoCache(answer)) return 'validate';
  // Stored before the clock was set back: nobody knows how old it is.
  if (now < answer.receivedAt) return 'validate';
  const maxAge = secondsOf(asked, 'max-age') ?? Infinity;
  if (ageMsOf(answer, now) > maxAge * 1_000) return 'validate';
  if (staleMs + (secondsOf(asked, 'min-fresh') ?? 0) * 1_000 < 0) return 'fresh';
  if (staleMs < 0 || forbidsStale(answer, shared)) return 'validate';
  if (staleMs < maxStaleMs(asked)) return 'stale';
  return staleMs < whileRevalidateMs(answer, request) ? 'renew' : 'validate';
}

/** How stale an answer the request takes: without an argument, of any age (RFC 9111, 5.2.1.2). */
function maxStaleMs(asked: Directives): number {
  return asked.get('max-stale') === true ? Infinity : (secondsOf(asked, 'max-stale') ?? 0) * 1_000;
}

function demandsValidation({ headers }: PreparedRequest, asked: Directives): boolean {
  const pragma = headers['cache-control'] === undefined && /no-cache/i.test(headers['pragma'] ?? '');
  return asked.has('no-cache') || asked.has('no-store') || pragma;
}

function whileRevalidateMs(answer: StoredAnswer, request: PreparedRequest): number {
  const allowed = secondsOf(directivesOf(answer), 'stale-while-revalidate') ?? 0;
  return Math.max(allowed * 1_000, routeCacheOf(request).staleWhileRevalidateMs ?? 0);
}

/** With named fields, no-cache restricts the fields alone. */
function isUnqualifiedNoCache(answer: StoredAnswer): boolean {
  const directives = directivesOf(answer);
  return directives.has('no-cache') && fieldsOf(directives, 'no-cache').length === 0;
}

function forbidsStale(answer: StoredAnswer, shared: boolean): boolean {
  const directives = directivesOf(answer);
  if (directives.has('must-revalidate') || isUnqualifiedNoCache(answer)) return true;
  return shared && (directives.has('proxy-revalidate') || directives.has('s-maxage'));
}

/** Fields that no-cache names may not be served without the server's word. */
function withholdUnvalidated(answer: StoredAnswer): Headers {
  const withheld = fieldsOf(directivesOf(answer), 'no-cache');
  if (withheld.length === 0) return answer.headers;
  return Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !withheld.includes(name)));
}
