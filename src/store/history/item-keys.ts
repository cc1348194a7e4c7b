import { type Kysely, type Transaction } from 'kysely';
import { shareText } from '../../domain/shared-text.ts';
import { joinKeys, splitKeys } from './key-parts.ts';
import { type Report } from './report.ts';
import { type BookId, type HistoryDatabase } from './tables.ts';

/** The short numbers of a book's items. A number never changes its item; gaps are numbers whose key was lost. */
export interface ItemKeys {
  readonly idOf: (key: string) => number | undefined;
  /** The keys from a number on, by their numbers. */
  readonly from: (first: number) => readonly string[];
  /** Numbers given out so far. */
  readonly size: () => number;
  /** Gives new keys the next numbers, in memory only. */
  readonly add: (keys: readonly string[]) => void;
}

/** What a row holds at most, so that a damaged one costs no more. */
const KEYS_OF_A_ROW = 1024;

/** Reads the numbers of a book. */
export async function loadItemKeys(
  db: Kysely<HistoryDatabase>,
  { market, game }: BookId,
  report: Report,
): Promise<ItemKeys> {
  return buildItemKeys(await readKeys(db, { market, game }, 0, report));
}

/** The keys from a number on, by their numbers; empty for one that is lost. */
export async function readKeys(
  db: Kysely<HistoryDatabase>,
  { market, game }: BookId,
  first: number,
  report: Report,
): Promise<string[]> {
  const rows = await db
    .selectFrom('item_keys')
    .select(['first_id', 'count', 'item_keys'])
    .where('market', '=', market)
    .where('game', '=', game)
    .where('first_id', '>=', first)
    .orderBy('first_id')
    .execute();
  const list: string[] = [];
  for (const row of rows) {
    const keys = splitKeys(row.item_keys);
    while (first + list.length < row.first_id) list.push('');
    if (keys.length === row.count) list.push(...keys.map(shareText));
    else {
      report.damaged({ market, game, table: 'item_keys', firstId: row.first_id });
      list.push(...Array.from({ length: row.count }, () => ''));
    }
  }
  return list;
}

function buildItemKeys(list: string[]): ItemKeys {
  const ids = new Map(list.map((key, id) => [key, id]));
  ids.delete('');
  return {
    idOf: (key) => ids.get(key),
    from: (first) => list.slice(first),
    size: () => list.length,
    add: (keys) => {
      for (const key of keys) ids.set(key, list.push(key) - 1);
    },
  };
}

/** Keeps the numbers that new keys are about to get, from the first one on. */
export async function saveItemKeys(
  db: Transaction<HistoryDatabase>,
  { market, game }: BookId,
  firstId: number,
  keys: readonly string[],
): Promise<void> {
  for (let at = 0; at < keys.length; at += KEYS_OF_A_ROW) {
    const part = keys.slice(at, at + KEYS_OF_A_ROW);
    await db
      .insertInto('item_keys')
      .values({
        market,
        game,
        first_id: firstId + at,
        count: part.length,
        item_keys: joinKeys(part),
      })
      .execute();
  }
}

/** How many numbers a book has given out. */
export async function countItems(db: Kysely<HistoryDatabase>, { market, game }: BookId): Promise<number> {
  const row = await db
    .selectFrom('item_keys')
    .select(['first_id', 'count'])
    .where('market', '=', market)
    .where('game', '=', game)
    .orderBy('first_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? 0 : row.first_id + row.count;
}
