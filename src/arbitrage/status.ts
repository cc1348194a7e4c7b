import { type MarketStatus } from '../markets/market.ts';
import { type MarketId } from '../domain/venue.ts';
import { type BooksStatus } from './books/index.ts';
import { type PhaseStatus, type RefreshStatus } from './refresher/index.ts';

/** The last scan that was run for anyone. */
export interface LastScan {
  readonly at: number;
  readonly tookMs: number;
  readonly deals: number;
}

/** How the live feed of listings is doing. */
export interface LiveFeedStatus {
  /** False while events are being missed. */
  readonly isReady: boolean;
  readonly gaps: number;
  /** Events about listings; those about items that somebody looks at; those of them that could not be read. */
  readonly received: number;
  readonly delivered: number;
  readonly dropped: number;
  /** Events a second since it was opened. */
  readonly perSecond: number;
}

/** How the whole application is doing, for /cachestats and the health check. */
export interface SystemStatus {
  readonly startedAt: number;
  readonly markets: Readonly<Record<MarketId, MarketStatus>>;
  readonly lastScan: LastScan | null;
  readonly books: BooksStatus;
  /** Null when nothing is read in the background. */
  readonly refresh: (RefreshStatus & { readonly phases: PhaseStatus }) | null;
  /** Null when no live feed is listened to. */
  readonly feed: LiveFeedStatus | null;
  /** Alerts of the last month: those that are still to arrive, and those that have; null while nobody can say. */
  readonly alerts: { readonly waiting: number; readonly sent: number } | null;
  /** Bytes of memory in use, and on disk in the data directory. */
  readonly memoryBytes: number;
  readonly diskBytes: number;
}
