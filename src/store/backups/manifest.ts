import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What a backup was made for: somebody wanted it, the schema was about to change, or another one was about to be restored. */
export const BACKUP_REASONS = ['manual', 'upgrade', 'restore'] as const;

/** One such reason. */
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** The file in a backup's folder that says what the others are. */
export const MANIFEST_FILE = 'backup.json';

/** Names that lead nowhere but into their folder. */
const databaseFile = z.string().regex(/^[\w-]+\.db$/);

const manifest = z.object({
  /** In milliseconds since 1970. */
  createdAt: z.number().int(),
  reason: z.enum(BACKUP_REASONS),
  databases: z
    .array(
      z.object({
        file: databaseFile,
        bytes: z.number().int().positive(),
        sha256: z.string().regex(/^[\da-f]{64}$/),
        /** The last step of its schema; null for a database without steps. */
        step: z.string().nullable(),
      }),
    )
    .min(1),
});

/** What a backup holds. */
export type BackupManifest = z.output<typeof manifest>;

/** One database of a backup. */
export type BackedUpDatabase = BackupManifest['databases'][number];

/** Reads what a folder says that it holds. Throws for one that is no backup. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8');
  return manifest.parse(JSON.parse(text));
}
