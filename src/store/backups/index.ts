export { type FoundBackup, listBackups } from './list-backups.ts';
export { BACKUPS_FOLDER, type BackupOptions, createBackup, type MadeBackup } from './create-backup.ts';
export { type BackedUpDatabase, type BackupManifest, type BackupReason } from './manifest.ts';
export { restoreBackup, type RestoredBackup, type RestoreOptions, verifyBackup } from './restore-backup.ts';
