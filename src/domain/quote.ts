import { type Game } from './game.ts';
import { type Mills } from './money.ts';
import { type ItemKey, type Phase } from './title.ts';
import { type MarketId } from './venue.ts';

/** The best prices of one item on one market. A price is null when nobody offers it. */
export interface Quote {
  readonly key: ItemKey;
  /** The title as this market writes it, for look-ups and links. */
  readonly title: string;
  readonly bestAsk: Mills | null;
  readonly bestBid: Mills | null;
  /** Listings for sale: 0 when the market says that there are none, null when it does not say. */
  readonly askCount: number | null;
  readonly bidCount: number | null;
  /** True iff the prices stand for several phases at once, so that they are the price of no item in particular. */
  readonly mixesPhases: boolean;
  /** What the market itself takes for the item's price on Steam: in wallet money, and no price that anybody pays here. */
  readonly steamPrice?: Mills;
  /** When these prices left the market, where that was at another time than the rest of their book did. */
  readonly observedAt?: number;
}

/** A quote that somebody asks a price in. */
export type AskedQuote = Quote & { readonly bestAsk: Mills };

/** True iff somebody asks a price in this quote. */
export function isAsked(quote: Quote): quote is AskedQuote {
  return quote.bestAsk !== null;
}

/** Every quote of a game on one market, as of one moment. */
export interface QuoteBook {
  readonly market: MarketId;
  readonly game: Game;
  readonly quotes: ReadonlyMap<ItemKey, Quote>;
  /** When the oldest part of the answer left the market, in milliseconds since 1970. */
  readonly observedAt: number;
  /** Rows that were left out because they could not be trusted, and why (reason → count). */
  readonly dropped: Readonly<Record<string, number>>;
  /** Why bids are missing, when the market answered asks but not bids. */
  readonly bidsMissing?: string;
}

/** What can make a listing dearer than a plain item of its title. */
export type Premium = 'stickers' | 'float' | 'seed' | 'charm';

/** One listing that is for sale now. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly key: ItemKey;
  readonly phase?: Phase;
  readonly price: Mills;
  /** Hours until the item can be traded on, rounded up; 0 when it can be at once, null when the market does not say. */
  readonly lockHours: number | null;
  /** Empty for a plain item, as far as the market tells. */
  readonly premium: readonly Premium[];
  /** True iff the seller sends it by hand, so that delivery takes longer and may fail. */
  readonly isManual: boolean;
}

/** The listings of one title, cheapest first, reserved ones left out. */
export interface OfferBook {
  readonly key: ItemKey;
  readonly offers: readonly Offer[];
  readonly observedAt: number;
}

/** One price level at which buyers wait for a plain item of a title. */
export interface BuyOrder {
  readonly price: Mills;
  readonly amount: number;
  /** False iff the order wants a certain float, seed or phase: it is then no bid for a plain item. */
  readonly unconditional: boolean;
}

/**
 * Why a sale tells nothing of a plain item's price: what was sold was dearer, the buyer had asked for something in
 * particular, or the market does not tell what was sold.
 */
export type SaleOddity = Premium | 'conditional-order' | 'untold';

/** One sale that happened. */
export interface Sale {
  readonly price: Mills;
  /** Milliseconds since 1970. */
  readonly soldAt: number;
  /** Empty for the plain sale of a plain item. */
  readonly oddities: readonly SaleOddity[];
}

/** True iff what was paid says what a plain item of the title costs. */
export function isPlainSale({ oddities }: Sale): boolean {
  return oddities.length === 0;
}
