import { type OpportunityFilter } from '../domain/judgement.ts';
import { type MarketFailure } from '../domain/failure.ts';
import { type FeeSource } from '../domain/fees.ts';
import { type Game } from '../domain/game.ts';
import { type BasisPoints, type Mills } from '../domain/money.ts';
import { type Opportunity } from '../domain/opportunity.ts';
import { type TransferCosts } from '../domain/profit.ts';
import { type Rejections } from '../domain/rejections.ts';
import { type ItemKey } from '../domain/title.ts';
import { type Direction, type MarketId } from '../domain/venue.ts';

/** What a trader asks for. */
export interface ScanRequest extends OpportunityFilter {
  readonly game: Game;
  /** How many deals to confirm and show, from 1 to 50. */
  readonly limit: number;
  /** What moving money costs, and what may be spent on one item; null is no limit. */
  readonly costs: TransferCosts;
  readonly budget: Mills | null;
  /** Asks the markets anew although their answers are still fresh. */
  readonly reload?: boolean;
}

/** How far one market's quotes have come. */
export type SourceProgress =
  | { readonly state: 'loading'; readonly names: number }
  | { readonly state: 'ready'; readonly names: number; readonly observedAt: number }
  | { readonly state: 'failed' };

/** How far a scan has come. */
export interface ScanProgress {
  readonly game: Game;
  readonly startedAt: number;
  readonly sources: Readonly<Record<MarketId, SourceProgress>>;
  /** Known once both books are there. */
  readonly compared?: number;
  readonly candidates?: number;
  readonly confirmed?: number;
  readonly toConfirm?: number;
}

/** What a market contributed to a scan. */
export interface SourceReport {
  readonly names: number;
  readonly observedAt: number;
  /** Rows left out because they could not be trusted. */
  readonly dropped: number;
  readonly bidsMissing?: string;
  readonly fee: { readonly source: FeeSource; readonly rate: BasisPoints; readonly observedAt: number };
}

/** A market that gave no usable answer. */
export interface SourceFailure extends MarketFailure {
  /** Since when it has not answered, in milliseconds since 1970. */
  readonly since: number;
}

/** One way through the markets with an item. */
export interface ItemWay extends Direction {
  readonly key: ItemKey;
}

/** What came of a scan. With a failure there are no opportunities: one price alone earns nothing. */
export interface ScanReport {
  readonly request: ScanRequest;
  readonly startedAt: number;
  readonly tookMs: number;
  readonly sources: Readonly<Partial<Record<MarketId, SourceReport>>>;
  readonly failures: readonly SourceFailure[];
  readonly compared: number;
  /** Deals, best first; each says whether it was confirmed by live listings. */
  readonly opportunities: readonly Opportunity[];
  /** How many pairs passed the filter before the best were confirmed. */
  readonly candidates: number;
  /** Those of them that did not stand when they were looked at live. */
  readonly refused: readonly ItemWay[];
  /** Deals that only miss what the trader wants to earn, the nearest first. */
  readonly closest: readonly Opportunity[];
  readonly rejected: Rejections;
  /** Why some deals could not be confirmed, if so. */
  readonly confirmationFailure?: MarketFailure;
}

/** How a scan is run. */
export interface ScanOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScanProgress) => void;
}

/** Finds deals between the markets. Throws the signal's reason when aborted. */
export interface Scanner {
  readonly scan: (request: ScanRequest, options?: ScanOptions) => Promise<ScanReport>;
}
