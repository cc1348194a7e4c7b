import { type Game } from '../domain/game.ts';
import { type QuoteBook } from '../domain/quote.ts';
import { MARKET_IDS, type MarketId } from '../domain/venue.ts';
import { type ScanProgress, type SourceProgress } from './scan.ts';

/** Keeps one scan's progress and tells of every change. */
export interface ProgressReporter {
  readonly names: (market: MarketId, names: number) => void;
  readonly source: (market: MarketId, book: QuoteBook | undefined) => void;
  readonly update: (change: Partial<ScanProgress>) => void;
}

/** Starts to report the progress of a scan; `onProgress` gets the whole state each time. */
export function createProgressReporter(
  game: Game,
  startedAt: number,
  onProgress: (progress: ScanProgress) => void,
): ProgressReporter {
  const loading: SourceProgress = { state: 'loading', names: 0 };
  const sources = Object.fromEntries(MARKET_IDS.map((id) => [id, loading])) as Record<
    MarketId,
    SourceProgress
  >;
  let progress: ScanProgress = { game, startedAt, sources };
  const update = (change: Partial<ScanProgress>): void => {
    progress = { ...progress, ...change };
    onProgress(progress);
  };
  const setSource = (market: MarketId, source: SourceProgress): void =>
    update({ sources: { ...progress.sources, [market]: source } });
  update({});
  return {
    names: (market, names) => setSource(market, { state: 'loading', names }),
    source: (market, book) =>
      setSource(
        market,
        book ? { state: 'ready', names: book.quotes.size, observedAt: book.observedAt } : { state: 'failed' },
      ),
    update,
  };
}
