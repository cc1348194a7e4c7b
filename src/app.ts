import { announceSettings, announceWatches, type ChangeListener } from './app/announced-changes.ts';
import { createAlerting } from './app/alerting.ts';
import { createCharts } from './app/charts.ts';
import { createDiskReader, type DiskUse } from './app/disk.ts';
import { connectRedis } from './app/markets.ts';
import { buildOperations } from './app/operations.ts';
import { createPriceData, type PriceData } from './app/price-data.ts';
import { createSharedChats } from './app/shared-chats.ts';
import { createSources } from './app/sources.ts';
import { BUILT_PAGE, connectWebApp, findPage } from './app/web-app.ts';
import { buildBalanceReader } from './arbitrage/balances.ts';
import { createGlancer } from './arbitrage/glance.ts';
import { buildItemCourses } from './arbitrage/item-course.ts';
import { watchPrices, watchScans } from './arbitrage/live/index.ts';
import { buildPriceLookup } from './arbitrage/price-lookup.ts';
import { buildScanner, type RememberingScanner } from './arbitrage/scanner.ts';
import { type Markets } from './arbitrage/sources.ts';
import { type SystemStatus } from './arbitrage/status.ts';
import { type BotDependencies, createBot } from './bot/index.ts';
import { type Config } from './config.ts';
import { type Logger, type RecallingLogger } from './domain/logger.ts';
import { createMetricsRegistry, createScanMetrics, createTelegramMetrics } from './ops/index.ts';
import { openStore, refuseNewerHistory, type Store, takeInstanceLock } from './store/index.ts';

/** The whole application, wired up. */
export interface App {
  /** Resolves when the bot answers. Throws a ConfigurationError when the token is refused. */
  readonly start: () => Promise<void>;
  /** Ends everything in order: running scans are told to, then the store is closed. */
  readonly stop: () => Promise<void>;
  /** Where health, metrics and the page are served; null where that is switched off. */
  readonly port: number | null;
}

/** How long an earlier bot may take to let go of the data: a container that is replaced is still stopping. */
const LOCKED_FOR_MS = 5000;

/** What an application may be created with beside its configuration. */
export interface AppOptions {
  /** Where the built page is. */
  readonly pageDirectory?: string;
  /** Called whenever somebody begins to wait for prices. */
  readonly onAsked?: () => void;
}

/**
 * Wires every floor to the next. Throws a ConfigurationError for a data directory that cannot be used, that another bot
 * uses, or that a newer version wrote. Without a built page everything but the page is there.
 */
