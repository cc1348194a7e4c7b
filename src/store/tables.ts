import { type Generated } from 'kysely';
import { type AuditAction, type GuestRole, type Role } from '../domain/access.ts';
import { type Grade } from '../domain/confidence.ts';
import { type Currency, type ForeignCurrency } from '../domain/currency.ts';
import { type Game } from '../domain/game.ts';
import { type Check, type HitBy, type Outcome, type ShownIn } from '../domain/ledger/index.ts';
import { type BasisPoints, type Mills } from '../domain/money.ts';
import { type DirectionChoice, type Language } from '../domain/settings.ts';
import { type ItemKey } from '../domain/title.ts';
import { type MarketId } from '../domain/venue.ts';
import { type WatchTables } from './watches/tables.ts';

/** What a chat set; null where it follows the defaults. */
export interface ChatSettingsTable {
  readonly chat_id: number;
  readonly game: Game | null;
  readonly min_net: Mills | null;
  readonly min_roi: BasisPoints | null;
  readonly min_price: Mills | null;
  readonly max_price: Mills | null;
  readonly direction: DirectionChoice | null;
  readonly min_grade: Grade | null;
  readonly min_roi_per_day: BasisPoints | null;
  readonly min_sales: number | null;
  /** -1 is any number of days. */
  readonly max_lock_days: number | null;
  readonly budget: Mills | null;
  readonly deposit_rate: BasisPoints | null;
  readonly deposit_flat: Mills | null;
  readonly withdrawal_rate: BasisPoints | null;
  readonly withdrawal_flat: Mills | null;
  readonly language: Language | null;
  readonly currency: Currency | null;
}

/** What a chat has been through; truths are 0 and 1. */
export interface ChatStatesTable {
  readonly chat_id: number;
  readonly guided: 0 | 1;
  readonly keyboard: 0 | 1 | null;
}

/** What a chat hides: an item of a game by its key, or a pattern, whose game is empty. */
export interface HiddenTable {
  readonly id: Generated<number>;
  readonly chat_id: number;
  readonly game: string;
  readonly what: string;
}

interface MembersTable {
  readonly user_id: number;
  readonly added_by: number | null;
  readonly added_at: number;
  readonly role: Role;
  readonly name: string | null;
}

interface InvitationsTable {
  readonly id: Generated<number>;
  /** SHA-256 of the token, in base64. */
  readonly hash: string;
  readonly role: GuestRole;
  readonly invited_by: number;
  readonly inviter_name: string | null;
  readonly expires_at: number;
}

interface AccessRequestsTable {
  readonly user_id: number;
  readonly name: string | null;
  readonly asked_at: number;
  /** Null while nobody has answered. */
  readonly refused_at: number | null;
}

interface AccessAuditTable {
  readonly id: Generated<number>;
  readonly at: number;
  readonly action: AuditAction;
  readonly actor_id: number;
  readonly actor_name: string | null;
  readonly subject_id: number | null;
  readonly subject_name: string | null;
  readonly role: Role | null;
}

/** At most one row: the open code. */
interface PairingCodesTable {
  /** Both in base64. */
  readonly salt: string;
  readonly hash: string;
}

interface PairingTriesTable {
  readonly user_id: number;
  readonly tried_at: number;
}

interface HandledUpdatesTable {
  readonly update_id: number;
  readonly handled_at: number;
}

interface ItemsTable {
  readonly id: Generated<number>;
  readonly game: Game;
  readonly item_key: ItemKey;
}

/** What was predicted. `after_id` is the signal before it of the same item and direction, 0 for the first. */
export interface SignalsTable {
  readonly id: Generated<number>;
  readonly game: Game;
  readonly item_key: ItemKey;
  readonly buy_on: MarketId;
  readonly after_id: number;
  readonly sell_on: MarketId;
  readonly name: string;
  readonly sell_title: string;
  readonly buy_price: Mills;
  readonly sell_price: Mills;
  readonly cost: Mills;
  readonly net: Mills;
  readonly roi: BasisPoints;
  readonly seller_rate: BasisPoints;
  readonly minimum_fee: Mills;
  readonly withdrawal_rate: BasisPoints;
  readonly withdrawal_flat: Mills;
  readonly grade: Grade;
  readonly shown_in: ShownIn;
  readonly shown_at: number;
  readonly sellable_at: number;
  readonly ends_at: number;
  readonly sale_ms: number;
}

/** How a signal has gone; one row for each. */
export interface SignalCoursesTable {
  readonly signal_id: number;
  readonly there_after_1: Check | null;
  readonly there_after_10: Check | null;
  readonly there_after_60: Check | null;
  readonly seen_at: number | null;
  readonly seen_ask: Mills | null;
  readonly seen_bid: Mills | null;
  readonly watched_ms: number;
  readonly above_ms: number;
  readonly hit_at: number | null;
  readonly hit_by: HitBy | null;
  readonly sales_read_at: number | null;
  /** Null until it is concluded. */
  readonly outcome: Outcome | null;
  readonly concluded_at: number | null;
  readonly realised_roi: BasisPoints | null;
}

interface PaperTradesTable {
  readonly id: Generated<number>;
  readonly chat_id: number;
  readonly user_id: number;
  readonly signal_id: number;
  readonly bought_at: number;
}

interface ExchangeRatesTable {
  readonly currency: ForeignCurrency;
  readonly micros_per_dollar: number;
  readonly at: number;
}

interface WebSessionsTable {
  readonly opening: string;
  readonly token_digest: string;
  readonly user_id: number;
  readonly ends_at: number;
}

/** The tables of the store. Amounts are whole mills, moments are milliseconds since 1970. */
export interface Database extends WatchTables {
  readonly chat_settings: ChatSettingsTable;
  readonly hidden: HiddenTable;
  readonly chat_states: ChatStatesTable;
  readonly members: MembersTable;
  readonly pairing_codes: PairingCodesTable;
  readonly pairing_tries: PairingTriesTable;
  readonly handled_updates: HandledUpdatesTable;
  readonly items: ItemsTable;
  readonly invitations: InvitationsTable;
  readonly access_requests: AccessRequestsTable;
  readonly access_audit: AccessAuditTable;
  readonly signals: SignalsTable;
  readonly signal_courses: SignalCoursesTable;
  readonly paper_trades: PaperTradesTable;
  readonly exchange_rates: ExchangeRatesTable;
  readonly web_sessions: WebSessionsTable;
}
