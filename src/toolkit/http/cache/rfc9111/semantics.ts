import CachePolicy from 'http-cache-semantics';
import { type Headers } from '../../headers.ts';
import {
  type Directives,
  fieldsOf,
  formatCacheControl,
  parseCacheControl,
  secondsOf,
} from './cache-control.ts';
import { parseHttpDate } from './http-date.ts';

/** An answer as far as RFC 9111 cares. */
export interface JudgedAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Milliseconds since the epoch. */
  readonly requestedAt: number;
  readonly receivedAt: number;
}

/** A request as far as RFC 9111 cares. */
export interface JudgedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
}

/** Statuses that this cache knows how to treat; 206 is not among them, for partial answers are not combined. */
const understood: ReadonlySet<number> = new Set([
  200, 203, 204, 300, 301, 302, 303, 307, 308, 404, 405, 410, 414, 501,
]);

/** Longest time in seconds for which an answer without any expiry counts as fresh. */
const heuristicCapSeconds = 86_400;

const parsed = new WeakMap<Headers, Directives>();

/** The directives of an answer, parsed once for each set of headers. */
export function directivesOf({ headers }: Pick<JudgedAnswer, 'headers'>): Directives {
  const known = parsed.get(headers);
  if (known !== undefined) return known;
  const directives = parseCacheControl(headers['cache-control']);
  parsed.set(headers, directives);
  return directives;
}

/**
 * Whether an answer may be stored (RFC 9111, 3). http-cache-semantics decides on an answer put into plain words;
 * beside it stand must-understand and statuses it does not know but the server gave a lifetime to.
 */
export function isStorable(request: JudgedRequest, answer: JudgedAnswer, shared: boolean): boolean {
  if (answer.status === 206 || request.headers['range'] !== undefined) return false;
  const directives = directivesOf(answer);
  const mustUnderstand = directives.has('must-understand');
  if (mustUnderstand && !understood.has(answer.status)) return false;
  if (namesEveryHeader(answer.headers['vary'])) return false;
  return toPolicy(request, answer, shared).storable();
}

/** Seconds for which an answer is fresh, counted from its age zero (RFC 9111, 4.2.1). */
export function lifetimeSeconds(request: JudgedRequest, answer: JudgedAnswer, shared: boolean): number {
  const lifetime = toPolicy(request, answer, shared).maxAge();
  return hasExplicitLifetime(answer, shared) ? lifetime : Math.min(lifetime, heuristicCapSeconds);
}

/** Milliseconds of age now: apparent or declared age, the delay of the answer, and the time kept (RFC 9111, 4.2.3). */
export function ageMsOf({ headers, requestedAt, receivedAt }: JudgedAnswer, now: number): number {
  const date = parseHttpDate(headers['date']) ?? receivedAt;
  const apparentAge = Math.max(0, receivedAt - date);
  const declaredAge = parseAge(headers['age']) * 1_000 + (receivedAt - requestedAt);
  return Math.max(apparentAge, declaredAge) + Math.max(0, now - receivedAt);
}

/** A Vary of "*", alone or in a list, never matches (RFC 9110, 12.5.5). */
export function namesEveryHeader(vary: string | undefined): boolean {
  return (vary ?? '').split(',').some((name) => name.trim() === '*');
}

/** Of several ages the first counts, of anything but a whole number none (RFC 9111, 5.1). */
function parseAge(value: string | undefined): number {
  const first = (value ?? '').split(',')[0]?.trim() ?? '';
  return /^\d+$/.test(first) ? Math.min(Number(first), 2 ** 31) : 0;
}

function hasExplicitLifetime(answer: JudgedAnswer, shared: boolean): boolean {
  const directives = directivesOf(answer);
  return (
    directives.has('max-age') ||
    (shared && directives.has('s-maxage')) ||
    answer.headers['expires'] !== undefined
  );
}

function toPolicy(request: JudgedRequest, answer: JudgedAnswer, shared: boolean): CachePolicy {
  const { method, url, headers } = request;
  // The library knows no status beyond its list; one with a lifetime of its own may be stored all the same.
  const status = hasExplicitLifetime(answer, shared) && answer.status >= 200 ? 200 : answer.status;
  return new CachePolicy(
    { method, url: url.href, headers: toPlainRequestHeaders(headers) },
    { status, headers: toPlainHeaders(answer, shared) },
    { shared, immutableMinTimeToLive: 0 },
  );
}

function toPlainRequestHeaders(headers: Headers): Headers {
  const { 'cache-control': value, ...others } = headers;
  return value === undefined
    ? others
    : { ...others, 'cache-control': formatCacheControl(parseCacheControl(value)) };
}

/** Header fields in the one form that the library reads as the RFC means them. */
function toPlainHeaders(answer: JudgedAnswer, shared: boolean): Headers {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    const date = dateFields.has(name) ? normalizeDate(value) : value;
    if (date !== undefined) plain[name] = date;
    else if (name === 'expires') plain[name] = '0';
  }
  plain['date'] ??= new Date(answer.receivedAt).toUTCString();
  plain['cache-control'] = formatCacheControl(toPlainDirectives(answer, shared));
  return plain;
}

const dateFields: ReadonlySet<string> = new Set(['date', 'expires', 'last-modified']);

function normalizeDate(value: string): string | undefined {
  const time = parseHttpDate(value);
  return time === undefined ? undefined : new Date(time).toUTCString();
}

function toPlainDirectives(answer: JudgedAnswer, shared: boolean): Directives {
  const plain = new Map(directivesOf(answer));
  // It tells caches that understand the status to overlook no-store (RFC 9111, 5.2.2.3).
  if (plain.has('must-understand') && understood.has(answer.status)) plain.delete('no-store');
  // With named fields these restrict the fields and not the answer.
  for (const name of ['no-cache', 'private']) if (fieldsOf(plain, name).length > 0) plain.delete(name);
  for (const name of ['max-age', 's-maxage']) {
    const seconds = secondsOf(plain, name);
    if (seconds !== undefined) plain.set(name, String(seconds));
  }
  // The library takes it for "never fresh"; it only forbids to serve what is stale.
  plain.delete('proxy-revalidate');
  if (!shared) plain.delete('s-maxage');
  return plain;
}
