export { ALONE, buildSharingProbe, registerSharingMetrics, type Sharing } from './sharing.ts';
export { isHealthy } from './health-check.ts';
export { createMetricsRegistry } from './metrics.ts';
export { registerMarketMetrics } from './market-metrics.ts';
export { checkReadiness, type Probe, type ProbeResult, type Readiness } from './probe.ts';
export { registerPriceMetrics } from './price-metrics.ts';
export {
  buildMarketProbes,
  buildTelegramProbe,
  buildRedisProbe,
  buildRefreshProbe,
  buildStoreProbe,
} from './probes.ts';
export { createScanMetrics } from './scan-metrics.ts';
export { createOpsServer, type OpsServer, type OpsServerOptions } from './server.ts';
export { type ApplicationState, registerStateMetrics } from './state-metrics.ts';
export { createTelegramMetrics, type TelegramObserver } from './telegram-metrics.ts';
export { type WebhookOptions } from './webhook.ts';
