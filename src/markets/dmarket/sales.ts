import { AuthenticationError } from '../../domain/errors.ts';
import { type Game } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { type Sale } from '../../domain/quote.ts';
import { parseItemKey } from '../../domain/title.ts';
import { type MarketHttp } from '../market-http.ts';
import { type ItemReference, type ReadOptions } from '../market.ts';
import { GAME_IDS, LAST_SALES } from './constants.ts';
import { decodeSales } from './schema.ts';

/** Reads the latest sales of an item, newest first; null where they are not told to us. */
export type SalesReader = (
  game: Game,
  item: ItemReference,
  options: ReadOptions,
) => Promise<readonly Sale[] | null>;

const MOST_SALES = 20;
const REFUSAL_REMEMBERED_MS = 6 * 3_600_000;

/** Builds a reader of sales. Some accounts are refused them: that is logged once and not asked again for hours. */
export function buildSalesReader(http: MarketHttp, logger: Logger, now: () => number): SalesReader {
  let refusedAt = -Infinity;
  return async (game, { key, title }, options) => {
    if (now() - refusedAt < REFUSAL_REMEMBERED_MS) return null;
    const params = { gameId: GAME_IDS[game], title, limit: MOST_SALES };
    const { phase } = parseItemKey(key);
    try {
      const { data } = await http.ask({ route: LAST_SALES, params, decode: decodeSales }, options);
      const sales = data.values.filter((sale) => phase === undefined || sale.phase === phase);
      return sales.map(({ price, soldAt }) => ({ price, soldAt })).sort((a, b) => b.soldAt - a.soldAt);
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error;
      if (refusedAt === -Infinity) logger.warn({ reason: error.message }, 'dmarket does not tell us sales');
      refusedAt = now();
      return null;
    }
  };
}
