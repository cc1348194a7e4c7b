import { type Game } from './game.ts';
import { type BasisPoints, type Mills } from './money.ts';
import { type QuoteBook } from './quote.ts';
import { type ItemKey } from './title.ts';
import { type MarketId } from './venue.ts';

/** A quote stands until the next snapshot, but no longer: a bot that was off does not know what prices were. */
export const STANDS_MS = 2 * 3_600_000;

/**
 * What one market's recorded quotes say of one item. Shares of prices are in basis points; null is not known.
 *
 * Days are UTC days, and the last 14 or 30 of them include today. A quote stands until the next snapshot, but for two
 * hours at most: nobody knows what prices were while the bot was off. Within a day prices count by the hour, each hour
 * as its last ask for as long as anyone asked in it. What is newer than now never counts.
 */
export interface ItemHistory {
  /** Recorded lowest asks of the last 14 days, and on how many of the last 30 days there were any. */
  readonly snapshots: number;
  readonly days: number;
  /** Middle of the lowest asks of the last 14 and 30 days, each weighted by how long it stood. */
  readonly median14: Mills | null;
  readonly median30: Mills | null;
  /** Mean of the lowest asks of 30 days, weighted in the same way and rounded down. */
  readonly mean30: Mills | null;
  /** Median absolute deviation of ln(daily median ask) over 30 days; null below ten days. */
  readonly logMad30: number | null;
  /**
   * 1.4826 × the median absolute deviation of the changes of ln(daily median ask) from one day to the very next; null
   * below five changes.
   */
  readonly dailyVolatility: number | null;
  /**
   * How far the lowest ask has moved: since an hour before the newest snapshot, and since the last one known 7 and 30
   * days ago, which is at most a day older. Null when the newest snapshot is older than two hours.
   */
  readonly change1h: BasisPoints | null;
  readonly change7d: BasisPoints | null;
  readonly change30d: BasisPoints | null;
  /** When, within the last 24 hours, the ask last stood more than 15 % above its lowest of the hour before. */
  readonly spikedAt: number | null;
}

/** The recorded quotes of a whole game on one market, summed up. */
export interface HistorySummary {
  readonly market: MarketId;
  readonly game: Game;
  /** The newest recorded quote, in milliseconds since 1970; null before the first. */
  readonly recordedAt: number | null;
  readonly of: (key: ItemKey) => ItemHistory | undefined;
}

/** What an item's prices were over a span of time. */
export interface HistoryPoint {
  /** Where the span begins, in milliseconds since 1970, and how long it is: 0 for a single snapshot. */
  readonly at: number;
  readonly spanMs: number;
  /** The lowest ask: the last one of the span, and its extremes; null where nobody asked. */
  readonly ask: Mills | null;
  readonly askLow: Mills | null;
  readonly askHigh: Mills | null;
  readonly bid: Mills | null;
  readonly bidLow: Mills | null;
  readonly bidHigh: Mills | null;
  readonly askCount: number | null;
}

/** An item on one market over a stretch of time; both ends in milliseconds since 1970, both included. */
export interface HistoryRange {
  readonly market: MarketId;
  readonly game: Game;
  readonly key: ItemKey;
  readonly from: number;
  readonly to: number;
}

/** How much is recorded. */
export interface HistoryStatus {
  readonly bytes: number;
  /** Books that were ever recorded. */
  readonly snapshots: number;
  /** Days of single books that had to be thinned before 14 days were over, for lack of room. */
  readonly shortenedDays: number;
  readonly oldestAt: number | null;
  readonly newestAt: number | null;
}

/**
 * The quotes that were seen: every one for 14 days, by the hour for 180 days, by the day for ever. Nothing of it runs
 * on the event loop. Methods reject when the store behind it fails, which costs a number and never a scan.
 */
export interface PriceHistory {
  /** Records a book; one that is not newer than the last of its market and game changes nothing. */
  readonly record: (book: QuoteBook) => Promise<void>;
  /** The hour's change and spikes are those of the newest snapshot, all else is looked at anew once an hour. */
  readonly summary: (market: MarketId, game: Game) => Promise<HistorySummary>;
  /** Oldest first, as fine as was kept. */
  readonly series: (range: HistoryRange) => Promise<readonly HistoryPoint[]>;
  readonly status: () => Promise<HistoryStatus>;
  readonly close: () => Promise<void>;
}
