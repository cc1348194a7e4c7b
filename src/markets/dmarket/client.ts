import { type Game } from '../../domain/game.ts';
import { createMarketClient } from '../market-client.ts';
import { createMarketHealth } from '../market-health.ts';
import { buildMarketHttp } from '../market-http.ts';
import { type MarketOptions } from '../market-options.ts';
import { type Market } from '../market.ts';
import { buildDmarketSigner, type DmarketKeys } from './auth.ts';
import { readBuyOrders } from './buy-orders.ts';
import { BALANCE, ROUTES, SHOP_LISTS } from './constants.ts';
import { buildFeeReader } from './fees.ts';
import { readDepthOffers, readOffers } from './offers.ts';
import { buildPhaseQuoteReader } from './phase-quotes.ts';
import { buildDmarketPreset } from './preset.ts';
import { buildQuoteReader } from './quotes.ts';
import { buildSalesReader } from './sales.ts';
import { decodeBalance } from './schema.ts';

/** What DMarket is created with. */
export interface DmarketOptions extends MarketOptions {
  /** Without keys only what DMarket tells everybody is read, and more slowly. */
  readonly keys?: DmarketKeys;
  /** Titles of a game in any market's spelling, for when DMarket will not list a whole game by itself. */
  readonly knownTitles?: (game: Game) => Promise<readonly string[]>;
}

/** Creates the DMarket client. Rejects with an Error that says which key is malformed, and does not show it. */
export async function createDmarketMarket(options: DmarketOptions): Promise<Market> {
  const { keys, logger, knownTitles, now = Date.now } = options;
  const signer = keys && buildDmarketSigner(keys, now);
  const client = await createMarketClient('dmarket', options, buildDmarketPreset(options.keys, signer));
  const health = createMarketHealth(ROUTES, now);
  const mend = signer && { mend: signer.learnClock };
  const http = buildMarketHttp({ market: 'dmarket', client, health, now, ...mend });
  const readQuotes = buildQuoteReader({ http, logger, now, ...(knownTitles && { knownTitles }) });
  const readFees = buildFeeReader(http, logger, now);
  const readSales = buildSalesReader(http, logger, now);
  const readPhaseQuotes = buildPhaseQuoteReader(http, signer !== undefined, logger, now);
  const readBook = signer ? readOffers : readDepthOffers;
  return {
    id: 'dmarket',
    offersBatchSize: 1,
    canConfirm: true,
    quotes: (game, reading = {}) => health.watchPrices(() => readQuotes(game, reading), reading.signal),
    phaseQuotes: (game, item, reading = {}) => readPhaseQuotes(game, item, reading),
    fees: (game, reading = {}) => readFees(game, reading),
    offers: async (game, items, reading = {}) => {
      const books = await Promise.all(items.map((item) => readBook(http, game, item, reading)));
      return new Map(books.map((book) => [book.key, book]));
    },
    sales: (game, item, reading = {}) => readSales(game, item, reading),
    buyOrders: (game, item, reading = {}) => readBuyOrders(http, game, item, signer !== undefined, reading),
    balance: async (reading = {}) => {
      if (signer === undefined) return null;
      const { data, observedAt } = await http.ask({ route: BALANCE, decode: decodeBalance }, reading);
      return { ...data, onHold: null, observedAt };
    },
    itemUrl: (game, { title }) =>
      `https://dmarket.com/ingame-items/item-list/${SHOP_LISTS[game]}?title=${encodeURIComponent(title)}`,
    status: () => health.status(client.stats()),
    close: () => client.close(),
  };
}
