import { type Finding } from './finding.ts';
import { type GateLimits } from './limits.ts';

/** That two prices are too old, or too far apart. */
export interface TimeFinding extends Finding {
  readonly reason: 'stale' | 'skew';
}

/** Why two prices of these moments (milliseconds since 1970) may not be compared now, if that is so. */
export function findTimeGate(
  observed: readonly [number, number],
  now: number,
  { maxAgeMs, maxSkewMs }: Pick<GateLimits, 'maxAgeMs' | 'maxSkewMs'>,
): TimeFinding | undefined {
  const age = now - Math.min(...observed);
  if (age > maxAgeMs) return { reason: 'stale', value: age, limit: maxAgeMs };
  const skew = Math.abs(observed[0] - observed[1]);
  return skew > maxSkewMs ? { reason: 'skew', value: skew, limit: maxSkewMs } : undefined;
}
