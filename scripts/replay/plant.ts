import { type Rejection } from '../../src/domain/gates/index.ts';
import { type Mills } from '../../src/domain/money.ts';
import { type Direction, type MarketId } from '../../src/domain/venue.ts';
import { type ReplayItem } from './item.ts';
import { type SalesTrick } from './sales.ts';

/** What is done to an item's quote: one cheaper listing, all prices multiplied, or only so many listings left. */
export interface Effect {
  readonly ask?: Mills;
  readonly factor?: number;
  readonly listings?: number;
}

/** A side of a trade. */
export type Side = 'buy' | 'sell';

/** Something that is done to one item, to be judged by one scan. */
interface PlantBase extends Direction {
  readonly item: ReplayItem;
  /** The moment of that scan, in milliseconds since 1970. */
  readonly at: number;
  /** From when to when a scan may come across it. */
  readonly from: number;
  readonly until: number;
  readonly effect: (side: Side, at: number) => Effect;
}

/** A discount where the item is bought, which leaves something for whoever takes it. */
export interface PlantedDeal extends PlantBase {
  readonly kind: 'deal';
}

/** Something that looks like a deal and is none. */
export interface PlantedTrap extends PlantBase {
  readonly kind: 'trap';
  readonly name: string;
  /** Gates of which any may find it. */
  readonly gates: readonly Rejection[];
  readonly sales?: SalesTrick;
  /** How old each market's book is when the scan reads it, in milliseconds; negative for a clock that is ahead. */
  readonly lagMs?: Readonly<Record<Side, number>>;
}

/** A deal or a trap. */
export type Plant = PlantedDeal | PlantedTrap;

/** What a plant does to one market's quote of its item. */
export function effectOn(plant: Plant, market: MarketId, at: number): Effect {
  return plant.effect(plant.buyOn === market ? 'buy' : 'sell', at);
}
