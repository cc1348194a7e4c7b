import { type MiddlewareFn } from 'grammy';
import { type Logger } from '../../domain/logger.ts';
import { type BotStore } from '../dependencies.ts';
import { type UpdateTries } from './commit-first.ts';

/** Where it is noted which updates were taken up, and why one may be so again. */
interface DuplicateChecks {
  readonly updates: BotStore['updates'];
  readonly tries: UpdateTries;
  readonly logger: Logger;
}

/**
 * Lets every update pass once, also across restarts: Telegram repeats what it was not told is handled. One that a process
 * took up which died before anybody saw an answer passes again. While nothing can be written down, as on a full disk,
 * every update passes.
 */
export function dropDuplicates({ updates, tries, logger }: DuplicateChecks): MiddlewareFn {
  return async ({ update }, next) => {
    const isNew = await updates.markHandled(update.update_id).catch((error: unknown) => {
      // Rather an answer twice than none at all.
      logger.error({ error, update: update.update_id }, 'cannot note that an update was handled');
      return true;
    });
    if (isNew || tries.get(update)?.isRepeated === true) await next();
  };
}
