import { type MiddlewareFn } from 'grammy';
import { type BotStore } from '../dependencies.ts';

/** Lets every update pass once, also across restarts: Telegram repeats what it was not told is handled. */
export function dropDuplicates(updates: BotStore['updates']): MiddlewareFn {
  return async ({ update }, next) => {
    if (await updates.markHandled(update.update_id)) await next();
  };
}
