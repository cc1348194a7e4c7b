import { type Context, type MiddlewareFn } from 'grammy';
import { type Update } from 'grammy/types';
import { type UpdateTry } from '../updates/update-exchange.ts';

/** Thrown instead of a call to Telegram when another process answers the update. */
class TakenOverError extends Error {
  override readonly name = 'TakenOverError';
}

/** The tries that are under way, by their updates. */
export type UpdateTries = WeakMap<Update, UpdateTry>;

/** Sends nothing for an update before it is certain that no other process does. */
export function commitFirst(tries: UpdateTries): MiddlewareFn {
  return async (context: Context, next) => {
    const attempt = tries.get(context.update);
    if (attempt !== undefined) {
      let committed: Promise<boolean> | undefined;
      context.api.config.use(async (call, method, payload, signal) => {
        committed ??= attempt.commit();
        if (!(await committed)) throw new TakenOverError('another process has taken the update over');
        return call(method, payload, signal);
      });
    }
    await next();
  };
}
