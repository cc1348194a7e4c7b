export { type AccessRepository, type Member, type PairingOutcome } from './access.ts';
export { type ItemRepository, type StoredItem } from './items.ts';
export { openStore, type StoreOptions } from './open-store.ts';
export { type ChatSettingsRepository } from './settings.ts';
export { type Store } from './store.ts';
export { type UpdateRepository } from './updates.ts';
