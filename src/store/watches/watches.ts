import { type Kysely, type Transaction } from 'kysely';
import {
  type FiredWatch,
  type FiringPoint,
  MAX_WATCHES_PER_CHAT,
  type NewWatch,
  type Watch,
  type WatchChange,
  type WatchRepository,
} from '../../domain/watch/index.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Database } from '../tables.ts';
import { changedSince, noteChange } from './changes.ts';
import { toFiredWatch, toWatch } from './rows.ts';

/** Few enough to be read in one turn of the event loop. */
const BATCH = 1000;

/** The watches in a database. */
export function buildWatchRepository(db: Kysely<Database>, now: () => number): WatchRepository {
  const find = async (chatId: number, id: number): Promise<Watch | undefined> => {
    const rows = await ownWatch(db, chatId, id).selectAll().execute();
    return rows.flatMap(toWatch)[0];
  };
  return {
    create: (watch) => createWatch(db, watch, now()),
    list: async (chatId) => {
      const rows = await db
        .selectFrom('watches')
        .selectAll()
        .where('chat_id', '=', chatId)
        .orderBy('id')
        .execute();
      return rows.flatMap(toWatch);
    },
    find,
    change: async (chatId, id, change) => {
      await changeWatch(db, { chatId, id, now: now() }, change);
      return find(chatId, id);
    },
    remove: (chatId, id) =>
      inTransaction(db, async (transaction) => {
        await noteChange(transaction, chatId, now());
        const gone = transaction.deleteFrom('watches').where('chat_id', '=', chatId).where('id', '=', id);
        return (await gone.executeTakeFirstOrThrow()).numDeletedRows > 0n;
      }),
    active: () => activeWatches(db),
    fired: () => firedWatches(db),
    firedOf: async (chatId) => {
      const ofChat = db.selectFrom('watches').select('id').where('chat_id', '=', chatId);
      const rows = await db.selectFrom('fired_watches').selectAll().where('watch_id', 'in', ofChat).execute();
      return rows.map(toFiredWatch);
    },
    changedSince: (moment) => changedSince(db, moment),
    leave: (points) => eachPoint(db, points, leavePoint),
    rearm: (points) => eachPoint(db, points, rearmPoint),
    retire: (chatId) => retireChat(db, chatId, now()),
    revive: (chatId) =>
      inTransaction(db, async (transaction) => {
        await noteChange(transaction, chatId, now());
        const gone = transaction.deleteFrom('retired_chats').where('chat_id', '=', chatId);
        return (await gone.executeTakeFirstOrThrow()).numDeletedRows > 0n;
      }),
    retired: async () => {
      const rows = await db.selectFrom('retired_chats').select('chat_id').execute();
      return rows.map((row) => row.chat_id);
    },
  };
}

function ownWatch(db: Kysely<Database>, chatId: number, id: number) {
  return db.selectFrom('watches').where('chat_id', '=', chatId).where('id', '=', id);
}

/** Counted after it was written: a transaction that begins by reading can be refused the right to write. */
function createWatch(
  db: Kysely<Database>,
  { chatId, createdBy, spec, topicId = null }: NewWatch,
  now: number,
): Promise<Watch | undefined> {
  return inTransaction(db, async (transaction) => {
    await noteChange(transaction, chatId, now);
    const row = await transaction
      .insertInto('watches')
      .values({
        chat_id: chatId,
        created_by: createdBy,
        created_at: now,
        spec: JSON.stringify(spec),
        paused: 0,
        muted_until: null,
        topic_id: topicId,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    if ((await countWatches(transaction, chatId)) <= MAX_WATCHES_PER_CHAT) return toWatch(row)[0];
    await transaction.deleteFrom('watches').where('id', '=', row.id).execute();
    return undefined;
  });
}

async function countWatches(transaction: Transaction<Database>, chatId: number): Promise<number> {
  const { count } = await transaction
    .selectFrom('watches')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('chat_id', '=', chatId)
    .executeTakeFirstOrThrow();
  return count;
}

async function changeWatch(
  db: Kysely<Database>,
  { chatId, id, now }: { readonly chatId: number; readonly id: number; readonly now: number },
  { spec, paused, mutedUntil, topicId }: WatchChange,
): Promise<void> {
  const columns = {
    ...(spec !== undefined && { spec: JSON.stringify(spec) }),
    ...(paused !== undefined && { paused: paused ? (1 as const) : (0 as const) }),
    ...(mutedUntil !== undefined && { muted_until: mutedUntil }),
    ...(topicId !== undefined && { topic_id: topicId }),
  };
  if (Object.keys(columns).length === 0) return;
  await inTransaction(db, async (transaction) => {
    await noteChange(transaction, chatId, now);
    const { numUpdatedRows } = await transaction
      .updateTable('watches')
      .set(columns)
      .where('chat_id', '=', chatId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n || spec === undefined) return;
    await transaction.deleteFrom('fired_watches').where('watch_id', '=', id).execute();
  });
}

async function* activeWatches(db: Kysely<Database>): AsyncGenerator<readonly Watch[]> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('watches')
      .leftJoin('retired_chats', 'retired_chats.chat_id', 'watches.chat_id')
      .selectAll('watches')
      .where('retired_chats.chat_id', 'is', null)
      .where('paused', '=', 0)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.flatMap(toWatch);
    after = last.id;
  }
}

async function* firedWatches(db: Kysely<Database>): AsyncGenerator<readonly FiredWatch[]> {
  for (let offset = 0; ; offset += BATCH) {
    const rows = await db
      .selectFrom('fired_watches')
      .selectAll()
      .orderBy('watch_id')
      .orderBy('item_key')
      .orderBy('buy_on')
      .limit(BATCH)
      .offset(offset)
      .execute();
    if (rows.length === 0) return;
    yield rows.map(toFiredWatch);
  }
}

type ChangePoint = (transaction: Transaction<Database>, point: FiringPoint) => Promise<unknown>;

async function eachPoint(
  db: Kysely<Database>,
  points: readonly FiringPoint[],
  change: ChangePoint,
): Promise<void> {
  for (let at = 0; at < points.length; at += BATCH) {
    await inTransaction(db, async (transaction) => {
      for (const point of points.slice(at, at + BATCH)) await change(transaction, point);
    });
  }
}

const leavePoint: ChangePoint = (transaction, { watchId, key, buyOn }) =>
  transaction
    .updateTable('fired_watches')
    .set({ has_left: 1 })
    .where('watch_id', '=', watchId)
    .where('item_key', '=', key)
    .where('buy_on', '=', buyOn ?? '')
    .execute();

const rearmPoint: ChangePoint = (transaction, { watchId, key, buyOn }) =>
  transaction
    .deleteFrom('fired_watches')
    .where('watch_id', '=', watchId)
    .where('item_key', '=', key)
    .where('buy_on', '=', buyOn ?? '')
    .where('has_left', '=', 1)
    .execute();

function retireChat(db: Kysely<Database>, chatId: number, now: number): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await noteChange(transaction, chatId, now);
    await transaction
      .insertInto('retired_chats')
      .values({ chat_id: chatId, retired_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .updateTable('alerts')
      .set({ state: 'expired' })
      .where('chat_id', '=', chatId)
      .where('state', 'in', ['due', 'held', 'sending'])
      .execute();
  });
}
