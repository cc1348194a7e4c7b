import { type Context, type MiddlewareFn } from 'grammy';
import { type Logger } from '../../domain/logger.ts';
import { type TelegramObserver } from '../../ops/index.ts';

interface UpdateLog {
  readonly logger: Logger;
  readonly now: () => number;
  readonly observer?: TelegramObserver | undefined;
}

/** Notes every update with how long it took; never what people wrote. */
export function logUpdates({ logger, now, observer }: UpdateLog): MiddlewareFn {
  return async (context, next) => {
    const startedAt = now();
    try {
      await next();
    } finally {
      const { update, chat, from } = context;
      const fields = { update: update.update_id, chat: chat?.id, from: from?.id, kind: kindOf(context) };
      const tookMs = now() - startedAt;
      logger.debug({ ...fields, tookMs }, 'update handled');
      observer?.onUpdate(fields.kind, tookMs);
    }
  };
}

function kindOf({ message, callbackQuery, inlineQuery }: Context): string {
  if (inlineQuery !== undefined) return 'inline';
  if (callbackQuery !== undefined) return 'tap';
  return message?.text?.startsWith('/') === true ? 'command' : 'message';
}
