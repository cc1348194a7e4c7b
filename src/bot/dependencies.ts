import { type Ledger } from '../arbitrage/ledger/index.ts';
import { type PriceLookup } from '../arbitrage/price.ts';
import { type Scanner } from '../arbitrage/scan.ts';
import { type SystemStatus } from '../arbitrage/status.ts';
import { type WatchDesk } from '../arbitrage/watcher/index.ts';
import { type Game } from '../domain/game.ts';
import { type LogEntry, type Logger } from '../domain/logger.ts';
import { type ItemKey } from '../domain/title.ts';
import { type MarketId } from '../domain/venue.ts';
import { type Readiness } from '../ops/index.ts';
import { type Store } from '../store/index.ts';

/** The part of the store that the bot uses. */
export type BotStore = Pick<Store, 'settings' | 'access' | 'updates' | 'items' | 'alerts' | 'alertSettings'>;

/** Everything that the bot does not do itself. */
export interface BotDependencies {
  /** Where the Bot API is, without a slash at the end. */
  readonly apiRoot: string;
  readonly scanner: Scanner;
  readonly prices: PriceLookup;
  /** Follows what was shown. */
  readonly ledger: Ledger;
  readonly watches: WatchDesk;
  /** The market's page of an item. */
  readonly itemUrl: (market: MarketId, game: Game, item: { key: ItemKey; title: string }) => string;
  readonly status: () => SystemStatus | Promise<SystemStatus>;
  readonly clearCache?: () => Promise<void>;
  /** Whether each part of the application works. */
  readonly readiness: () => Promise<Readiness>;
  /** The latest warnings and errors, the newest first. */
  readonly recentLog: () => readonly LogEntry[];
  readonly store: BotStore;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Least milliseconds between two edits of a running scan's message; 3,000 unless said otherwise. */
  readonly editEveryMs?: number;
}
