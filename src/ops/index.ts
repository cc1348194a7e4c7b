export { isHealthy } from './health-check.ts';
export { createMetricsRegistry } from './metrics.ts';
export { checkReadiness, type Probe, type ProbeResult, type Readiness } from './probe.ts';
export { buildMarketProbes, buildPollingProbe, buildStoreProbe } from './probes.ts';
export { createOpsServer, type OpsServer, type OpsServerOptions } from './server.ts';
