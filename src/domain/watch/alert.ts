import { type Game } from '../game.ts';
import { type BasisPoints, type Mills } from '../money.ts';
import { type ItemKey } from '../title.ts';
import { type Direction, type MarketId } from '../venue.ts';
import { type WatchGrade } from './watch.ts';

/** A price as it was when a watch fired. */
export interface PriceAlert {
  readonly kind: 'price';
  readonly game: Game;
  readonly key: ItemKey;
  /** The name a person reads. */
  readonly name: string;
  readonly market: MarketId;
  readonly relation: 'below' | 'above';
  /** The watch's bound. */
  readonly price: Mills;
  readonly ask: Mills;
  readonly observedAt: number;
}

/** A deal as it was confirmed when a watch fired. */
export interface DealAlert extends Direction {
  readonly kind: 'deal';
  readonly game: Game;
  readonly key: ItemKey;
  readonly name: string;
  readonly buyPrice: Mills;
  readonly sellPrice: Mills;
  readonly net: Mills;
  readonly roi: BasisPoints;
  readonly grade: WatchGrade;
  /** What the watch wants at least: with less the deal is over. */
  readonly minNet: Mills;
  readonly minRoi: BasisPoints;
  /** When the listings were looked at. */
  readonly observedAt: number;
}

/** What an alert says. */
export type AlertContent = PriceAlert | DealAlert;

/** How what an alert tells of ended: the lowest ask at which it did, or null when nobody offered the item any more. */
export interface AlertEnd {
  readonly at: number;
  readonly ask: Mills | null;
}

/** Something that a watch found, for one chat. */
export interface Alert {
  readonly id: number;
  readonly chatId: number;
  /** The watch that fired. */
  readonly watchId: number;
  readonly content: AlertContent;
  readonly createdAt: number;
  /** Null while it lasts, as far as is known. */
  readonly end: AlertEnd | null;
  /** The message that tells it; null before it is sent. */
  readonly messageId: number | null;
  /** True iff it may have been sent before the digest that tells it. */
  readonly isUnsure: boolean;
}

/** After so long an alert is left as it is, whatever becomes of the deal. */
export const TRACKED_FOR_MS = 7 * 24 * 3_600_000;
