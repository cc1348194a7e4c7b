import { type Kysely } from 'kysely';
import { type ChatState, NEW_CHAT } from '../domain/chat-state.ts';
import { type ChatStatesTable, type Database } from './tables.ts';

/** What each chat has been through. */
export interface ChatStateRepository {
  readonly get: (chatId: number) => Promise<ChatState>;
  /** Changes the named parts only. */
  readonly save: (chatId: number, changes: Partial<ChatState>) => Promise<void>;
}

/** The states of chats in a database. */
export function buildChatStateRepository(db: Kysely<Database>): ChatStateRepository {
  return {
    get: async (chatId) => {
      const row = await db
        .selectFrom('chat_states')
        .selectAll()
        .where('chat_id', '=', chatId)
        .executeTakeFirst();
      return row === undefined ? NEW_CHAT : toState(row);
    },
    save: async (chatId, changes) => {
      const columns = toColumns(changes);
      await db
        .insertInto('chat_states')
        .values({ chat_id: chatId, guided: 0, keyboard: null, ...columns })
        .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ chat_id: chatId, ...columns }))
        .execute();
    },
  };
}

function toState({ guided, keyboard }: ChatStatesTable): ChatState {
  return { isGuided: guided === 1, hasKeyboard: keyboard === null ? null : keyboard === 1 };
}

function toColumns({ isGuided, hasKeyboard }: Partial<ChatState>): Partial<ChatStatesTable> {
  return {
    ...(isGuided !== undefined && { guided: isGuided ? 1 : 0 }),
    ...(hasKeyboard !== undefined && { keyboard: hasKeyboard === null ? null : hasKeyboard ? 1 : 0 }),
  };
}
