import { type Game } from '../../domain/game.ts';
import { type Mills } from '../../domain/money.ts';

/** The phases that a Doppler or Gamma Doppler can have, as Waxpeer writes them. */
export type Phase =
  'Phase 1' | 'Phase 2' | 'Phase 3' | 'Phase 4' | 'Ruby' | 'Sapphire' | 'Black Pearl' | 'Emerald';

/** What DMarket's aggregated prices say of a title: the best ask and bid of all, with their numbers. */
export interface DmarketQuote {
  readonly ask: Mills | undefined;
  readonly askCount: number;
  readonly bid: Mills | undefined;
  readonly bidCount: number;
}

/** One listing on DMarket; its price is in whole cents' worth of mills. */
export interface DmarketOffer {
  readonly offerId: string;
  readonly price: Mills;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Reserved by somebody, so that it cannot be bought. */
  readonly locked: boolean;
  readonly tradeLockDays: number;
  readonly float: number | undefined;
  readonly paintSeed: number | undefined;
  readonly phase: Phase | undefined;
  readonly stickers: readonly string[];
  readonly charms: readonly string[];
  /** Only of Fades. */
  readonly fadePercent: number | undefined;
  readonly discountPercent: number;
}

/** One buy order on DMarket; a condition that is set restricts it to such items. */
export interface DmarketTarget {
  readonly price: Mills;
  readonly amount: number;
  readonly phase?: Phase | undefined;
  /** For example "FT-0". */
  readonly floatPart?: string | undefined;
  readonly paintSeed?: number | undefined;
}

/** One past sale on DMarket. */
export interface DmarketSale {
  readonly price: Mills;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly type: 'Offer' | 'Target';
  readonly phase?: Phase | undefined;
  readonly float?: number | undefined;
  readonly paintSeed?: number | undefined;
  readonly stickers?: readonly string[];
  /** Whether the buyer's order was for a certain float, seed or phase. */
  readonly advanced?: boolean;
}

/** A row of DMarket's table of reduced fees; the price range is in mills and includes both ends. */
export interface ReducedFee {
  readonly title: string;
  /** A decimal fraction as the API writes it: "0.02" is 2 %. */
  readonly fraction: string;
  readonly minPrice: Mills;
  readonly maxPrice: Mills;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** DMarket's fees for one game. */
export interface FeeTable {
  readonly defaultFraction: string;
  readonly minAmount: Mills;
  readonly reduced: readonly ReducedFee[];
}

/** What Waxpeer's price list says of a name. */
export interface WaxpeerQuote {
  readonly min: Mills;
  readonly count: number;
  readonly steamPrice: Mills;
  readonly bid: Mills | undefined;
}

/** One listing on Waxpeer. */
export interface WaxpeerListing {
  /** Decimal digits; Rust's exceed 2^53. */
  readonly itemId: string;
  readonly price: Mills;
  readonly auto: boolean;
  /** Trade-locked: shown only when asked for. */
  readonly hold: boolean;
  /** When a trade lock ends, in milliseconds since 1970. */
  readonly unlockAt: number | undefined;
  readonly float: number | undefined;
  readonly paintSeed: number | undefined;
  readonly phase: Phase | undefined;
  readonly stickers: readonly string[];
}

/** What happened to one listing on Waxpeer; a removed one is as it was last. */
export interface WaxpeerChange {
  readonly kind: 'new' | 'update' | 'removed';
  readonly game: Game;
  readonly name: string;
  readonly listing: WaxpeerListing;
}

/** A DMarket title as a test or a person plants it; what is left out gets a plain default. */
export interface PlantedDmarketTitle {
  readonly title: string;
  readonly offers?: readonly (Partial<DmarketOffer> & { readonly price: Mills })[];
  readonly targets?: readonly DmarketTarget[];
  readonly sales?: readonly DmarketSale[];
  readonly fee?: Partial<Omit<ReducedFee, 'title'>> & { readonly fraction: string };
  /** Overrides what the aggregated prices say, for stale bids and asks. */
  readonly quote?: Partial<DmarketQuote>;
}

/** A Waxpeer name as a test or a person plants it; what is left out gets a plain default. */
export interface PlantedWaxpeerName {
  readonly name: string;
  readonly listings?: readonly (Partial<WaxpeerListing> & { readonly price: Mills })[];
  readonly bid?: Mills;
  readonly steamPrice?: Mills;
  /** Overrides what the price list says. */
  readonly quote?: Partial<WaxpeerQuote>;
}

/** DMarket's half of the world; `now` is milliseconds since 1970, and the same moment always gives the same answer. */
export interface DmarketSide {
  /** In ascending order of UTF-16 code units. */
  titles(game: Game): readonly string[];
  quote(game: Game, title: string, now: number): DmarketQuote | undefined;
  offers(game: Game, title: string, now: number): readonly DmarketOffer[];
  targets(game: Game, title: string, now: number): readonly DmarketTarget[];
  /** Newest first, at most `limit`. */
  sales(game: Game, title: string, now: number, limit: number): readonly DmarketSale[];
  fees(game: Game, now: number): FeeTable;
  /** Adds or replaces one title. */
  plant(game: Game, title: PlantedDmarketTitle): void;
  remove(game: Game, title: string): void;
}

/** Waxpeer's half of the world. */
export interface WaxpeerSide {
  /** In ascending order of UTF-16 code units; Doppler names carry their phase. */
  names(game: Game): readonly string[];
  quote(game: Game, name: string, now: number): WaxpeerQuote | undefined;
  /** Cheapest first, with trade-locked ones last. */
  listings(game: Game, name: string, now: number): readonly WaxpeerListing[];
  /** Adds or replaces one name. */
  plant(game: Game, name: PlantedWaxpeerName): void;
  remove(game: Game, name: string): void;
  /** Calls back with every change that planting and removing make; the result ends it. */
  watch(listener: (change: WaxpeerChange) => void): () => void;
}

/** Everything that is for sale on both markets, as a function of a seed and of time. */
export interface World {
  readonly seed: number;
  readonly dmarket: DmarketSide;
  readonly waxpeer: WaxpeerSide;
  /** Changes whenever any answer may have changed: a cache key for whole bodies. */
  epoch(now: number): string;
}
