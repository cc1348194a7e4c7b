import { type MarketId } from '../../domain/venue.ts';
import { type AccessAction, type UsersAction } from './access-callbacks.ts';
import { type ChartAction } from './chart-callbacks.ts';
import { type GuideAction } from './guide-callbacks.ts';
import { type PaperAction } from './paper-callbacks.ts';
import { type ScanAction } from './scan-callbacks.ts';
import { type SettingsAction } from './settings-callbacks.ts';
import { type WatchAction } from './watch-callbacks.ts';

/** The pages of /help. */
export const HELP_PAGES = ['commands', 'profit', 'risks'] as const;

/** One such page. */
export type HelpPage = (typeof HELP_PAGES)[number];

/** What of a chat can be had as a file. */
export const EXPORTED = ['scan', 'paper', 'watches', 'signals'] as const;

/** One such table. */
export type Exported = (typeof EXPORTED)[number];

/** Asks for a file. */
export interface ExportAction {
  readonly kind: 'export';
  readonly what: Exported;
}

/** Everything that a button can ask for; `item` is a number of the store. */
export type CallbackAction =
  | ScanAction
  | { readonly kind: 'price'; readonly item: number }
  | { readonly kind: 'price-refresh'; readonly item: number }
  | { readonly kind: 'price-deal'; readonly item: number; readonly buyOn: MarketId }
  | GuideAction
  | SettingsAction
  | PaperAction
  | ChartAction
  | { readonly kind: 'balance' }
  | ExportAction
  | { readonly kind: 'status' }
  | { readonly kind: 'help'; readonly page: HelpPage }
  | { readonly kind: 'keyboard'; readonly isShown: boolean }
  | AccessAction
  | UsersAction
  | WatchAction
  | { readonly kind: 'health' }
  | { readonly kind: 'logs'; readonly page: number };
