import { type BalanceReader } from '../arbitrage/balances.ts';
import { type Glancer } from '../arbitrage/glance.ts';
import { type ItemCourses } from '../arbitrage/item-course.ts';
import { type Ledger } from '../arbitrage/ledger/index.ts';
import { type PriceLookup } from '../arbitrage/price.ts';
import { type Scanner } from '../arbitrage/scan.ts';
import { type SystemStatus } from '../arbitrage/status.ts';
import { type WatchDesk } from '../arbitrage/watcher/index.ts';
import { type ExchangeRates } from '../domain/currency.ts';
import { type Game } from '../domain/game.ts';
import { type LogEntry, type Logger } from '../domain/logger.ts';
import { type ItemKey } from '../domain/title.ts';
import { type MarketId } from '../domain/venue.ts';
import { type Readiness, type TelegramObserver } from '../ops/index.ts';
import { type Store } from '../store/index.ts';
import { type ChartRenderer } from './charts/index.ts';
import { type UpdateExchange } from './updates/update-exchange.ts';
import { type WebhookTarget } from './updates/webhook.ts';

/** The part of the store that the bot uses. */
export type BotStore = Pick<
  Store,
  | 'settings'
  | 'hidden'
  | 'restore'
  | 'chatStates'
  | 'access'
  | 'updates'
  | 'items'
  | 'alerts'
  | 'alertSettings'
>;

/** Everything that the bot does not do itself. */
export interface BotDependencies {
  /** Where the Bot API is, without a slash at the end. */
  readonly apiRoot: string;
  /** Where Telegram delivers updates; they are fetched unless it is given. */
  readonly webhook?: WebhookTarget;
  /** Hands updates to the process that has their chat; every update is handled here unless it is given. */
  readonly exchange?: UpdateExchange;
  readonly scanner: Scanner;
  readonly prices: PriceLookup;
  /** Finds items in the price lists in memory. */
  readonly glancer: Glancer;
  /** What the owners' accounts hold. */
  readonly balances: BalanceReader;
  /** Follows what was shown. */
  readonly ledger: Ledger;
  readonly watches: WatchDesk;
  /** What prices of an item were. */
  readonly courses: ItemCourses;
  readonly charts: Pick<ChartRenderer, 'render'>;
  /** What a dollar buys; asked only for chats that read amounts in another currency. */
  readonly rates: ExchangeRates;
  /** Where the page is, if people can open it. */
  readonly pageUrl?: string;
  /** The market's page of an item. */
  readonly itemUrl: (market: MarketId, game: Game, item: { key: ItemKey; title: string }) => string;
  readonly status: () => SystemStatus | Promise<SystemStatus>;
  /** Whether each part of the application works. */
  readonly readiness: () => Promise<Readiness>;
  /** The latest warnings and errors, the newest first. */
  readonly recentLog: () => readonly LogEntry[];
  readonly store: BotStore;
  readonly logger: Logger;
  /** Watches the traffic with Telegram. */
  readonly observer?: TelegramObserver;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Least milliseconds between two edits that nobody waits for, in one chat; 3,000 unless said otherwise. */
  readonly editEveryMs?: number;
  /** Milliseconds between the tries to bring an outcome to a chat; they add up to five minutes unless said otherwise. */
  readonly persistPausesMs?: readonly number[];
  /** Milliseconds after which a tap is answered though its work goes on; 1,000 unless said otherwise. */
  readonly answerTapsAfterMs?: number;
}
