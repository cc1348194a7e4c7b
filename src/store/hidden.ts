import { type Kysely } from 'kysely';
import { type HiddenEntry, MAX_HIDDEN, MAX_PATTERNS } from '../domain/hidden-items.ts';
import { type ItemKey } from '../domain/title.ts';
import { GAMES } from '../domain/game.ts';
import { inTransaction } from './in-transaction.ts';
import { type Database, type HiddenTable } from './tables.ts';

/** Something hidden with the number by which buttons name it. */
export interface KeptHidden {
  readonly id: number;
  readonly entry: HiddenEntry;
}

/** What each chat does not want to see. */
export interface HiddenRepository {
  /** Everything that a chat hides, the newest first. */
  readonly list: (chatId: number) => Promise<readonly KeptHidden[]>;
  /** Hides one thing more; to hide it twice is no fault, but a chat can only hide so much. */
  readonly add: (chatId: number, entry: HiddenEntry) => Promise<'hidden' | 'full'>;
  /** True iff there was one to show again. */
  readonly remove: (chatId: number, id: number) => Promise<boolean>;
  /** Shows everything again. */
  readonly clear: (chatId: number) => Promise<void>;
}

/** What chats hide, in a database. */
export function buildHiddenRepository(db: Kysely<Database>): HiddenRepository {
  return {
    list: async (chatId) => {
      const rows = await db
        .selectFrom('hidden')
        .selectAll()
        .where('chat_id', '=', chatId)
        .orderBy('id', 'desc')
        .execute();
      return rows.flatMap(toKept);
    },
    add: (chatId, entry) =>
      inTransaction(db, async (transaction) => {
        const values = toHiddenRow(entry);
        const known = await transaction
          .selectFrom('hidden')
          .select(['game', 'what'])
          .where('chat_id', '=', chatId)
          .execute();
        if (known.some(({ game, what }) => game === values.game && what === values.what)) return 'hidden';
        const patterns = known.filter(({ game }) => game === '').length;
        if (known.length >= MAX_HIDDEN || (entry.kind === 'pattern' && patterns >= MAX_PATTERNS))
          return 'full';
        await transaction
          .insertInto('hidden')
          .values({ chat_id: chatId, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return 'hidden';
      }),
    remove: async (chatId, id) => {
      const { numDeletedRows } = await db
        .deleteFrom('hidden')
        .where('chat_id', '=', chatId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    clear: async (chatId) => {
      await db.deleteFrom('hidden').where('chat_id', '=', chatId).execute();
    },
  };
}

/** How something hidden stands in the table. */
export function toHiddenRow(entry: HiddenEntry): Pick<HiddenTable, 'game' | 'what'> {
  return entry.kind === 'item' ? { game: entry.game, what: entry.key } : { game: '', what: entry.pattern };
}

/** A game that this version does not know hides nothing. */
function toKept({ id, game, what }: { id: number; game: string; what: string }): readonly KeptHidden[] {
  if (game === '') return [{ id, entry: { kind: 'pattern', pattern: what } }];
  const known = GAMES.find((each) => each === game);
  return known === undefined ? [] : [{ id, entry: { kind: 'item', game: known, key: what as ItemKey } }];
}
