import { AuthenticationError } from '../../domain/errors.ts';
import { type Game } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { type Sale, type SaleOddity } from '../../domain/quote.ts';
import { parseItemKey } from '../../domain/title.ts';
import { type MarketHttp } from '../market-http.ts';
import { type ItemReference, type ReadOptions } from '../market.ts';
import { formatPhaseFilter } from '../phase.ts';
import { buildPremiumJudge, hasWear } from '../premium.ts';
import { GAME_IDS, LAST_SALES } from './constants.ts';
import { decodeSales, type SaleRow } from './sale-schema.ts';

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
    const { phase } = parseItemKey(key);
    const filters = phase && `phase[]=${formatPhaseFilter(phase)}`;
    const params = { gameId: GAME_IDS[game], title, limit: MOST_SALES, filters };
    try {
      const { data } = await http.ask({ route: LAST_SALES, params, decode: decodeSales }, options);
      const sales = data.values.filter((sale) => phase === undefined || sale.phase === phase);
      return toSales(title, sales).sort((a, b) => b.soldAt - a.soldAt);
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error;
      if (refusedAt === -Infinity) logger.warn({ reason: error.message }, 'dmarket does not tell us sales');
      refusedAt = now();
      return null;
    }
  };
}

function toSales(title: string, rows: readonly SaleRow[]): Sale[] {
  const premiumOf = buildPremiumJudge(
    title,
    rows.map(({ traits }) => traits?.float),
  );
  const isTelling = hasWear(title);
  return rows.map(({ price, soldAt, traits, isConditional }) => {
    const oddities: SaleOddity[] = traits === undefined ? [] : [...premiumOf(traits)];
    if (isConditional) oddities.push('conditional-order');
    // What does not wear has no attributes that could be missing.
    if (traits === undefined && isTelling) oddities.push('untold');
    return { price, soldAt, oddities };
  });
}
