import { type NewWatch, type Watch, type WatchChange } from '../../domain/watch/index.ts';
import { type WatchMemory, type WatchStores } from './watch-memory.ts';
import { type WatchShare, WHOLE } from './watch-share.ts';

/** Where watches are asked for, changed and given up; what is changed holds for the next prices. */
export interface WatchDesk {
  /** Undefined when the chat has as many as it may. */
  readonly create: (watch: NewWatch) => Promise<Watch | undefined>;
  readonly list: (chatId: number) => Promise<readonly Watch[]>;
  readonly find: (chatId: number, id: number) => Promise<Watch | undefined>;
  /** Undefined when the chat has no such watch. */
  readonly change: (chatId: number, id: number, change: WatchChange) => Promise<Watch | undefined>;
  /** True iff there was one to remove. */
  readonly remove: (chatId: number, id: number) => Promise<boolean>;
  /** The chat takes no messages any more: its watches rest until it writes again. */
  readonly retire: (chatId: number) => Promise<void>;
  /** Takes up the watches of a chat as they were made and given up elsewhere. */
  readonly reload: (chatId: number) => Promise<void>;
  /** The chat has written: cheap for all chats but those that were retired. */
  readonly revive: (chatId: number) => Promise<void>;
}

/** Builds the desk over what is kept and what is remembered of it. */
export function buildWatchDesk(
  memory: WatchMemory,
  stores: WatchStores,
  { owns }: Pick<WatchShare, 'owns'> = WHOLE,
): WatchDesk {
  const { index, armings, retired } = memory;
  const { watches } = stores;
  /** What is another process's to look after is seen there with the next prices. */
  const put = (watch: Watch): void => {
    if (owns(watch.chatId)) index.put(watch);
  };
  const reload = async (chatId: number): Promise<void> => {
    const kept = await watches.list(chatId);
    forgetGone(memory, chatId, kept);
    for (const watch of kept) put(watch);
  };
  return {
    create: async (wanted) => {
      const watch = await watches.create(wanted);
      if (watch !== undefined) put(watch);
      return watch;
    },
    list: watches.list,
    find: watches.find,
    change: async (chatId, id, change) => {
      const watch = await watches.change(chatId, id, change);
      if (watch === undefined) return undefined;
      if (change.spec !== undefined) armings.forget(id);
      put(watch);
      return watch;
    },
    remove: async (chatId, id) => {
      const wasThere = await watches.remove(chatId, id);
      if (wasThere) forgetWatch(memory, id);
      return wasThere;
    },
    retire: async (chatId) => {
      await watches.retire(chatId);
      retired.add(chatId);
      for (const { id } of index.ofChat(chatId)) index.remove(id);
    },
    revive: async (chatId) => {
      if (!retired.delete(chatId)) return;
      await watches.revive(chatId);
      await reload(chatId);
    },
    reload,
  };
}

function forgetGone(memory: WatchMemory, chatId: number, kept: readonly Watch[]): void {
  const ids = new Set(kept.map(({ id }) => id));
  for (const { id } of memory.index.ofChat(chatId)) {
    if (!ids.has(id)) forgetWatch(memory, id);
  }
}

function forgetWatch({ index, armings }: WatchMemory, id: number): void {
  index.remove(id);
  armings.forget(id);
}
