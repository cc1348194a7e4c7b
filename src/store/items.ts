import { type Kysely } from 'kysely';
import { type Game } from '../domain/game.ts';
import { type ItemKey } from '../domain/title.ts';
import { type Database } from './tables.ts';

/** An item of a game, by the key under which markets are joined. */
export interface StoredItem {
  readonly game: Game;
  readonly key: ItemKey;
}

/** Short whole numbers for items, because a button's data has no room for a name. A number never changes its item. */
export interface ItemRepository {
  /** The number of each item, given out on first sight; as many keys as are there, in any order. */
  readonly idsOf: (game: Game, keys: readonly ItemKey[]) => Promise<ReadonlyMap<ItemKey, number>>;
  /** The item with this number, or undefined. */
  readonly find: (id: number) => Promise<StoredItem | undefined>;
}

/** Databases bound the parameters of a statement; the lowest bound in use is 999, and a new item takes two. */
const BATCH_SIZE = 400;

/** The items in a database. */
export function buildItemRepository(db: Kysely<Database>): ItemRepository {
  return {
    idsOf: async (game, keys) => {
      const ids = new Map<ItemKey, number>();
      const distinct = [...new Set(keys)];
      for (let at = 0; at < distinct.length; at += BATCH_SIZE) {
        await numberBatch(db, game, distinct.slice(at, at + BATCH_SIZE), ids);
      }
      return ids;
    },
    find: async (id) => {
      const row = await db.selectFrom('items').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : { game: row.game, key: row.item_key };
    },
  };
}

async function numberBatch(
  db: Kysely<Database>,
  game: Game,
  keys: readonly ItemKey[],
  ids: Map<ItemKey, number>,
): Promise<void> {
  await collectIds(db, game, keys, ids);
  const unknown = keys.filter((key) => !ids.has(key));
  if (unknown.length === 0) return;
  await db
    .insertInto('items')
    .values(unknown.map((key) => ({ game, item_key: key })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await collectIds(db, game, unknown, ids);
}

async function collectIds(
  db: Kysely<Database>,
  game: Game,
  keys: readonly ItemKey[],
  ids: Map<ItemKey, number>,
): Promise<void> {
  const rows = await db
    .selectFrom('items')
    .select(['id', 'item_key'])
    .where('game', '=', game)
    .where('item_key', 'in', keys)
    .execute();
  for (const { id, item_key: key } of rows) ids.set(key, id);
}
