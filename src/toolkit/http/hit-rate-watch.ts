import { type ToolkitLogger } from '../toolkit-logger.ts';
import { type HttpObserver } from './observer.ts';

/** Look-ups after which the hit rate is judged. */
const blockSize = 100;

/** The share of look-ups that a cache should answer, below which its times of freshness deserve a look. */
const expectedRate = 0.5;

/** Creates an observer that warns once when the hit rate falls below a half, and again after it had recovered. */
export function createHitRateWatch(logger: ToolkitLogger): HttpObserver {
  let lookups = 0;
  let saved = 0;
  let low = false;
  return {
    onServed: (_route, status) => {
      if (status === 'bypass') return;
      lookups += 1;
      if (status !== 'miss') saved += 1;
      if (lookups < blockSize) return;
      const hitRate = saved / lookups;
      if (hitRate < expectedRate && !low) logger.warn({ hitRate, lookups }, 'http cache hit rate is low');
      low = hitRate < expectedRate;
      lookups = 0;
      saved = 0;
    },
  };
}
