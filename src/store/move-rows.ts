import { type Kysely, sql, type TableMetadata, type Transaction } from 'kysely';
import { AppError } from '../domain/errors.ts';
import {
  type AnyDatabase,
  digestRows,
  readRows,
  readServerRows,
  type Row,
  type TableShape,
} from './table-rows.ts';

/** One table after its rows were carried over. */
export interface MovedTable {
  readonly table: string;
  readonly rows: number;
}

/** The rows were not carried over, and the new database is as it was. */
export class MoveError extends AppError {
  readonly code = 'move';
}

/** A statement of PostgreSQL has 65,535 parameters at most, and no table has more than 60 columns. */
const INSERTED_AT_ONCE = 500;

/** Tables that others refer to. */
const FIRST: readonly string[] = ['watches'];

/**
 * Copies every row of a database on SQLite into one on PostgreSQL that has the same tables, all empty, and compares
 * counts and checksums. Throws a MoveError for a table that is not empty and a copy that differs.
 */
export async function moveRows<From, To>(
  from: Kysely<From>,
  to: Transaction<To>,
): Promise<readonly MovedTable[]> {
  const source = from as unknown as Kysely<AnyDatabase>;
  const target = to as unknown as Transaction<AnyDatabase>;
  const tables = (await source.introspection.getTables()).toSorted(byDependence);
  const numbered = findNumbered(await target.introspection.getTables());
  const moved: MovedTable[] = [];
  for (const { name, columns } of tables) {
    const table = { name, columns: columns.map((column) => column.name) };
    moved.push({ table: name, rows: await moveTable(source, target, table) });
    const numberedBy = numbered.get(name);
    if (numberedBy !== undefined) await continueNumbers(target, name, numberedBy);
  }
  return moved;
}

function byDependence(one: TableMetadata, other: TableMetadata): number {
  return Number(FIRST.includes(other.name)) - Number(FIRST.includes(one.name));
}

/** The tables that number their rows, and the column in which they do. */
function findNumbered(tables: readonly TableMetadata[]): ReadonlyMap<string, string> {
  return new Map(
    tables.flatMap(({ name, columns }) =>
      columns.filter((column) => column.isAutoIncrementing).map((column) => [name, column.name] as const),
    ),
  );
}

async function moveTable(
  source: Kysely<AnyDatabase>,
  target: Transaction<AnyDatabase>,
  table: TableShape,
): Promise<number> {
  const first = await target.selectFrom(table.name).select(table.columns).limit(1).execute();
  if (first.length > 0) throw new MoveError(`the table ${table.name} of the new database is not empty`);
  let batch: Row[] = [];
  const insert = async (): Promise<void> => {
    if (batch.length > 0) await target.insertInto(table.name).values(batch).execute();
    batch = [];
  };
  for await (const row of readRows(source, table)) {
    if (batch.push(row) === INSERTED_AT_ONCE) await insert();
  }
  await insert();
  const before = await digestRows(readRows(source, table), table);
  const after = await digestRows(readServerRows(target, table), table);
  if (before.rows !== after.rows || before.checksum !== after.checksum)
    throw new MoveError(`the copy of the table ${table.name} differs from it`);
  return after.rows;
}

/** The next row gets the number after the greatest one. */
async function continueNumbers(
  target: Transaction<AnyDatabase>,
  table: string,
  column: string,
): Promise<void> {
  await sql`
    select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(max(${sql.ref(column)}), 0) + 1, false)
    from ${sql.table(table)}
  `.execute(target);
}
