import { type FeeSource } from '../domain/fees.ts';
import { type Game } from '../domain/game.ts';
import { type ItemHistory } from '../domain/history.ts';
import { type BasisPoints, type Mills } from '../domain/money.ts';
import { type Opportunity } from '../domain/opportunity.ts';
import { type TransferCosts } from '../domain/profit.ts';
import { type Quote } from '../domain/quote.ts';
import { type SalesSummary } from '../domain/sales.ts';
import { type ItemKey } from '../domain/title.ts';
import { type MarketId } from '../domain/venue.ts';
import { type SourceFailure } from './scan.ts';

/** An item that a search found. */
export interface FoundItem {
  readonly key: ItemKey;
  readonly name: string;
}

/** What one market says of one item. */
export interface MarketPrice {
  /** Null when the market does not quote the item. */
  readonly quote: Quote | null;
  /** Set iff it quotes the finish, but not the item: its phases together, or only each on its own. */
  readonly otherPhases?: 'together' | 'apart';
  readonly observedAt: number;
  readonly url: string;
  readonly fee: { readonly source: FeeSource; readonly rate: BasisPoints; readonly observedAt: number };
}

/** What a market takes for an item's price on Steam: wallet money, which nobody is paid here. */
export interface SteamPrice {
  readonly price: Mills;
  readonly market: MarketId;
  /** When that market told it. */
  readonly observedAt: number;
}

/** Everything known of one item on both markets. */
export interface PriceReport {
  readonly game: Game;
  readonly item: FoundItem;
  readonly prices: Readonly<Partial<Record<MarketId, MarketPrice>>>;
  readonly failures: readonly SourceFailure[];
  readonly steam: SteamPrice | null;
  /** By how much the lowest ask of each market has moved, as far as it was recorded. */
  readonly changes: Readonly<Partial<Record<MarketId, Pick<ItemHistory, 'change7d' | 'change30d'>>>>;
  /** What was lately paid, where a market tells it. */
  readonly sales: (SalesSummary & { readonly market: MarketId }) | null;
  /** Both ways through the markets, profitable or not, where both prices are known and fresh enough. */
  readonly ways: readonly Opportunity[];
  /** Why there are no ways, if so. */
  readonly noWays?: 'one-market' | 'not-listed' | 'mixed-phases' | 'stale' | 'skew';
}

/** How a price is read. */
export interface PriceOptions {
  readonly signal?: AbortSignal;
  /** Looks at the item's live listings anew although the last look is still fresh. */
  readonly reload?: boolean;
  /** What moving money costs, and what may be spent on the item; not included, and no limit, unless said otherwise. */
  readonly costs?: TransferCosts;
  readonly budget?: Mills | null;
}

/** Looks single items up on both markets. */
export interface PriceLookup {
  /** Items whose name answers every word of the text, typing errors allowed, best match first, at most `limit`. */
  readonly search: (
    game: Game,
    text: string,
    limit: number,
    options?: PriceOptions,
  ) => Promise<readonly FoundItem[]>;
  readonly report: (game: Game, key: ItemKey, options?: PriceOptions) => Promise<PriceReport>;
}
