import { type Backup } from './contents.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, backupSchema } from './schema.ts';

/** What a file says, or the field that is wrong with it; an empty field is the whole file. */
export type ReadBackup =
  { readonly state: 'read'; readonly backup: Backup } | { readonly state: 'wrong'; readonly field: string };

/** Writes a backup as JSON that a person can read. */
export function writeBackup(backup: Backup): string {
  return `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...backup }, null, 2)}\n`;
}

/** Reads what was written by this version, and changed by people perhaps. */
export function readBackup(text: string): ReadBackup {
  const result = backupSchema.safeParse(parseJson(text));
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue?.path.map(String) ?? [];
    // A field too many is named by the issue, and its place by the path.
    const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return { state: 'wrong', field: [...path, ...extra].join('.') };
  }
  const { settings, alerts, hidden, group, watches } = result.data;
  return { state: 'read', backup: { settings, alerts, hidden, group, watches } };
}

/** Undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
