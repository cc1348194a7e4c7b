import { type Context, type MiddlewareFn } from 'grammy';
import { type Logger } from '../../domain/logger.ts';

/** Notes every update with how long it took; never what people wrote. */
export function logUpdates(logger: Logger, now: () => number): MiddlewareFn {
  return async (context, next) => {
    const startedAt = now();
    try {
      await next();
    } finally {
      const { update, chat, from } = context;
      const fields = { update: update.update_id, chat: chat?.id, from: from?.id, kind: kindOf(context) };
      logger.debug({ ...fields, tookMs: now() - startedAt }, 'update handled');
    }
  };
}

function kindOf({ message, callbackQuery }: Context): string {
  if (callbackQuery !== undefined) return 'tap';
  return message?.text?.startsWith('/') === true ? 'command' : 'message';
}
