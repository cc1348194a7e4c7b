import { digest } from '../digest.ts';

/** What tells two answers apart, but for the headers that a Vary names. */
export interface CacheKeyParts {
  /** Upper case. */
  readonly method: string;
  readonly url: URL;
  readonly body: Uint8Array | undefined;
  /** Digest of the account whose answer it is. */
  readonly account: string | undefined;
}

/**
 * The key of an answer: readable, and free of collisions because nothing but the body is hashed. A HEAD shares
 * the key of its GET; the order of parameters does not matter, the order of equal ones does.
 */
export function buildCacheKey({ method, url, body, account }: CacheKeyParts): string {
  const name = method === 'HEAD' ? 'GET' : method;
  const suffix = `${body === undefined ? '' : ` body=${digest(body)}`}${account === undefined ? '' : ` account=${account}`}`;
  return `${name} ${canonicalUrl(url)}${suffix}`;
}

/** The URL with its parameters sorted by name. */
function canonicalUrl(url: URL): string {
  if (!url.search.includes('&')) return url.href;
  const sorted = new URL(url);
  sorted.searchParams.sort();
  return sorted.href;
}
