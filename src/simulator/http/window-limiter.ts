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
}

/** Creates a limiter over a sliding window; the clock is in milliseconds and never goes back. */
export function createWindowLimiter(
  windowMs: number,
  clock: () => number = () => performance.now(),
): WindowLimiter {
  const arrivals = new Map<string, number[]>();
  return {
    take(key, limit) {
      const now = clock();
      const recent = (arrivals.get(key) ?? []).filter((at) => at > now - windowMs);
      const allowed = recent.length < limit;
      if (allowed) recent.push(now);
      arrivals.set(key, recent);
      const resetMs = (recent[0] ?? now) + windowMs - now;
      return { allowed, limit, remaining: limit - recent.length, resetMs };
    },
  };
}
