import { Counter, Histogram, type Registry } from 'prom-client';
import { type HttpObserver } from './observer.ts';

/**
 * Registers `http_requests_total`, `http_cache_answers_total`, `http_failures_total`, `http_request_duration_seconds`
 * and `http_response_bytes_total` and returns the observer that feeds them; one serves any number of clients. Throws
 * if the registry has metrics of these names already.
 */
export function createHttpMetrics(registry: Registry): HttpObserver {
  const registers = [registry];
  const attempts = new Counter({
    name: 'http_requests_total',
    help: 'Answers of the network, by status.',
    labelNames: ['route', 'status'],
    registers,
  });
  const answers = new Counter({
    name: 'http_cache_answers_total',
    help: 'Answered requests, by what the cache had to do with them.',
    labelNames: ['route', 'cache'],
    registers,
  });
  const failures = new Counter({
    name: 'http_failures_total',
    help: 'Requests that failed for the caller.',
    labelNames: ['route'],
    registers,
  });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time of one attempt, from sending to the last byte.',
    labelNames: ['route'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  const bytes = new Counter({
    name: 'http_response_bytes_total',
    help: 'Bytes of bodies as received.',
    labelNames: ['route'],
    registers,
  });
  return {
    onServed: (route, cache) => answers.inc({ route, cache }),
    onFailure: (route) => failures.inc({ route }),
    onAnswer: (route, status, received, durationMs) => {
      attempts.inc({ route, status: String(status) });
      durations.observe({ route }, durationMs / 1_000);
      bytes.inc({ route }, received);
    },
  };
}
