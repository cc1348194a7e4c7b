import { type Game } from '../../domain/game.ts';
import { type MarketId } from '../../domain/venue.ts';

/** Whose quotes they are. */
export interface BookId {
  readonly market: MarketId;
  readonly game: Game;
}

/** The items that were first seen together, which got the numbers from `first_id` on. */
interface ItemKeysTable extends BookId {
  readonly first_id: number;
  readonly count: number;
  /** The keys, parted by line breaks, of which they have none. */
  readonly item_keys: string;
}

interface SnapshotsTable extends BookId {
  readonly at: number;
  readonly content: Buffer;
}

interface HourPagesTable extends BookId {
  readonly page: number;
  readonly day: number;
  readonly content: Buffer;
}

interface DayPagesTable extends BookId {
  readonly page: number;
  readonly month: number;
  readonly content: Buffer;
}

/** A UTC day on which there were snapshots, and where it is to be found; flags are 0 or 1. */
export interface DaysTable extends BookId {
  readonly day: number;
  readonly snapshots: number;
  readonly first_at: number;
  readonly last_at: number;
  readonly in_snapshots: number;
  readonly in_hours: number;
  readonly in_days: number;
}

/** The tables of the history. Moments are milliseconds since 1970; days and months are counted from then as well. */
export interface HistoryDatabase {
  readonly item_keys: ItemKeysTable;
  readonly snapshots: SnapshotsTable;
  readonly hour_pages: HourPagesTable;
  readonly day_pages: DayPagesTable;
  readonly days: DaysTable;
}
