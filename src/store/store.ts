import { type LedgerRepository } from '../domain/ledger/index.ts';
import {
  type AlertRepository,
  type AlertSettingsRepository,
  type WatchRepository,
} from '../domain/watch/index.ts';
import { type AccessRepository } from './access/index.ts';
import { type ItemRepository } from './items.ts';
import { type ChatSettingsRepository } from './settings.ts';
import { type UpdateRepository } from './updates.ts';

/** Everything that outlives a restart. */
export interface Store {
  readonly settings: ChatSettingsRepository;
  readonly access: AccessRepository;
  readonly updates: UpdateRepository;
  readonly items: ItemRepository;
  readonly ledger: LedgerRepository;
  readonly watches: WatchRepository;
  readonly alerts: AlertRepository;
  readonly alertSettings: AlertSettingsRepository;
  /** Settles when the database answers, and rejects when it does not. */
  readonly ping: () => Promise<void>;
  /** Lets go of the database; nothing may be called afterwards. Closing twice is no fault. */
  readonly close: () => Promise<void>;
}
