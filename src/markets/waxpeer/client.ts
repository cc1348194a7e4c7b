import { AuthenticationError } from '../../domain/errors.ts';
import { buildAssumedFees } from '../../domain/fees.ts';
import { orAssumedFees } from '../assumed-fees.ts';
import { createMarketClient } from '../market-client.ts';
import { createMarketHealth } from '../market-health.ts';
import { buildMarketHttp } from '../market-http.ts';
import { type MarketOptions } from '../market-options.ts';
import { type Market } from '../market.ts';
import { buildWaxpeerSigner } from './auth.ts';
import { NAMES_PER_SEARCH, ROUTES, SEARCH, USER } from './constants.ts';
import { buildFeeReader } from './fees.ts';
import { readOffers } from './offers.ts';
import { buildWaxpeerPreset } from './preset.ts';
import { buildQuoteReader } from './quotes.ts';
import { decodeWallet } from './schema.ts';

/** What Waxpeer is created with. */
export interface WaxpeerOptions extends MarketOptions {
  /** Without a key there are no live listings, and the fee is assumed. */
  readonly apiKey?: string;
}

/** Creates the Waxpeer client. Rejects with an Error for a malformed key, and does not show it. */
export async function createWaxpeerMarket(options: WaxpeerOptions): Promise<Market> {
  const { apiKey, logger, now = Date.now } = options;
  const sign = apiKey === undefined ? undefined : buildWaxpeerSigner(apiKey);
  const client = await createMarketClient('waxpeer', options, buildWaxpeerPreset(apiKey, sign));
  const health = createMarketHealth(ROUTES, now);
  const http = buildMarketHttp({ market: 'waxpeer', client, health, now });
  const readQuotes = buildQuoteReader(http);
  const readFees = orAssumedFees('waxpeer', buildFeeReader(http), logger, now);
  const hasKey = sign !== undefined;
  return {
    id: 'waxpeer',
    offersBatchSize: NAMES_PER_SEARCH,
    canConfirm: hasKey,
    quotes: (game, reading = {}) => health.watchPrices(() => readQuotes(game, reading), reading.signal),
    fees: async (game, reading = {}) =>
      hasKey ? readFees(game, reading) : buildAssumedFees('waxpeer', now()),
    offers: async (game, items, reading = {}) => {
      if (hasKey) return readOffers(http, game, items, reading);
      throw new AuthenticationError({ market: 'waxpeer', route: SEARCH.route }, 'an API key is needed');
    },
    sales: () => Promise.resolve(null),
    buyOrders: () => Promise.resolve(null),
    balance: async (reading = {}) => {
      if (!hasKey) return null;
      // The route's stored answer may stand in for a failure for a day, which is right for fees but not for money.
      const question = { route: USER, cache: { bypass: true }, decode: decodeWallet };
      const { data, observedAt } = await http.ask(question, reading);
      return { ...data, withdrawable: null, observedAt };
    },
    itemUrl: (game, { title }) =>
      `https://waxpeer.com/?game=${game}&sort=ASC&order=price&all=0&search=${encodeURIComponent(title)}`,
    status: () => health.status(client.stats()),
    close: () => client.close(),
  };
}
