/** What a limiter says of one request. */
export interface LimitVerdict {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** How long until the oldest counted request leaves the window, in milliseconds. */
  readonly resetMs: number;
}

/** Counts requests in any window of a length, not only in aligned ones; what it refuses does not count. */
export interface WindowLimiter {
  take(key: string, limit: number): LimitVerdict;
  /** How many are in the window now. */
  count(key: string): number;
}

/** Creates a limiter over a sliding window; the clock is in milliseconds and never goes back. */
export function createWindowLimiter(
  windowMs: number,
  clock: () => number = () => performance.now(),
): WindowLimiter {
  const arrivals = new Map<string, number[]>();
  const recentOf = (key: string, now: number): number[] =>
    (arrivals.get(key) ?? []).filter((at) => at > now - windowMs);
  return {
    count: (key) => recentOf(key, clock()).length,
    take(key, limit) {
      const now = clock();
      const recent = recentOf(key, now);
      const allowed = recent.length < limit;
      if (allowed) recent.push(now);
      arrivals.set(key, recent);
      const resetMs = (recent[0] ?? now) + windowMs - now;
      return { allowed, limit, remaining: limit - recent.length, resetMs };
    },
  };
}
