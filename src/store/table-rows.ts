import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';

/** Any database, whatever tables it has. */
export type AnyDatabase = Record<string, Record<string, unknown>>;

/** A table by its name and its columns. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** How many rows a table has, and a sum over all that is in them. */
export interface TableDigest {
  readonly rows: number;
  readonly checksum: bigint;
}

/** One row of a table. */
export type Row = Record<string, unknown>;

/** A row of the price history has up to 15 KB. */
const BATCH_ROWS = 500;

/** Goes through all rows of a table on SQLite once, however many there are. */
export async function* readRows(db: Kysely<AnyDatabase>, { name, columns }: TableShape): AsyncGenerator<Row> {
  yield* db.selectFrom(name).select(columns).stream();
}

/** The same on PostgreSQL. */
export async function* readServerRows(
  db: Transaction<AnyDatabase>,
  { name, columns }: TableShape,
): AsyncGenerator<Row> {
  const query = sql`select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)}`;
  await sql`declare all_rows no scroll cursor for ${query}`.execute(db);
  for (;;) {
    const { rows } = await sql<Row>`fetch forward ${sql.lit(BATCH_ROWS)} from all_rows`.execute(db);
    yield* rows;
    if (rows.length < BATCH_ROWS) break;
  }
  await sql`close all_rows`.execute(db);
}

/** The digest of rows, which is the same in whatever order they come. */
export async function digestRows(rows: AsyncIterable<Row>, table: TableShape): Promise<TableDigest> {
  let [count, checksum] = [0, 0n];
  for await (const row of rows) {
    count += 1;
    checksum = BigInt.asUintN(64, checksum + digestRow(row, table));
  }
  return { rows: count, checksum };
}

function digestRow(row: Row, { columns }: TableShape): bigint {
  const values = JSON.stringify(columns.map((column) => toDigestible(row[column])));
  return createHash('sha256').update(values).digest().readBigUInt64BE();
}

/** Bytes would be written number by number. */
function toDigestible(value: unknown): unknown {
  return Buffer.isBuffer(value) ? createHash('sha256').update(value).digest('base64') : value;
}
