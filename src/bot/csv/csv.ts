import { stringify } from 'csv-stringify/sync';
import { type BasisPoints, type Mills } from '../../domain/money.ts';

/** What stands in a cell: null is an empty one. */
export type Cell = string | number | null;

/** A table's columns by their names, each with what it says of a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/**
 * Writes a table that spreadsheets read, on phones too: with a byte order mark, and with an apostrophe before texts that
 * they would take for a formula. Numbers stay numbers.
 */
export function toCsv<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(columns).map((read) => read(row)));
  return stringify(cells, {
    bom: true,
    header: true,
    columns: Object.keys(columns),
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** An amount as a number of dollars; no amount as an empty cell. */
export function toDollars(amount: Mills | null): Cell {
  return amount === null ? null : amount / 1000;
}

/** A rate or share as a number of percent. */
export function toPercent(share: BasisPoints | null): Cell {
  return share === null ? null : share / 100;
}

/** A moment by ISO 8601, in UTC. */
export function toIso(at: number | null): Cell {
  return at === null ? null : new Date(at).toISOString();
}
