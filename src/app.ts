import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Registry } from 'prom-client';
import { createAlerting } from './app/alerting.ts';
import { createPriceData, type PriceData } from './app/price-data.ts';
import { watchPrices, watchScans } from './arbitrage/live/index.ts';
import { buildPriceLookup } from './arbitrage/price-lookup.ts';
import { buildScanner, type RememberingScanner } from './arbitrage/scanner.ts';
import { type Markets } from './arbitrage/sources.ts';
import { type SystemStatus } from './arbitrage/status.ts';
import { createBot } from './bot/bot.ts';
import { type Config } from './config.ts';
import { type Game } from './domain/game.ts';
import { type Logger, type RecallingLogger } from './domain/logger.ts';
import { createDmarketMarket, createWaxpeerMarket, type Market } from './markets/index.ts';
import {
  buildMarketProbes,
  buildPollingProbe,
  buildRefreshProbe,
  buildStoreProbe,
  checkReadiness,
  createMetricsRegistry,
  createOpsServer,
  type OpsServer,
  registerPriceMetrics,
  type Probe,
} from './ops/index.ts';
import { openStore, type Store } from './store/index.ts';
import { createHttpMetrics, createRetryMetrics } from './toolkit/index.ts';

/** The whole application, wired up. */
export interface App {
  /** Resolves when the bot answers. Throws a ConfigurationError when the token is refused. */
  readonly start: () => Promise<void>;
  /** Ends everything in order: running scans are told to, then the store is closed. */
  readonly stop: () => Promise<void>;
}

/** Wires every floor to the next. Throws a ConfigurationError for a data directory that cannot be used. */
export async function createApp(config: Config, logger: RecallingLogger): Promise<App> {
  const store = await openStore({
    directory: config.dataDirectory,
    ownerIds: config.telegram.allowedUserIds,
  });
  const registry = createMetricsRegistry();
  const markets = await createMarkets(config, logger, registry);
  const prices = createPriceData({ config, markets, logger, store, watchedGames: () => alerting.games() });
  const { books, history, ledger } = prices;
  const known = { markets, books, history, records: ledger.measured, logger };
  const alerting = createAlerting({ store, markets, prices, logger });
  const scanner = watchScans(buildScanner(known), prices.watched);
  const status = buildStatusReader(config, markets, scanner, prices);
  const bot = createBot(config.telegram.botToken, {
    apiRoot: config.telegram.apiRoot,
    scanner,
    prices: watchPrices(buildPriceLookup(known), prices.watched),
    ledger,
    itemUrl: (market, game, item) => markets[market].itemUrl(game, item),
    status,
    watches: alerting.desk,
    readiness: () => checkReadiness(probes),
    recentLog: logger.recent,
    store,
    logger,
    now: Date.now,
  });
  const probes = [
    buildStoreProbe(store.ping),
    buildPollingProbe(bot.isPolling),
    ...buildMarketProbes(status),
    buildRefreshProbe(status),
  ];
  registerPriceMetrics(registry, status, Date.now);
  const ops = await createOps(config, logger, probes, registry);
  return {
    start: async () => {
      await offerPairing(store, logger);
      await bot.start();
      await alerting.start(bot.alerts);
      prices.start();
    },
    stop: async () => {
      const { dmarket, waxpeer } = markets;
      const parts = [alerting.stop, prices.close, dmarket.close, waxpeer.close, store.close];
      await closeAll([alerting.pause, () => bot.stop(), () => ops?.close(), ...parts], logger);
    },
  };
}

async function createMarkets(config: Config, logger: Logger, registry: Registry): Promise<Markets> {
  const telemetry = { observers: [createHttpMetrics(registry)], retryHooks: [createRetryMetrics(registry)] };
  const shared = { cacheDirectory: config.dataDirectory, logger, telemetry };
  const { baseUrl, apiKey } = config.waxpeer;
  const waxpeer = await createWaxpeerMarket({ ...shared, baseUrl, ...(apiKey !== null && { apiKey }) });
  const dmarket = await createDmarketMarket({
    ...shared,
    baseUrl: config.dmarket.baseUrl,
    ...(config.dmarket.keys !== null && { keys: config.dmarket.keys }),
    knownTitles: (game) => listTitles(waxpeer, game),
  });
  return { dmarket, waxpeer };
}

/** DMarket may refuse to list a whole game; then it is asked for the titles that the other market knows. */
async function listTitles(market: Market, game: Game): Promise<readonly string[]> {
  const { quotes } = await market.quotes(game);
  return Array.from(quotes.values(), ({ title }) => title);
}

async function createOps(
  config: Config,
  logger: Logger,
  probes: readonly Probe[],
  registry: Registry,
): Promise<OpsServer | null> {
  if (config.http === null) return null;
  const server = await createOpsServer({ ...config.http, probes, registry, logger });
  logger.info({ host: config.http.host, port: server.port }, 'health and metrics are served');
  return server;
}

/** While the bot has no owner, whoever sends the code first becomes it. */
async function offerPairing(store: Store, logger: Logger): Promise<void> {
  const pairingCode = await store.access.issuePairingCode();
  // A warning, so that it is seen with a quieter log too: without it nobody gets in.
  if (pairingCode !== null)
    logger.warn({ pairingCode }, 'send this pairing code to the bot to become its owner');
}

/** Builds what tells how the whole application is doing, since now. */
function buildStatusReader(
  config: Config,
  markets: Markets,
  scanner: RememberingScanner,
  prices: PriceData,
): () => Promise<SystemStatus> {
  const startedAt = Date.now();
  return async () => ({
    startedAt,
    markets: { dmarket: markets.dmarket.status(), waxpeer: markets.waxpeer.status() },
    lastScan: scanner.lastScan(),
    ...prices.status(),
    memoryBytes: process.memoryUsage.rss(),
    diskBytes: await sizeOf(config.dataDirectory),
  });
}

/** Bytes of all files below a folder; those that vanish meanwhile count nothing. */
async function sizeOf(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      stat(join(parentPath, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Closes one part after the other; one that fails does not keep the next from being closed. */
async function closeAll(parts: readonly (() => Promise<void> | undefined)[], logger: Logger): Promise<void> {
  for (const close of parts) {
    try {
      await close();
    } catch (error) {
      logger.error({ error }, 'a part did not close');
    }
  }
}
