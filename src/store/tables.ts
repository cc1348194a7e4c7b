import { type Generated } from 'kysely';
import { type Game } from '../domain/game.ts';
import { type BasisPoints, type Mills } from '../domain/money.ts';
import { type DirectionChoice } from '../domain/settings.ts';
import { type ItemKey } from '../domain/title.ts';

/** What a chat set; null where it follows the defaults. */
export interface ChatSettingsTable {
  readonly chat_id: number;
  readonly game: Game | null;
  readonly min_net: Mills | null;
  readonly min_roi: BasisPoints | null;
  readonly min_price: Mills | null;
  readonly max_price: Mills | null;
  readonly direction: DirectionChoice | null;
}

interface MembersTable {
  readonly user_id: number;
  readonly added_by: number | null;
  readonly added_at: number;
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

/** The tables of the store. Amounts are whole mills, moments are milliseconds since 1970. */
export interface Database {
  readonly chat_settings: ChatSettingsTable;
  readonly members: MembersTable;
  readonly pairing_codes: PairingCodesTable;
  readonly pairing_tries: PairingTriesTable;
  readonly handled_updates: HandledUpdatesTable;
  readonly items: ItemsTable;
}