export async function createApp(
  config: Config,
  logger: RecallingLogger,
  { pageDirectory = BUILT_PAGE, onAsked = () => undefined }: AppOptions = {},
): Promise<App> {
  const lock = await takeInstanceLock(config.dataDirectory, LOCKED_FOR_MS);
  try {
    refuseNewerHistory(config.dataDirectory);
    const app = await wireApp(config, logger, { pageDirectory, onAsked });
    return { ...app, stop: () => app.stop().finally(lock.release) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function wireApp(config: Config, logger: RecallingLogger, options: Required<AppOptions>): Promise<App> {
  const { pageDirectory, onAsked } = options;
  const onChange: ChangeListener = (chatId, part) => webApp?.onChange(chatId, part);
  const store = announceSettings(await openConfiguredStore(config, logger), onChange);
  const registry = createMetricsRegistry();
  const disk = createDiskReader(config.dataDirectory);
  const redis = await connectRedis(config, logger);
  const { markets, rates, closers } = await createSources({ config, store, registry, logger, redis });
  const parts = { config, markets, redis, logger, store };
  const prices = createPriceData({ ...parts, onAsked, watchedGames: () => alerting.games() });
  const { books, history, ledger } = prices;
  const known = { markets, books, history, records: ledger.measured, logger };
  const shared = createSharedChats({ config, redis, busyChats: () => bot.busyChats(), logger });
  const alerting = createAlerting({ store, markets, prices, shared, logger });
  const scanner = createScanMetrics(registry)(watchScans(buildScanner(known), prices.watched));
  const status = buildStatusReader({ markets, scanner, prices, disk, store });
  const charts = createCharts();
  const common = {
    ...{ ledger, rates, store, logger, now: Date.now, watches: announceWatches(alerting.desk, onChange) },
    prices: watchPrices(buildPriceLookup(known), prices.watched),
    courses: buildItemCourses({ markets, history }),
    itemUrl: buildItemUrls(markets),
    glancer: createGlancer({ markets, books, logger }),
  };
  const bot = createBot(config.telegram.botToken, {
    ...{ ...common, ...whereTelegramIs(config), ...findPage(config, pageDirectory) },
    ...(shared && { exchange: shared.exchange }),
    ...{ scanner, status, charts },
    balances: buildBalanceReader(markets),
    readiness: () => operations.readiness(),
    recentLog: logger.recent,
    observer: createTelegramMetrics(registry),
  });
  const page = { directory: pageDirectory, config, redis, known, desk: bot.page };
  const webApp = connectWebApp({ ...common, ...page });
  const operations = buildOperations({ ...parts, registry, shared, bot, status, disk, webApp });
  const ops = await operations.serve();
  const answering = [alerting.pause, () => bot.stop(), () => ops?.close(), () => webApp?.close()];
  const working = [alerting.stop, charts.close, prices.close, ...closers, store.close, () => redis?.close()];
  return {
    port: ops?.port ?? null,
    start: async () => {
      await offerPairing(store, logger);
      await bot.start();
      await alerting.start(bot.alerts);
      prices.start();
    },
    stop: () => closeAll([...answering, ...working], logger),
  };
}

function whereTelegramIs({ telegram }: Config): Pick<BotDependencies, 'apiRoot' | 'webhook'> {
  const { apiRoot, webhook } = telegram;
  return { apiRoot, ...(webhook !== null && { webhook }) };
}

function buildItemUrls(markets: Markets): BotDependencies['itemUrl'] {
  return (market, game, item) => markets[market].itemUrl(game, item);
}

function openConfiguredStore(config: Config, logger: Logger): Promise<Store> {
  return openStore({
    directory: config.dataDirectory,
    databaseUrl: config.databaseUrl,
    ownerIds: config.telegram.allowedUserIds,
    onLostConnection: (error) => logger.warn({ error }, 'a connection to the database was lost'),
    onReach: (error) => {
      if (error === undefined) logger.info({}, 'the database can be reached again');
      else logger.warn({ error }, 'the database cannot be reached');
    },
  });
}

/** While the bot has no owner, whoever sends the code first becomes it. */
async function offerPairing(store: Store, logger: Logger): Promise<void> {
  const pairingCode = await store.access.issuePairingCode();
  // A warning, so that it is seen with a quieter log too: without it nobody gets in.
  if (pairingCode !== null)
    logger.warn({ pairingCode }, 'send this pairing code to the bot to become its owner');
}

/** Builds what tells how the whole application is doing, since now. */
function buildStatusReader({
  markets,
  scanner,
  prices,
  disk,
  store,
}: StatusParts): () => Promise<SystemStatus> {
  const startedAt = Date.now();
  return async () => ({
    startedAt,
    markets: { dmarket: markets.dmarket.status(), waxpeer: markets.waxpeer.status() },
    lastScan: scanner.lastScan(),
    ...prices.status(),
    alerts: await countAlerts(store),
    memoryBytes: process.memoryUsage.rss(),
    diskBytes: (await disk()).usedBytes,
  });
}

/** A database that cannot be read keeps nobody from the other figures. */
async function countAlerts({ alerts }: Pick<Store, 'alerts'>): Promise<SystemStatus['alerts']> {
  try {
    const { due, held, sending, sent } = await alerts.counts();
    return { waiting: due + held + sending, sent };
  } catch {
    return null;
  }
}

interface StatusParts {
  readonly markets: Markets;
  readonly scanner: RememberingScanner;
  readonly prices: PriceData;
  readonly disk: () => Promise<DiskUse>;
  readonly store: Pick<Store, 'alerts'>;
}

type Closer = () => Promise<void> | undefined;

/** Closes one part after the other; one that fails does not keep the next from being closed. */
async function closeAll(parts: readonly Closer[], logger: Logger): Promise<void> {
  for (const close of parts) {
    try {
      await close();
    } catch (error) {
      logger.error({ error }, 'a part did not close');
    }
  }
}
