import { type MiddlewareFn } from 'grammy';
import { type Logger } from '../../domain/logger.ts';
import { type BotStore } from '../dependencies.ts';

/**
 * Lets every update pass once, also across restarts: Telegram repeats what it was not told is handled. While nothing
 * can be written down, as on a full disk, every update passes.
 */
export function dropDuplicates(updates: BotStore['updates'], logger: Logger): MiddlewareFn {
  return async ({ update }, next) => {
    const isNew = await updates.markHandled(update.update_id).catch((error: unknown) => {
      // Rather an answer twice than none at all.
      logger.error({ error, update: update.update_id }, 'cannot note that an update was handled');
      return true;
    });
    if (isNew) await next();
  };
}
