import {
  DEFAULT_MIGRATION_LOCK_TABLE,
  DEFAULT_MIGRATION_TABLE,
  type Kysely,
  type Migration,
  Migrator,
} from 'kysely';
import { ConfigurationError } from '../domain/errors.ts';

/** The variable of the configuration that says where a database is. */
export type WhereItIs = 'DATA_DIR' | 'DATABASE_URL';

/** How a database is brought up to date. */
export interface MigrateOptions {
  /** `DATA_DIR` unless said otherwise. */
  readonly whereItIs?: WhereItIs;
  /** Where it is noted which steps were taken; where two histories of steps share a database, each has its own. */
  readonly table?: string;
  /** Called before the first step of a database that has been through others already. */
  readonly backUp?: () => Promise<void>;
}

/**
 * Brings a database to the newest of these steps, all of them or none. One that has been through some of them already is
 * backed up first, if it is told how. Throws a ConfigurationError when it has been through steps that are not known here:
 * a newer version wrote it, and an older one would damage it.
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
  { whereItIs = 'DATA_DIR', table = DEFAULT_MIGRATION_TABLE, backUp }: MigrateOptions = {},
): Promise<void> {
  const steps = await readSteps(db, table);
  refuseNewer(steps, migrations, whereItIs);
  if (steps.length === Object.keys(migrations).length) return;
  if (steps.length > 0) await backUp?.();
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const lock = table === DEFAULT_MIGRATION_TABLE ? DEFAULT_MIGRATION_LOCK_TABLE : `${table}_lock`;
  const names = { migrationTableName: table, migrationLockTableName: lock };
  const { error } = await new Migrator({ db, provider, ...names }).migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be brought up to date', { cause: error });
}

/** Throws a ConfigurationError when a database has been through steps that are not among these. */
export function refuseNewer(
  steps: readonly string[],
  migrations: Readonly<Record<string, Migration>>,
  whereItIs: WhereItIs = 'DATA_DIR',
): void {
  const unknown = steps.find((name) => !Object.hasOwn(migrations, name));
  if (unknown === undefined) return;
  throw new ConfigurationError(
    whereItIs,
    `leads to a database of a newer version (step ${unknown} is unknown here): run that version, or use another database`,
  );
}

async function readSteps<Tables>(db: Kysely<Tables>, table: string): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === table)) return [];
  const steps = await (db as unknown as Kysely<Record<string, MigrationStep>>)
    .selectFrom(table)
    .select('name')
    .orderBy('name')
    .execute();
  return steps.map(({ name }) => name);
}

interface MigrationStep {
  readonly name: string;
}
