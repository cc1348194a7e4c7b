import { loadWatches, type WatchMemory, type WatchStores } from './watch-memory.ts';

/** The part of all chats whose watches this process looks after, where several processes do. */
export interface WatchShare {
  readonly owns: (chatId: number) => boolean;
  /** Says something else whenever it is another part than before. */
  readonly name: () => string;
}

/** One process that looks after all chats. */
export const WHOLE: WatchShare = { owns: () => true, name: () => 'all' };

/** Clocks may differ by minutes, and a change is seen a moment after it was made. */
const MARGIN_MS = 10 * 60_000;

/** What keeps the memory of watches in step with what other processes write. */
export interface WatchSync {
  /** Reads everything. */
  readonly load: () => Promise<void>;
  /** Reads what others have changed; true when this process looks after other chats than before. */
  readonly catchUp: () => Promise<boolean>;
}

/** Builds what reads a memory anew. */
export function buildWatchSync(
  memory: WatchMemory,
  stores: WatchStores & { readonly now: () => number },
  share: WatchShare,
): WatchSync {
  const { watches, now } = stores;
  let loaded: string | undefined;
  let readAt = 0;
  const load = async (): Promise<void> => {
    const name = share.name();
    readAt = now();
    loaded = undefined;
    await loadWatches(memory, stores, share.owns);
    loaded = name;
  };
  const readChanges = async (): Promise<void> => {
    const since = readAt - MARGIN_MS;
    const at = now();
    const changed = (await watches.changedSince(since)).filter(share.owns);
    if (changed.length === 0) return;
    const retired = new Set(await watches.retired());
    for (const chatId of changed) await readChat(memory, watches, { chatId, isRetired: retired.has(chatId) });
    readAt = at;
  };
  return {
    load,
    catchUp: async () => {
      if (share === WHOLE) return false;
      if (loaded !== share.name()) {
        await load();
        return true;
      }
      await readChanges();
      return false;
    },
  };
}

async function readChat(
  { index, armings, retired }: WatchMemory,
  { list, firedOf }: WatchStores['watches'],
  { chatId, isRetired }: { readonly chatId: number; readonly isRetired: boolean },
): Promise<void> {
  const [watches, fired] = [await list(chatId), await firedOf(chatId)];
  if (isRetired) retired.add(chatId);
  else retired.delete(chatId);
  for (const { id } of index.ofChat(chatId)) index.remove(id);
  if (!isRetired) for (const watch of watches) index.put(watch);
  for (const { id } of watches) armings.forget(id);
  for (const one of fired) armings.set(one);
}
