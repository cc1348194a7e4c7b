import { type RateRepository } from '../domain/currency.ts';
import { type LedgerRepository } from '../domain/ledger/index.ts';
import {
  type AlertRepository,
  type AlertSettingsRepository,
  type WatchRepository,
} from '../domain/watch/index.ts';
import { type AccessRepository } from './access/index.ts';
import { type ChatStateRepository } from './chat-states.ts';
import { type HiddenRepository } from './hidden.ts';
import { type ItemRepository } from './items.ts';
import { type Restore } from './chat-restore.ts';
import { type ChatSettingsRepository } from './settings.ts';
import { type UpdateRepository } from './updates.ts';
import { type WebSessionRepository } from './web-sessions.ts';

/** Everything that outlives a restart. */
export interface Store {
  readonly settings: ChatSettingsRepository;
  readonly hidden: HiddenRepository;
  readonly restore: Restore;
  readonly chatStates: ChatStateRepository;
  readonly access: AccessRepository;
  readonly updates: UpdateRepository;
  readonly items: ItemRepository;
  readonly ledger: LedgerRepository;
  readonly watches: WatchRepository;
  readonly alerts: AlertRepository;
  readonly alertSettings: AlertSettingsRepository;
  readonly rates: RateRepository;
  readonly webSessions: WebSessionRepository;
  /** Settles when the database answers, and rejects when it does not. */
  readonly ping: () => Promise<void>;
  /** Lets go of the database; nothing may be called afterwards. Closing twice is no fault. */
  readonly close: () => Promise<void>;
}
