import { type Glancer } from '../arbitrage/glance.ts';
import { type PriceLookup } from '../arbitrage/price.ts';
import { type Surveyor } from '../arbitrage/survey.ts';
import { type WatchDesk } from '../arbitrage/watcher/index.ts';
import { type BotDependencies, type PageDesk } from '../bot/index.ts';
import { type Words } from '../bot/words/words.ts';
import { type Role } from '../domain/access.ts';
import { type Logger } from '../domain/logger.ts';
import { type Store } from '../store/index.ts';
import { type DealBoard } from './deal-board.ts';
import { type EventHub, type EventRelay } from './event-hub.ts';

/** What the page's server works with. */
export interface WebAppDependencies {
  /** What Telegram signs openings with. */
  readonly botToken: string;
  readonly desk: PageDesk;
  readonly survey: Surveyor;
  readonly prices: PriceLookup;
  /** What price lists in memory say of single items. */
  readonly glancer: Pick<Glancer, 'priceOf'>;
  readonly watches: Pick<WatchDesk, 'list' | 'find' | 'create' | 'change' | 'remove' | 'reload'>;
  readonly courses: BotDependencies['courses'];
  readonly ledger: BotDependencies['ledger'];
  readonly rates: BotDependencies['rates'];
  readonly itemUrl: BotDependencies['itemUrl'];
  readonly store: Pick<
    Store,
    'settings' | 'alertSettings' | 'hidden' | 'restore' | 'watches' | 'access' | 'webSessions'
  >;
  /** Where other processes serve pages, too. */
  readonly relay?: EventRelay;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What the routes share. */
export interface WebServices extends WebAppDependencies {
  readonly board: DealBoard;
  readonly hub: EventHub;
}

/** Somebody who may use the bot; what they see and set is that of their private chat, whose number is theirs. */
export interface WebCaller {
  readonly userId: number;
  readonly role: Role;
  readonly words: Words;
  /** Aborted when they no longer wait. */
  readonly signal: AbortSignal;
}
