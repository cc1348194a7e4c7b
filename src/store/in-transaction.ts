import { type Kysely, type Transaction } from 'kysely';
import { createInTurn, type InTurn, retry } from '../toolkit/index.ts';

/** PostgreSQL's codes for a transaction that another one got in the way of, and that may simply be repeated. */
const CONFLICTS: readonly unknown[] = ['40001', '40P01'];

const CONFLICT_POLICY = {
  maxAttempts: 20,
  deadlineMs: 10_000,
  waitInitialMs: 2,
  waitMaxMs: 100,
  jitterMs: 20,
};

/** Transactions of one process wait for each other: side by side they would only get in each other's way. */
const turns = new WeakMap<object, InTurn>();

/**
 * Runs a transaction as if no other ran beside it, from its beginning again when one of another process got in its way.
 * The work must do nothing but read and write this database.
 */
export function inTransaction<Tables, T>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  // What is part of a greater whole stands or falls with it.
  if (isTransaction(db)) return work(db);
  const attempt = (): Promise<T> => db.transaction().setIsolationLevel('serializable').execute(work);
  return turnsOf(db)(() =>
    retry(attempt, { on: isConflict, name: 'database transaction', ...CONFLICT_POLICY }),
  );
}

function turnsOf(db: object): InTurn {
  const inTurn = turns.get(db) ?? createInTurn();
  turns.set(db, inTurn);
  return inTurn;
}

function isTransaction<Tables>(db: Kysely<Tables>): db is Transaction<Tables> {
  return db.isTransaction;
}

function isConflict(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    CONFLICTS.includes((error as { readonly code?: unknown }).code)
  );
}
