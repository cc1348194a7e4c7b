import { GUEST_ROLES, type GuestRole } from '../domain/access.ts';
import { type Grade } from '../domain/confidence.ts';
import { type Rejection } from '../domain/gates/index.ts';
import { type Game } from '../domain/game.ts';
import { type BasisPoints, type Mills } from '../domain/money.ts';
import { type DirectionChoice, type Language } from '../domain/settings.ts';
import { type MarketId } from '../domain/venue.ts';
import { type AlertKind, type DealWatch, type PriceWatch } from '../domain/watch/index.ts';

/** How a list of deals can be ordered: by risked daily return and confidence, or by one figure alone. */
export const SORTS = ['rank', 'roi', 'net', 'day', 'instant'] as const;

/** One such order. */
export type Sort = (typeof SORTS)[number];

/** Which of a scan's two lists is shown. */
export const LISTS = ['deals', 'closest'] as const;

/** One such list. */
export type ListName = (typeof LISTS)[number];

/** Where in a scan's lists a person is; pages count from 0. */
export interface ListPlace {
  readonly list: ListName;
  readonly page: number;
  readonly sort: Sort;
}

/** The values of /settings that are typed or stepped. */
export const TYPED_FIELDS = ['net', 'roi', 'from', 'to', 'budget', 'deposit', 'payout'] as const;

/** One such value. */
export type TypedField = (typeof TYPED_FIELDS)[number];

/** Those that say how the chat trades. */
export type TradingField = 'budget' | 'deposit' | 'payout';

/** The pages of /help. */
export const HELP_PAGES = ['commands', 'profit', 'risks'] as const;

/** One such page. */
export type HelpPage = (typeof HELP_PAGES)[number];

/** What an owner can answer to a stranger who asks for access. */
export const REQUEST_ANSWERS = [...GUEST_ROLES, 'refused'] as const;

/** One such answer. */
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];

/** What the buttons of strangers who ask for access, and of those who answer, can ask for. `user` is an id of Telegram. */
export type AccessAction =
  | { readonly kind: 'access-ask' }
  | { readonly kind: 'access-request'; readonly user: number }
  | { readonly kind: 'access-answer'; readonly user: number; readonly answer: RequestAnswer };

/** What the buttons of /users can ask for; pages count from 0. */
export type UsersAction =
  | { readonly kind: 'users-list'; readonly page: number }
  | { readonly kind: 'users-card'; readonly user: number }
  | { readonly kind: 'users-role'; readonly user: number; readonly role: GuestRole }
  | { readonly kind: 'users-remove'; readonly user: number; readonly sure: boolean }
  | { readonly kind: 'users-invite'; readonly role: GuestRole }
  | { readonly kind: 'users-invitations' }
  | { readonly kind: 'users-revoke'; readonly invitation: number }
  | { readonly kind: 'users-audit'; readonly page: number };

/** What the buttons of /settings ask for. */
export type SettingsAction =
  | { readonly kind: 'settings-open' }
  | { readonly kind: 'settings-game'; readonly game: Game }
  | { readonly kind: 'settings-direction'; readonly direction: DirectionChoice }
  | { readonly kind: 'settings-language'; readonly language: Language }
  | { readonly kind: 'settings-step'; readonly field: TypedField; readonly step: 'up' | 'down' }
  | { readonly kind: 'settings-type'; readonly field: TypedField }
  | { readonly kind: 'settings-show' }
  | { readonly kind: 'settings-trading' }
  | { readonly kind: 'settings-grade'; readonly grade: Grade }
  | { readonly kind: 'settings-reset' }
  | { readonly kind: 'settings-scan' };

/** What the buttons of deals that are followed ask for; pages count from 0, `trade` is a number of the ledger. */
export type PaperAction =
  | { readonly kind: 'paper-page'; readonly page: number }
  | { readonly kind: 'paper-buy'; readonly item: number; readonly buyOn: MarketId }
  | { readonly kind: 'paper-drop'; readonly trade: number; readonly page: number };
/** On which side of a price something is. */
export const RELATIONS = ['below', 'above'] as const;

/**
 * What the buttons of /watch and of alerts ask for: `watch` and `alert` are numbers of the store, `item` too, or 0 for
 * any item. A button that is to make a watch says all of it.
 */
export type WatchAction =
  | { readonly kind: 'watch-list' }
  | { readonly kind: 'watch-card'; readonly watch: number }
  | { readonly kind: 'watch-pause'; readonly watch: number; readonly paused: boolean }
  | { readonly kind: 'watch-delete'; readonly watch: number }
  | { readonly kind: 'watch-edit'; readonly watch: number }
  | { readonly kind: 'watch-new'; readonly item: number }
  | ({ readonly kind: 'watch-price'; readonly item: number } & Omit<PriceWatch, 'kind' | 'game' | 'key'>)
  | ({ readonly kind: 'watch-deal'; readonly item: number } & Omit<DealWatch, 'kind' | 'game' | 'key'>)
  | { readonly kind: 'watch-quiet' }
  | { readonly kind: 'watch-noise'; readonly alerts: AlertKind }
  | { readonly kind: 'watch-cap' }
  | { readonly kind: 'alert-open'; readonly alert: number }
  | { readonly kind: 'alert-mute'; readonly alert: number }
  | { readonly kind: 'alert-stop'; readonly alert: number };

/** Everything that a button can ask for. `scan` is a short id of results kept in memory, `item` one of the store. */
export type CallbackAction =
  | { readonly kind: 'scan-stop'; readonly scan: string }
  | { readonly kind: 'scan-list'; readonly scan: string; readonly place: ListPlace }
  | { readonly kind: 'scan-why'; readonly scan: string; readonly place: ListPlace }
  | {
      readonly kind: 'scan-examples';
      readonly scan: string;
      readonly reason: Rejection;
      readonly place: ListPlace;
    }
  | { readonly kind: 'scan-card'; readonly scan: string; readonly row: number; readonly place: ListPlace }
  | {
      readonly kind: 'scan-card-refresh';
      readonly scan: string;
      readonly row: number;
      readonly place: ListPlace;
    }
  | { readonly kind: 'scan-again'; readonly scan: string }
  | {
      readonly kind: 'scan-lower';
      readonly scan: string;
      readonly minRoi: BasisPoints;
      readonly minNet: Mills;
    }
  | { readonly kind: 'price'; readonly item: number }
  | { readonly kind: 'price-refresh'; readonly item: number }
  | { readonly kind: 'price-deal'; readonly item: number; readonly buyOn: MarketId }
  | SettingsAction
  | PaperAction
  | { readonly kind: 'status' }
  | { readonly kind: 'cache-clear'; readonly sure: boolean }
  | { readonly kind: 'help'; readonly page: HelpPage }
  | AccessAction
  | UsersAction
  | WatchAction
  | { readonly kind: 'health' }
  | { readonly kind: 'logs'; readonly page: number };
