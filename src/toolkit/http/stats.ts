import { type CacheStatus } from './messages.ts';
import { type HttpObserver } from './observer.ts';
import { type StorageSize } from './cache/cache-storage.ts';
import { type LimitStats } from './limiter/limiter-registry.ts';

/** Counts of one route, or of all together. */
export interface RouteStats {
  readonly requests: number;
  readonly hits: number;
  readonly misses: number;
  readonly revalidated: number;
  readonly stale: number;
  readonly coalesced: number;
  readonly bypassed: number;
  /** Attempts that reached the network. */
  readonly networkCalls: number;
  readonly retries: number;
  /** Answers with status 429. */
  readonly tooManyRequests: number;
  /** Requests that ended with an error for the caller. */
  readonly failures: number;
  /** Bytes of bodies received. */
  readonly bytes: number;
  /** Share of the looked-up requests that needed no body from the network; undefined before the first. */
  readonly hitRate: number | undefined;
}

/** Everything a client counts. */
export interface HttpClientStats {
  /** When counting began, in milliseconds since the epoch. */
  readonly since: number;
  readonly total: RouteStats;
  /** By route template. */
  readonly routes: Readonly<Record<string, RouteStats>>;
  /** Undefined without a cache. */
  readonly cache: StorageSize | undefined;
  readonly limits: readonly LimitStats[];
}

type Counter = Exclude<keyof RouteStats, 'hitRate'>;
type Counts = Record<Counter, number>;

/** Counts by route. */
export interface ClientStats extends Required<HttpObserver> {
  snapshot(): Pick<HttpClientStats, 'since' | 'total' | 'routes'>;
  reset(): void;
}

const counterOf: Readonly<Record<CacheStatus, Counter>> = {
  hit: 'hits',
  miss: 'misses',
  revalidated: 'revalidated',
  stale: 'stale',
  coalesced: 'coalesced',
  bypass: 'bypassed',
};

/** Creates counters at zero. */
export function createClientStats(): ClientStats {
  let since = Date.now();
  const byRoute = new Map<string, Counts>();
  const of = (route: string): Counts => {
    const known = byRoute.get(route);
    if (known !== undefined) return known;
    const counts = toZero();
    byRoute.set(route, counts);
    return counts;
  };
  return {
    onRequest: (route) => (of(route).requests += 1),
    onServed: (route, status) => (of(route)[counterOf[status]] += 1),
    onFailure: (route) => (of(route).failures += 1),
    onNetworkCall: (route) => (of(route).networkCalls += 1),
    onAnswer: (route, status, bytes) => {
      const counts = of(route);
      counts.bytes += bytes;
      if (status === 429) counts.tooManyRequests += 1;
    },
    onRetry: (route) => (of(route).retries += 1),
    snapshot: () => ({
      since,
      total: withHitRate(sum([...byRoute.values()])),
      routes: Object.fromEntries([...byRoute].map(([route, counts]) => [route, withHitRate(counts)])),
    }),
    reset: () => {
      since = Date.now();
      byRoute.clear();
    },
  };
}

function toZero(): Counts {
  return {
    requests: 0,
    hits: 0,
    misses: 0,
    revalidated: 0,
    stale: 0,
    coalesced: 0,
    bypassed: 0,
    networkCalls: 0,
    retries: 0,
    tooManyRequests: 0,
    failures: 0,
    bytes: 0,
  };
}

function sum(all: readonly Counts[]): Counts {
  const total = toZero();
  for (const counts of all) {
    for (const name of Object.keys(total) as Counter[]) total[name] += counts[name];
  }
  return total;
}

function withHitRate(counts: Counts): RouteStats {
  const saved = counts.hits + counts.revalidated + counts.stale + counts.coalesced;
  const lookedUp = saved + counts.misses;
  return { ...counts, hitRate: lookedUp === 0 ? undefined : saved / lookedUp };
}
