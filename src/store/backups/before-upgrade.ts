import { ConfigurationError } from '../../domain/errors.ts';
import { isBusy } from '../while-busy.ts';
import { createBackup } from './create-backup.ts';

/** Backs up one database whose schema is about to change. Throws a ConfigurationError when there is no room for that. */
export async function backUpBeforeUpgrade(directory: string, file: string): Promise<void> {
  try {
    await createBackup({ directory, reason: 'upgrade', files: [file] });
  } catch (error) {
    if (isBusy(error)) throw error;
    const { code = 'unknown' } = error as { readonly code?: string };
    throw new ConfigurationError(
      'DATA_DIR',
      `takes no backup of ${file}, without which it is not upgraded (${code})`,
    );
  }
}
