import { type Game } from '../game.ts';
import { type BasisPoints, type Mills } from '../money.ts';
import { type DirectionChoice } from '../settings.ts';
import { type ItemKey } from '../title.ts';
import { type MarketId } from '../venue.ts';

/** A chat may have no more watches at once: as many as a person can still look through on a phone. */
export const MAX_WATCHES_PER_CHAT = 50;

/** Grades of confidence that a deal may be alerted with; what is graded lower never is. */
export const WATCH_GRADES = ['A', 'B', 'C'] as const;

/** One such grade. */
export type WatchGrade = (typeof WATCH_GRADES)[number];

/** Wants to know when an item's lowest ask on a market is below, or above, a price. */
export interface PriceWatch {
  readonly kind: 'price';
  readonly game: Game;
  readonly key: ItemKey;
  readonly market: MarketId;
  readonly relation: 'below' | 'above';
  /** The bound, which is itself neither below nor above. */
  readonly price: Mills;
}

/** Wants to know of deals that earn enough: with one item, or with any. */
export interface DealWatch {
  readonly kind: 'deal';
  readonly game: Game;
  /** Null is any item. */
  readonly key: ItemKey | null;
  readonly minNet: Mills;
  readonly minRoi: BasisPoints;
  readonly minGrade: WatchGrade;
  readonly direction: DirectionChoice;
  /** Bounds of the buying price, both included. */
  readonly minPrice: Mills;
  readonly maxPrice: Mills;
}

/** What a watch waits for. */
export type WatchSpec = PriceWatch | DealWatch;

/** Something that a chat waits for. */
export interface Watch {
  readonly id: number;
  readonly chatId: number;
  /** Who asked for it. */
  readonly createdBy: number;
  readonly createdAt: number;
  readonly spec: WatchSpec;
  readonly paused: boolean;
  /** Until when it says nothing, in milliseconds since 1970; null when it is not muted. */
  readonly mutedUntil: number | null;
  /** The topic of a group in which its alerts are told; null is the whole chat, or a group's general topic. */
  readonly topicId: number | null;
}

/** True iff the watch may fire now. */
export function isListening({ paused, mutedUntil }: Watch, now: number): boolean {
  return !paused && (mutedUntil === null || mutedUntil <= now);
}
