import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration, Migrator } from 'kysely';
import { ConfigurationError } from '../domain/errors.ts';

/**
 * Brings a database to the newest of these steps, all of them or none. Throws a ConfigurationError when it has been
 * through steps that are not known here: a newer version wrote it, and an older one would damage it.
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  await refuseNewer(db, migrations);
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be brought up to date', { cause: error });
}

async function refuseNewer<Tables>(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  const unknown = (await readSteps(db)).find((name) => !Object.hasOwn(migrations, name));
  if (unknown === undefined) return;
  throw new ConfigurationError(
    'DATA_DIR',
    `holds a database of a newer version (step ${unknown} is unknown here): run that version, or use another folder`,
  );
}

async function readSteps<Tables>(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const steps = await (db as unknown as Kysely<MigrationHistory>)
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return steps.map(({ name }) => name);
}

interface MigrationHistory {
  readonly [DEFAULT_MIGRATION_TABLE]: { readonly name: string };
}
