import { sql, type Transaction } from 'kysely';
import { takeInstanceLock } from './instance-lock.ts';
import { MoveError, moveRows, type MovedTable } from './move-rows.ts';
import { openPostgresDatabase, openSqliteDatabase } from './open-database.ts';
import { type Database } from './tables.ts';
import { openHistory } from './history/database.ts';
import { type HistoryDatabase } from './history/tables.ts';

/** Which database is to be carried over, and where to. */
export interface Move {
  /** The folder of the database on SQLite. */
  readonly directory: string;
  /** The database on PostgreSQL, which must be empty. */
  readonly databaseUrl: string;
}

/**
 * Carries a store and its price history from SQLite over to PostgreSQL, as it is at the moment of the call, and verifies
 * the copy. Throws a ConfigurationError for a folder that a bot uses and databases that cannot be opened, and a MoveError
 * for one that is not empty, a history that cannot be read, or a copy that differs.
 */
export async function moveToPostgres(move: Move): Promise<readonly MovedTable[]> {
  const lock = await takeInstanceLock(move.directory, 0);
  try {
    return await moveAll(move);
  } finally {
    lock.release();
  }
}

async function moveAll({ directory, databaseUrl }: Move): Promise<readonly MovedTable[]> {
  const source = await openSqliteDatabase(directory);
  try {
    const target = await openPostgresDatabase({ url: databaseUrl });
    try {
      return await target.transaction().execute(async (transaction) => {
        // While the old database is summed up the new one has nothing to do, for minutes where there is much.
        await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction);
        // All reads in one transaction see one state, even beside a bot that goes on writing.
        const moved = await source
          .transaction()
          .execute((snapshot) => moveRows<Database, Database>(snapshot, transaction));
        return [...moved, ...(await moveHistory(directory, transaction))];
      });
    } finally {
      await target.destroy();
    }
  } finally {
    await source.destroy();
  }
}

/** Whatever in it cannot be read later cannot be read now either: bytes are carried over as they are. One that is no database is told of. */
async function moveHistory(directory: string, target: Transaction<Database>): Promise<readonly MovedTable[]> {
  const refuse = (): never => {
    throw new MoveError(
      'the price history cannot be read and was laid aside, see history.db.damaged-… in DATA_DIR: call this again to move all else',
    );
  };
  const { db } = await openHistory(directory, Date.now(), { damaged: refuse, warn: refuse });
  try {
    return await db
      .transaction()
      .execute((snapshot) => moveRows<HistoryDatabase, Database>(snapshot, target));
  } finally {
    await db.destroy();
  }
}
