import { type WatchDesk } from '../arbitrage/watcher/index.ts';
import { type Store } from '../store/index.ts';

/** What of a chat can change under an open page. */
export type ChangedPart = 'settings' | 'watches';

/** Told of each change, whoever made it and by which way, once it holds. */
export type ChangeListener = (chatId: number, part: ChangedPart) => void;

/** Has a store tell of what chats set and hide in it, and of what is restored. */
export function announceSettings(store: Store, tell: ChangeListener): Store {
  const { settings, alertSettings, hidden, restore } = store;
  const announce = <Args extends readonly [number, ...unknown[]], Result>(
    change: (...args: Args) => Promise<Result>,
  ): ((...args: Args) => Promise<Result>) => afterwards(change, (chatId) => tell(chatId, 'settings'));
  return {
    ...store,
    settings: { ...settings, save: announce(settings.save) },
    alertSettings: { ...alertSettings, save: announce(alertSettings.save) },
    hidden: {
      ...hidden,
      add: announce(hidden.add),
      remove: announce(hidden.remove),
      clear: announce(hidden.clear),
    },
    restore: announce(restore),
  };
}

/** Has a desk tell of what chats begin and cease to wait for. */
export function announceWatches(desk: WatchDesk, tell: ChangeListener): WatchDesk {
  const announce = <Args extends readonly [number, ...unknown[]], Result>(
    change: (...args: Args) => Promise<Result>,
  ): ((...args: Args) => Promise<Result>) => afterwards(change, (chatId) => tell(chatId, 'watches'));
  return {
    ...desk,
    create: async (watch) => {
      const made = await desk.create(watch);
      tell(watch.chatId, 'watches');
      return made;
    },
    change: announce(desk.change),
    remove: announce(desk.remove),
    reload: announce(desk.reload),
  };
}

function afterwards<Args extends readonly [number, ...unknown[]], Result>(
  change: (...args: Args) => Promise<Result>,
  tell: (chatId: number) => void,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    const result = await change(...args);
    tell(args[0]);
    return result;
  };
}
