import { type Kysely, type PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { ConfigurationError } from '../domain/errors.ts';
import { PostgresColumns } from './postgres-columns.ts';
import { ReachedPostgresDialect } from './postgres-driver.ts';
import { PostgresReach } from './postgres-reach.ts';

/** A database on a PostgreSQL server. */
export interface PostgresOptions {
  /** As `postgresql://user:password@host:5432/name`. */
  readonly url: string;
  /** Is told of connections that broke while nobody used them; the next statement opens another. */
  readonly onLostConnection?: (error: Error) => void;
  /** Is told why the server cannot be reached, and nothing when it can again. */
  readonly onReach?: (problem: Error | undefined) => void;
  /** The most connections at once; 10 unless said otherwise. */
  readonly connections?: number;
}

const CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 5_000;
const STATEMENT_WITHIN_MS = 15_000;

/** What Kysely needs to speak to it: migrations are written for both databases and translated for this one. */
export function buildPostgresConfig({
  url,
  onLostConnection,
  onReach,
  connections = CONNECTIONS,
}: PostgresOptions): {
  readonly dialect: PostgresDialect;
  readonly plugins: [PostgresColumns];
} {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'skinspread',
    max: connections,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: STATEMENT_WITHIN_MS,
    query_timeout: STATEMENT_WITHIN_MS,
    idle_in_transaction_session_timeout: STATEMENT_WITHIN_MS,
    keepAlive: true,
    types: readNumbers(),
  });
  pool.on('error', (error) => onLostConnection?.(error));
  // The pool listens only to connections that nobody uses; one that breaks in use tells its user, and must not end all.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const reach = new PostgresReach((problem) => onReach?.(problem));
  reach.start(() => pool.query('select 1'));
  return { dialect: new ReachedPostgresDialect({ pool }, reach), plugins: [new PostgresColumns()] };
}

/** Counts, sums, moments and amounts would come as texts. */
function readNumbers(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  for (const type of [pg.types.builtins.INT8, pg.types.builtins.NUMERIC])
    types.setTypeParser(type, toSafeInteger);
  return types;
}

function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`the database holds ${text}, which is no safe integer`);
  return value;
}

/** Asks the server for a sign of life. Throws a ConfigurationError that never contains the URL, which has a password. */
export async function reachPostgres<Tables>(db: Kysely<Tables>): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    const { code = 'no answer' } = ((error as Error).cause ?? error) as { readonly code?: string };
    throw new ConfigurationError('DATABASE_URL', `leads to no database that can be used (${code})`);
  }
}
