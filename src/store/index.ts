export {
  type AccessRepository,
  type AccessRequest,
  type AskOutcome,
  type AuditEntry,
  type AuditPage,
  type ChangeOutcome,
  type Invitation,
  type KnownPerson,
  type NewInvitation,
  type PairingOutcome,
} from './access/index.ts';
export { type ItemRepository, type StoredItem } from './items.ts';
export { createPriceHistory, type PriceHistoryOptions } from './history/price-history.ts';
export { openStore, type StoreOptions } from './open-store.ts';
export { type ChatSettingsRepository } from './settings.ts';
export { type Store } from './store.ts';
export { type UpdateRepository } from './updates.ts';
