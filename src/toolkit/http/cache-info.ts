import { digest } from './digest.ts';
import { type Delivery } from './flights.ts';
import { type CacheInfo, type CacheStatus } from './messages.ts';

/** The name under which the cache reports itself in a Cache-Status line. */
const cacheName = 'http-cache';

/** How RFC 9211 says it: `hit` alone for an answer without the network, else why the request was forwarded. */
const lineOf: Readonly<Record<CacheStatus, string>> = {
  hit: 'hit',
  stale: 'hit; detail=stale',
  miss: 'fwd=miss',
  revalidated: 'fwd=stale; fwd-status=304',
  coalesced: 'fwd=miss; collapsed',
  bypass: 'fwd=bypass',
};

/** Tells a caller what the cache had to do with its answer; digest and line are only made when they are read. */
export function buildCacheInfo({ resident, status, stored }: Delivery, ageMs: number): CacheInfo {
  const { answer } = resident;
  return {
    status,
    ageMs,
    storedAt: stored ? answer.receivedAt : undefined,
    get key() {
      return answer.key === '' ? '' : digest(answer.key);
    },
    get cacheStatus() {
      return `${cacheName}; ${lineOf[status]}${status === 'miss' && stored ? '; stored' : ''}`;
    },
  };
}
