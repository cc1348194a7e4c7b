import { type CircuitBreakerPolicy, circuitBreaker, handleWhen, SamplingBreaker } from 'cockatiel';
import { createRetryBudget, type RetryBudget } from '../retry/budget.ts';
import { isTransient } from '../retry/transient.ts';

/** What one host can still be asked for. */
export interface HostHealth {
  /** Keeps retries from multiplying an outage. */
  readonly budget: RetryBudget;
  /** Refuses attempts while nearly all of them fail. */
  readonly breaker: CircuitBreakerPolicy;
}

/** Milliseconds an open circuit refuses everything before one attempt may test the host. */
const halfOpenAfterMs = 10_000;

/**
 * Creates the health of one host. The circuit opens when four of five attempts within half a minute failed, of
 * thirty at least; a 429 counts as health, for it is the limiter's business.
 */
export function createHostHealth(): HostHealth {
  return {
    budget: createRetryBudget({ capacity: 50, retriesPerCall: 0.5 }),
    breaker: circuitBreaker(handleWhen(isOutage), {
      halfOpenAfter: halfOpenAfterMs,
      breaker: new SamplingBreaker({ threshold: 0.8, duration: 30_000, minimumRps: 1 }),
    }),
  };
}

function isOutage(error: Error & { readonly status?: number }): boolean {
  return error.status === undefined ? isTransient(error) : error.status >= 500 && error.status !== 501;
}
