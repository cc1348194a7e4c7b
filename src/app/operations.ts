import { join } from 'node:path';
import { type Registry } from 'prom-client';
import { type SystemStatus } from '../arbitrage/status.ts';
import { type RunningBot } from '../bot/bot.ts';
import { type Config, WEBHOOK_PATH } from '../config.ts';
import { type Logger } from '../domain/logger.ts';
import {
  ALONE,
  buildMarketProbes,
  buildRedisProbe,
  buildRefreshProbe,
  buildSharingProbe,
  buildStoreProbe,
  buildTelegramProbe,
  checkReadiness,
  createOpsServer,
  type OpsServer,
  type Readiness,
  registerMarketMetrics,
  registerPriceMetrics,
  registerSharingMetrics,
  registerStateMetrics,
} from '../ops/index.ts';
import { BACKUPS_FOLDER, listBackups, type Store } from '../store/index.ts';
import { type SharedRedis } from '../toolkit/index.ts';
import { PAGE_PATH, type WebApp } from '../webapp/index.ts';
import { type DiskUse } from './disk.ts';
import { type SharedChats } from './shared-chats.ts';

/** What tells people and machines how the application is doing. */
export interface Operations {
  readonly readiness: () => Promise<Readiness>;
  /** Serves health and metrics, where that is switched on. */
  readonly serve: () => Promise<OpsServer | null>;
}

/** What it is told of. */
export interface OperationsParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly registry: Registry;
  readonly store: Store;
  readonly bot: RunningBot;
  readonly redis: SharedRedis | undefined;
  readonly status: () => Promise<SystemStatus>;
  readonly disk: () => Promise<DiskUse>;
  /** Where several processes share the chats. */
  readonly shared: Pick<SharedChats, 'sharing'> | undefined;
  /** The page, where one is built. */
  readonly webApp: WebApp | undefined;
}

/** Builds probes and metrics of the whole application; nothing is served yet. */
export function buildOperations(parts: OperationsParts): Operations {
  const { config, logger, registry, store, bot, redis, shared, status, disk, webApp } = parts;
  const probes = [
    buildStoreProbe(store.ping),
    buildTelegramProbe(bot.isListening),
    ...buildMarketProbes(status),
    buildRefreshProbe(status),
    ...(redis === undefined ? [] : [buildRedisProbe({ status: () => redis.status() })]),
    ...(shared === undefined ? [] : [buildSharingProbe(shared.sharing)]),
  ];
  const readiness = (): Promise<Readiness> => checkReadiness(probes);
  registerPriceMetrics(registry, status, Date.now);
  registerMarketMetrics(registry, status, Date.now);
  registerSharingMetrics(registry, shared?.sharing ?? (() => Promise.resolve(ALONE)));
  registerStateMetrics(registry, {
    readiness,
    alerts: store.alerts.counts,
    running: bot.running,
    disk,
    lastBackupAt: () => findLastBackup(config.dataDirectory),
  });
  return {
    readiness,
    serve: async () => {
      if (config.http === null) return null;
      const { webhook } = config.telegram;
      const server = await createOpsServer({
        ...config.http,
        probes,
        registry,
        logger,
        ...(webhook && { webhook: { path: WEBHOOK_PATH, secret: webhook.secret, accept: bot.accept } }),
        ...(webApp && { page: { path: PAGE_PATH, answer: webApp.listener } }),
      });
      logger.info({ host: config.http.host, port: server.port }, 'health and metrics are served');
      return server;
    },
  };
}

/** Those that were made elsewhere are not seen. */
async function findLastBackup(directory: string): Promise<number | null> {
  const [newest] = await listBackups(join(directory, BACKUPS_FOLDER));
  return newest?.manifest.createdAt ?? null;
}
