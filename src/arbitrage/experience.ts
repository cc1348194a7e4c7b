import { type Game } from '../domain/game.ts';
import { type HistorySummary, type PriceHistory } from '../domain/history.ts';
import { type Logger } from '../domain/logger.ts';
import { type HitRecords, type MarketView } from '../domain/pair.ts';
import { MARKET_IDS } from '../domain/venue.ts';

/** What was seen before: past prices, and what became of earlier deals. Without them nothing is known of either. */
export interface ExperienceSources {
  readonly history?: PriceHistory;
  readonly records?: HitRecords;
  readonly logger: Logger;
}

/** What experience says of a game. */
export type Experience = Pick<MarketView, 'history' | 'records'>;

/** Reads what is known of a game from before. */
export type ReadExperience = (game: Game) => Promise<Experience>;

/** Builds a reader of experience; a store that fails costs these figures and a warning, never a scan. */
export function buildExperienceReader({ history, records, logger }: ExperienceSources): ReadExperience {
  const summarise = async (
    market: HistorySummary['market'],
    game: Game,
  ): Promise<HistorySummary | undefined> => {
    try {
      return await history?.summary(market, game);
    } catch (error) {
      logger.warn({ error, market, game }, 'recorded prices cannot be read');
      return undefined;
    }
  };
  return async (game) => {
    const summaries = await Promise.all(MARKET_IDS.map((market) => summarise(market, game)));
    const known = summaries.filter((summary) => summary !== undefined);
    return {
      history: Object.fromEntries(known.map((summary) => [summary.market, summary])),
      ...(records && { records }),
    };
  };
}
