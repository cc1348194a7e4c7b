import { Kysely, sql } from 'kysely';
import { buildPostgresConfig } from '../postgres.ts';
import { type HistoryFile } from './database.ts';
import { HISTORY_LOCK } from './lock-book.ts';
import { type HistoryDatabase } from './tables.ts';

/** One for what is asked for, one for upkeep, and one that holds the lock of it. */
const CONNECTIONS = 3;

/** Opens the history on a PostgreSQL server, whose tables are there: whoever opens the store makes them. */
export function openPostgresHistory(url: string): HistoryFile {
  const db = new Kysely<HistoryDatabase>(buildPostgresConfig({ url, connections: CONNECTIONS }));
  return {
    db,
    isShared: true,
    bytes: () => countBytes(db),
    // The server takes up what is free again by itself.
    shrink: () => false,
    alone: (work) => workAlone(db, work),
  };
}

async function workAlone(db: Kysely<HistoryDatabase>, work: () => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ readonly is_ours: boolean }>`
      select pg_try_advisory_lock(${HISTORY_LOCK}::bigint) as is_ours
    `.execute(connection);
    if (rows[0]?.is_ours !== true) return;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${HISTORY_LOCK}::bigint)`.execute(connection);
    }
  });
}

/** What is kept, not what the tables take on the disk: that does not become less when something is dropped. */
async function countBytes(db: Kysely<HistoryDatabase>): Promise<number> {
  const { rows } = await sql<{ readonly bytes: number }>`
    select coalesce(sum(bytes), 0) as bytes from (
      select sum(octet_length(content)) as bytes from snapshots
      union all select sum(octet_length(content)) from hour_pages
      union all select sum(octet_length(content)) from day_pages
      union all select sum(octet_length(item_keys)) from item_keys
    ) as parts
  `.execute(db);
  return rows[0]?.bytes ?? 0;
}
