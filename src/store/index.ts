export { type HiddenRepository, type KeptHidden } from './hidden.ts';
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
export {
  BACKUPS_FOLDER,
  type BackupOptions,
  createBackup,
  type FoundBackup,
  listBackups,
  type MadeBackup,
  restoreBackup,
  type RestoredBackup,
  type RestoreOptions,
} from './backups/index.ts';
export { type ItemRepository, type StoredItem } from './items.ts';
export { createPriceHistory, type PriceHistoryOptions } from './history/price-history.ts';
export { type MovedTable, MoveError } from './move-rows.ts';
export { type Move, moveToPostgres } from './move-to-postgres.ts';
export { refuseNewerHistory } from './history/refuse-newer.ts';
export { type InstanceLock, takeInstanceLock } from './instance-lock.ts';
export { openStore, type StoreOptions } from './open-store.ts';
export { type ChatSettingsRepository } from './settings.ts';
export { type Store } from './store.ts';
export { type UpdateRepository } from './updates.ts';
export { type NewWebSession, type WebSession, type WebSessionRepository } from './web-sessions.ts';
