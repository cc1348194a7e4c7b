import { StoreGoneError } from '../domain/errors.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { type Store } from './store.ts';

/** Whoever was let in so long ago may have been removed by another process since. */
const REMEMBERED_MS = 24 * 3_600_000;

/** As many chats and people as a process may have to do with in that time. */
const REMEMBERED = 10_000;

/**
 * A store on a server that can be gone: meanwhile people have the role that was read last, and chats the settings, or
 * the usual ones where none were read, so that those who are in can go on scanning. All else fails with a StoreGoneError.
 */
export function rememberReads(store: Store, now: () => number): Store {
  const { access, settings, hidden, chatStates } = store;
  return {
    ...store,
    access: { ...access, roleOf: remember(access.roleOf, now) },
    settings: { ...settings, get: remember(settings.get, now, DEFAULT_SETTINGS) },
    hidden: { ...hidden, list: remember(hidden.list, now, []) },
    chatStates: { ...chatStates, get: remember(chatStates.get, now, { isGuided: true, hasKeyboard: null }) },
  };
}

function remember<Value>(
  read: (id: number) => Promise<Value>,
  now: () => number,
  otherwise?: Value,
): (id: number) => Promise<Value> {
  const known = new Map<number, { readonly value: Value; readonly at: number }>();
  return async (id) => {
    try {
      const value = await read(id);
      known.delete(id);
      known.set(id, { value, at: now() });
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
      return value;
    } catch (error) {
      const last = known.get(id);
      const isOfUse = last !== undefined && now() - last.at < REMEMBERED_MS;
      const value = isOfUse ? last.value : otherwise;
      if (!(error instanceof StoreGoneError) || value === undefined) throw error;
      return value;
    }
  };
}
