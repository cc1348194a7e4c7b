import { type Context, type MiddlewareFn } from 'grammy';
import { toChat } from '../chat/chat.ts';
import { isForUs, parseCommand } from '../typed/command-text.ts';
import { viewTooFast } from '../views/access.ts';
import { RateLimit } from '../rate-limit.ts';
import { type Services } from '../services.ts';

/** More than a person types: a command every three seconds. Each may cost both markets a request. */
const COMMANDS_A_MINUTE = 20;
/** Leafing through a list is fast, and costs the markets nothing; one tap a second, held for a whole minute, is a script. */
const TAPS_A_MINUTE = 60;

/** Ignores, after one notice, what comes faster than people write and tap; owners may do as they like. */
export function limitRate({
  store,
  now,
  wordsOf,
}: Pick<Services, 'store' | 'now' | 'wordsOf'>): MiddlewareFn {
  const commands = new RateLimit(COMMANDS_A_MINUTE, now);
  const taps = new RateLimit(TAPS_A_MINUTE, now);
  return async (context, next) => {
    const userId = context.from?.id;
    const isTap = context.callbackQuery !== undefined;
    if (userId === undefined || !(isTap || isCounted(context))) return next();
    if ((await store.access.roleOf(userId)) === 'owner') return next();
    const verdict = (isTap ? taps : commands).attempt(userId);
    if (verdict === 'pass') return next();
    const words = await wordsOf(context);
    const notice = verdict === 'notice' ? { text: words.t('toast-too-fast') } : {};
    if (isTap) await context.answerCallbackQuery(notice);
    else if (verdict === 'notice') await toChat(context, words)?.send(viewTooFast(words));
  };
}

/** In a group people talk to each other too: only what is a command for this bot counts. */
function isCounted(context: Context): boolean {
  if (context.chat?.type === 'private') return true;
  const command = parseCommand(context.message?.text ?? '');
  return command !== undefined && isForUs(command, context.me);
}
