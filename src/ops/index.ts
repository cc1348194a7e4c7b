export { isHealthy } from './health-check.ts';
export { createMetricsRegistry } from './metrics.ts';
export { checkReadiness, type Probe, type ProbeResult, type Readiness } from './probe.ts';
export { registerPriceMetrics } from './price-metrics.ts';
export { buildMarketProbes, buildPollingProbe, buildRefreshProbe, buildStoreProbe } from './probes.ts';
export { createOpsServer, type OpsServer, type OpsServerOptions } from './server.ts';
