import { type Generated } from 'kysely';
import { type Mills } from '../../domain/money.ts';
import { type ItemKey } from '../../domain/title.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type AlertState, type Noise } from '../../domain/watch/index.ts';

/** What each chat waits for. */
export interface WatchesTable {
  readonly id: Generated<number>;
  readonly chat_id: number;
  readonly created_by: number;
  readonly created_at: number;
  /** A WatchSpec as JSON. */
  readonly spec: string;
  readonly paused: Flag;
  readonly muted_until: number | null;
  readonly topic_id: number | null;
}

/** A truth value: not every database has a type for it. */
type Flag = 0 | 1;

/** One row for each item that a watch has fired for and was not armed again. */
export interface FiredWatchesTable {
  readonly watch_id: number;
  readonly item_key: ItemKey;
  /** Empty for a price, since no part of a key may be null. */
  readonly buy_on: MarketId | '';
  readonly sell_price: Mills | null;
  readonly fired_at: number;
  readonly has_left: Flag;
}

/** What watches found, and what became of it. */
export interface AlertsTable {
  readonly id: Generated<number>;
  readonly chat_id: number;
  readonly watch_id: number;
  readonly item_key: ItemKey;
  /** Empty for a price. */
  readonly buy_on: MarketId | '';
  /** An AlertContent as JSON. */
  readonly content: string;
  readonly state: AlertState;
  readonly created_at: number;
  /** Set iff it waits, or has waited, for a digest. */
  readonly held_until: number | null;
  /** When the message, or the edit that tells its end, may be tried next. */
  readonly next_try_at: number;
  /** Until when whoever claimed it may take to say what came of it. */
  readonly claimed_until: number | null;
  readonly tries: number;
  /** 1 iff it is told in a digest because it may not have arrived. */
  readonly is_unsure: Flag;
  readonly message_id: number | null;
  readonly sent_at: number | null;
  readonly ended_at: number | null;
  readonly end_ask: Mills | null;
  readonly end_state: 'untold' | 'told' | null;
}

/** What a chat said of its alerts; null where it follows the defaults. */
export interface AlertSettingsTable {
  readonly chat_id: number;
  readonly time_zone: string | null;
  /** Both null, or minutes of a day. */
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
  readonly daily_cap: number | null;
  readonly noise_price: Noise | null;
  readonly noise_deal: Noise | null;
  readonly noise_digest: Noise | null;
}

interface RetiredChatsTable {
  readonly chat_id: number;
  readonly retired_at: number;
}

interface WatchChangesTable {
  readonly chat_id: number;
  readonly changed_at: number;
}

/** The tables of watches and alerts. */
export interface WatchTables {
  readonly watches: WatchesTable;
  readonly fired_watches: FiredWatchesTable;
  readonly alerts: AlertsTable;
  readonly alert_settings: AlertSettingsTable;
  readonly retired_chats: RetiredChatsTable;
  readonly watch_changes: WatchChangesTable;
}
