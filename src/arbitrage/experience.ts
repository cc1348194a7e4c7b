import { type HistorySummary, type PriceHistory } from '../domain/history.ts';
import { type Logger } from '../domain/logger.ts';
import { type HitRecords, type MarketView } from '../domain/pair.ts';
import { type QuoteBook } from '../domain/quote.ts';
import { createShortMemory } from './short-memory.ts';

/** What was seen before: past prices, and what became of earlier deals. Without them nothing is known of either. */
export interface ExperienceSources {
  readonly history?: PriceHistory;
  readonly records?: HitRecords;
  readonly logger: Logger;
}

/** What experience says of a game. */
export type Experience = Pick<MarketView, 'history' | 'records'>;

/** Reads what is known of a game up to these books, each of which counts as recorded whoever was to record it. */
export type ReadExperience = (books: readonly QuoteBook[]) => Promise<Experience>;

/** Builds a reader of experience; a store that fails costs these figures and a warning, never a scan. */
export function buildExperienceReader({ history, records, logger }: ExperienceSources): ReadExperience {
  const summarise = async (book: QuoteBook): Promise<HistorySummary | undefined> => {
    const { market, game, observedAt } = book;
    try {
      const summary = await history?.summary(market, game);
      if (history === undefined || (summary?.recordedAt ?? -Infinity) >= observedAt) return summary;
      await history.record(book);
      return await history.summary(market, game);
    } catch (error) {
      logger.warn({ error, market, game }, 'recorded prices cannot be read');
      return undefined;
    }
  };
  const remember = createShortMemory<Promise<HistorySummary | undefined>>();
  const keyOf = ({ market, game, observedAt }: QuoteBook): string => `${market} ${game} ${observedAt}`;
  return async (books) => {
    const summaries = await Promise.all(books.map((book) => remember(keyOf(book), () => summarise(book))));
    const known = summaries.filter((summary) => summary !== undefined);
    return {
      history: Object.fromEntries(known.map((summary) => [summary.market, summary])),
      ...(records && { records }),
    };
  };
}
