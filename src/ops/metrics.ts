import { collectDefaultMetrics, Registry } from 'prom-client';

/** Makes a registry of Prometheus that already watches what is worth knowing of any process: memory, CPU, event-loop lag. */
export function createMetricsRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
