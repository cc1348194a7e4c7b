import { type Kysely } from 'kysely';
import {
  isRepetition,
  NEW_COURSE,
  type Prediction,
  type Signal,
  threadOf,
} from '../../domain/ledger/index.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { toCourseRow, toSignal, toSignalRow } from './rows.ts';

/** Databases bound the parameters of a statement; the lowest bound in use is 999, and a signal takes 22. */
const BATCH_SIZE = 40;

/** Puts predictions on record, a batch at a time. */
export async function recordSignals(
  db: Kysely<Database>,
  predictions: readonly Prediction[],
): Promise<readonly Signal[]> {
  const signals: Signal[] = [];
  for (let at = 0; at < predictions.length; at += BATCH_SIZE) {
    signals.push(...(await recordBatch(db, predictions.slice(at, at + BATCH_SIZE))));
  }
  return signals;
}

/** Others may record the same deals at the same moment; whoever comes later finds them, unless prices moved as well. */
const MOST_TRIES = 5;

async function recordBatch(
  db: Kysely<Database>,
  predictions: readonly Prediction[],
): Promise<readonly Signal[]> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const latest = await readLatest(db, predictions);
    const missing = predictions.filter((prediction) => !isRecorded(prediction, latest));
    if (missing.length === 0) return predictions.flatMap((each) => latest.get(threadOf(each)) ?? []);
    await insert(db, [...byThread(missing).values()], latest);
  }
  throw new Error('signals could not be recorded: others kept recording the same deals');
}

function isRecorded(prediction: Prediction, latest: ReadonlyMap<string, Signal>): boolean {
  const signal = latest.get(threadOf(prediction));
  return signal !== undefined && isRepetition(signal, prediction);
}

function byThread<T extends Prediction>(predictions: readonly T[]): ReadonlyMap<string, T> {
  return new Map(predictions.map((prediction) => [threadOf(prediction), prediction]));
}

/** The last signal of each of these items, either way. */
async function readLatest(
  db: Kysely<Database>,
  predictions: readonly Prediction[],
): Promise<ReadonlyMap<string, Signal>> {
  const newest = db
    .selectFrom('signals')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('game', 'in', [...new Set(predictions.map(({ game }) => game))])
    .where('item_key', 'in', [...new Set(predictions.map(({ key }) => key))])
    .groupBy(['game', 'item_key', 'buy_on']);
  const rows = await db.selectFrom('signals').selectAll().where('id', 'in', newest).execute();
  return byThread(rows.map(toSignal));
}

/** Whoever else wrote the next of a thread first keeps it. */
async function insert(
  db: Kysely<Database>,
  predictions: readonly Prediction[],
  latest: ReadonlyMap<string, Signal>,
): Promise<void> {
  const rows = predictions.map((each) => toSignalRow(each, latest.get(threadOf(each))?.id ?? 0));
  await inTransaction(db, async (transaction) => {
    const inserted = await transaction
      .insertInto('signals')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    if (inserted.length === 0) return;
    const courses = inserted.map(({ id }) => toCourseRow(id, NEW_COURSE));
    await transaction.insertInto('signal_courses').values(courses).execute();
  });
}
