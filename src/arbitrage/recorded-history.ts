import { type Game } from '../domain/game.ts';
import { type HistorySummary, type PriceHistory } from '../domain/history.ts';
import { type Logger } from '../domain/logger.ts';
import { type MarketView } from '../domain/pair.ts';
import { MARKET_IDS } from '../domain/venue.ts';

/** Reads what was recorded of a game; a store that fails costs these figures and a warning, never a scan. */
export type ReadHistory = (game: Game) => Promise<MarketView['history']>;

/** Builds a reader of the recorded prices of every market; without a store nothing is recorded. */
export function buildHistoryReader(history: PriceHistory | undefined, logger: Logger): ReadHistory {
  if (history === undefined) return () => Promise.resolve({});
  const read = async (market: HistorySummary['market'], game: Game): Promise<HistorySummary | undefined> => {
    try {
      return await history.summary(market, game);
    } catch (error) {
      logger.warn({ error, market, game }, 'recorded prices cannot be read');
      return undefined;
    }
  };
  return async (game) => {
    const summaries = await Promise.all(MARKET_IDS.map((market) => read(market, game)));
    return Object.fromEntries(
      summaries.flatMap((summary) => (summary === undefined ? [] : [[summary.market, summary]])),
    );
  };
}
