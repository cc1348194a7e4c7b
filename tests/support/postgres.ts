import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The server whose databases tests make and drop; its own maintenance database. */
const SERVER_URL = process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';

/** A database that is there for one suite. */
export interface PostgresDatabase extends AsyncDisposable {
  readonly url: string;
  /** Removes all that was written, but not the tables. */
  readonly empty: () => Promise<void>;
}

/** True iff a server answers; where none does, what needs one is skipped, but never in CI. */
export async function hasPostgres(): Promise<boolean> {
  try {
    await runOn(SERVER_URL, 'select 1');
    return true;
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error;
    process.stderr.write(`no PostgreSQL at ${new URL(SERVER_URL).host}: its tests are skipped\n`);
    return false;
  }
}

/** Makes a database of a name that nobody else has. */
export async function createPostgresDatabase(): Promise<PostgresDatabase> {
  const name = `skinspread_test_${randomBytes(6).toString('hex')}`;
  await runOn(SERVER_URL, `create database ${name}`);
  // What a power cut would lose is no loss here.
  await runOn(SERVER_URL, `alter database ${name} set synchronous_commit = off`);
  const url = new URL(SERVER_URL);
  url.pathname = `/${name}`;
  const client = await connect(url.href);
  return {
    url: url.href,
    empty: () => emptyTables(client),
    [Symbol.asyncDispose]: async () => {
      await client.end();
      await runOn(SERVER_URL, `drop database if exists ${name} with (force)`);
    },
  };
}

async function emptyTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'",
  );
  await client.query(rows.map(({ tablename }) => `delete from "${tablename}"`).join(';'));
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  await client.connect();
  return client;
}
