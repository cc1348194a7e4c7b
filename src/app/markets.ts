import { type Markets } from '../arbitrage/sources.ts';
import { type Config } from '../config.ts';
import { type Game } from '../domain/game.ts';
import { type Logger } from '../domain/logger.ts';
import {
  createDmarketMarket,
  createWaxpeerMarket,
  type Market,
  type MarketOptions,
} from '../markets/index.ts';
import { SharedRedis } from '../toolkit/index.ts';

/** Begins the names of all keys in Redis. */
const REDIS_PREFIX = 'skinspread:';

/** Connects to what several processes share, where that is set. */
export function connectRedis({ redisUrl: url }: Config, logger: Logger): Promise<SharedRedis> | undefined {
  return url === null ? undefined : SharedRedis.connect({ url, prefix: REDIS_PREFIX, logger });
}

/** What markets are created with. */
export interface MarketsParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly telemetry: NonNullable<MarketOptions['telemetry']>;
  readonly redis: SharedRedis | undefined;
}

/** Creates both markets. */
export async function createMarkets({ config, logger, telemetry, redis }: MarketsParts): Promise<Markets> {
  const shared = { cacheDirectory: config.dataDirectory, logger, telemetry, ...(redis && { redis }) };
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
