import { type CreateTableBuilder, type Kysely } from 'kysely';

/** Makes the tables of the history. Pages stand before days, so that one item's days lie beside each other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeTable(db, 'item_keys', ['first_id'])
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('item_keys', 'text', (column) => column.notNull())
    .execute();
  const contents = [
    ['snapshots', ['at']],
    ['hour_pages', ['page', 'day']],
    ['day_pages', ['page', 'month']],
  ] as const;
  for (const [name, keys] of contents) {
    await makeTable(db, name, keys)
      .addColumn('content', 'blob', (column) => column.notNull())
      .execute();
  }
  await makeTable(db, 'days', ['day'])
    .addColumn('snapshots', 'integer', (column) => column.notNull())
    .addColumn('first_at', 'bigint', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addColumn('in_snapshots', 'integer', (column) => column.notNull())
    .addColumn('in_hours', 'integer', (column) => column.notNull())
    .addColumn('in_days', 'integer', (column) => column.notNull())
    .execute();
}

/** A table of books, whose rows are told apart by these numbers. */
function makeTable(
  db: Kysely<unknown>,
  name: string,
  keys: readonly string[],
): CreateTableBuilder<string, string> {
  const table = db.schema
    .createTable(name)
    .addColumn('market', 'text', (column) => column.notNull())
    .addColumn('game', 'text', (column) => column.notNull());
  const withKeys = keys.reduce<CreateTableBuilder<string, string>>(
    (made, key) => made.addColumn(key, 'bigint', (column) => column.notNull()),
    table,
  );
  return withKeys.addPrimaryKeyConstraint(`${name}_pk`, ['market', 'game', ...keys]);
}
