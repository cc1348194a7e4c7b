import { type Context, type MiddlewareFn } from 'grammy';
import { toChat } from '../chat/chat.ts';
import { markup } from '../chat/html.ts';
import { plainScreen } from '../chat/screen.ts';
import { type Services } from '../services.ts';

/** The button that was tapped shows that it waits, which is no longer felt to be prompt after a second. */
const PROMPT_MS = 1_000;

type Answer = Context['answerCallbackQuery'];

/**
 * Answers every tap in time and only once: when its work takes longer, emptily, and what the work has to say comes as a
 * message.
 */
export function answerInTime({
  wordsOf,
  logger,
  answerTapsAfterMs = PROMPT_MS,
}: Pick<Services, 'wordsOf' | 'logger' | 'answerTapsAfterMs'>): MiddlewareFn {
  return async (context, next) => {
    if (context.callbackQuery === undefined) return next();
    const answer: Answer = context.answerCallbackQuery.bind(context);
    let isAnswered = false;
    context.answerCallbackQuery = async (said, signal) => {
      if (isAnswered) return sendLate(textOf(said));
      isAnswered = true;
      return answer(said, signal);
    };
    const sendLate = async (text: string | undefined): Promise<true> => {
      if (text !== undefined) {
        const chat = toChat(context, await wordsOf(context));
        await chat?.send(plainScreen(markup`${text}`));
      }
      return true;
    };
    const timer = setTimeout(() => {
      context.answerCallbackQuery().catch((error: unknown) => {
        logger.warn({ error, chat: context.chat?.id }, 'a tap could not be answered in time');
      });
    }, answerTapsAfterMs);
    try {
      await next();
    } finally {
      clearTimeout(timer);
    }
  };
}

function textOf(said: Parameters<Answer>[0]): string | undefined {
  return typeof said === 'string' ? said : said?.text;
}
