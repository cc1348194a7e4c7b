import { type FeeSchedule } from '../domain/fees.ts';
import { type Game } from '../domain/game.ts';
import { type Mills } from '../domain/money.ts';
import { type BuyOrder, type OfferBook, type Quote, type QuoteBook, type Sale } from '../domain/quote.ts';
import { type ItemKey } from '../domain/title.ts';
import { type MarketId } from '../domain/venue.ts';
import { type Urgency } from '../toolkit/index.ts';

/** Who waits for an answer; a more urgent request overtakes a less urgent one in the market's queue. */
export type ReadPriority = 'user' | 'scan' | 'background';

/** How a market is read. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** "scan" unless said otherwise; an urgency may rise on the way. */
  readonly priority?: ReadPriority | Urgency;
  /** Asks the market anew although an answer is still fresh. */
  readonly reload?: boolean;
  /** Whatever was answered since, to whomever, will do; in milliseconds since 1970. */
  readonly since?: number;
}

/** How a whole book of quotes is read. */
export interface QuoteOptions extends ReadOptions {
  /** Told how many names have arrived so far. */
  readonly onNames?: (names: number) => void;
}

/** An item as this market writes it. */
export type ItemReference = Pick<Quote, 'key' | 'title'>;

/** What an account on a market holds. */
export interface Balance {
  /** What can be spent on items. */
  readonly available: Mills;
  /** What of it can be paid out; null where the market does not tell. */
  readonly withdrawable: Mills | null;
  /** Proceeds that the market still holds back; null where it does not tell. */
  readonly onHold: Mills | null;
  /** When the market said so, in milliseconds since 1970. */
  readonly observedAt: number;
}

/**
 * A market as the rest of the application sees it. Every method throws a MarketError or a TransientError of the
 * domain when the market gives no usable answer, and the signal's reason when it is aborted.
 */
export interface Market {
  readonly id: MarketId;
  /** How many items one call of `offers` can look up. */
  readonly offersBatchSize: number;
  /** True iff `offers` can be asked: some markets answer it only to an account. */
  readonly canConfirm: boolean;
  /** The best prices of every item of a game. */
  readonly quotes: (game: Game, options?: QuoteOptions) => Promise<QuoteBook>;
  /**
   * Only of a market whose quotes mix phases: the best prices of each phase of a title, with one request, as of their
   * own `observedAt`. Bids are those that want any phase or this one. Empty for a title that comes in no phases.
   */
  readonly phaseQuotes?: (
    game: Game,
    item: ItemReference,
    options?: ReadOptions,
  ) => Promise<readonly Quote[]>;
  /** What the market charges; assumed, and marked so, where neither account nor table can be read. */
  readonly fees: (game: Game, options?: ReadOptions) => Promise<FeeSchedule>;
  /** Listings that can be bought now, for at most `offersBatchSize` items; an item nobody sells has no offers. */
  readonly offers: (
    game: Game,
    items: readonly ItemReference[],
    options?: ReadOptions,
  ) => Promise<ReadonlyMap<ItemKey, OfferBook>>;
  /** The latest sales of an item, newest first; null where the market tells none. */
  readonly sales: (game: Game, item: ItemReference, options?: ReadOptions) => Promise<readonly Sale[] | null>;
  /** Who waits to buy an item, best price first; null where the market tells no more than the quote. */
  readonly buyOrders: (
    game: Game,
    item: ItemReference,
    options?: ReadOptions,
  ) => Promise<readonly BuyOrder[] | null>;
  /** What our account holds; null without an account. */
  readonly balance: (options?: ReadOptions) => Promise<Balance | null>;
  /** The page on which a person can see and buy the item. */
  readonly itemUrl: (game: Game, item: ItemReference) => string;
  /** Calls, cache, queue and pauses of this market since the start. */
  readonly status: () => MarketStatus;
  readonly close: () => Promise<void>;
}

/** How one kind of answer of a market is doing. */
export interface RouteStatus {
  /** What a person calls it: "prices", "fees", "bids", "offers", "sales". */
  readonly name: string;
  readonly ttlMs: number;
  /** Age of the newest answer; null before the first. */
  readonly ageMs: number | null;
  readonly requests: number;
  readonly hits: number;
}

/** How a market is doing, for people and for the health check. */
export interface MarketStatus {
  readonly routes: readonly RouteStatus[];
  readonly networkCalls: number;
  readonly rateLimited: number;
  readonly queued: number;
  /** Requests for whole books so far, and how many a second are allowed at the moment; null before the first. */
  readonly prices: { readonly calls: number; readonly perSecond: number | null };
  /** Until when the market wants no requests, in milliseconds since 1970; null while it takes them. */
  readonly pausedUntil: number | null;
  readonly cacheBytes: number;
  readonly lastSuccessAt: number | null;
  /** Since when, and why, the market has not answered; null while it does. */
  readonly failing: { readonly since: number; readonly reason: string } | null;
}
