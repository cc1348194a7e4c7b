import { type BotError, GrammyError } from 'grammy';
import { toChat } from '../chat/chat.ts';
import { cutNotice } from '../chat/cut-text.ts';
import { explainToPerson } from '../failures.ts';
import { markup } from '../chat/html.ts';
import { plainScreen } from '../chat/screen.ts';
import { type Services } from '../services.ts';

/** Tells the person what went wrong with an update: under the button that was tapped, or as a message. */
export function answerErrors({
  logger,
  wordsOf,
}: Pick<Services, 'logger' | 'wordsOf'>): (failure: BotError) => Promise<void> {
  return async ({ error, ctx }) => {
    if (ctx.inlineQuery !== undefined) {
      // Telegram shows no answer to it, and the next letter asks anew.
      logger.warn({ error, update: ctx.update.update_id }, 'an inline query was not answered');
      return;
    }
    if (error instanceof GrammyError && error.error_code === 403) {
      logger.info({ chat: ctx.chat?.id }, 'a chat has blocked the bot');
      return;
    }
    const words = await wordsOf(ctx);
    const text = explainToPerson(error, words, logger, { chat: ctx.chat?.id, update: ctx.update.update_id });
    try {
      if (ctx.callbackQuery !== undefined) {
        await ctx.answerCallbackQuery({ text: cutNotice(text), show_alert: true });
      } else {
        await toChat(ctx, words)?.send(plainScreen(markup`${text}`));
      }
    } catch (answerError) {
      logger.warn({ error: answerError, chat: ctx.chat?.id }, 'could not tell a person of an error');
    }
  };
}
