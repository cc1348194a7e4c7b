import { type Context, type MiddlewareFn } from 'grammy';
import { BoundedMap } from '../bounded-map.ts';
import { toChat } from '../chat.ts';
import { type BotDependencies } from '../dependencies.ts';
import { markup } from '../html.ts';
import { plainScreen, type Screen } from '../screen.ts';
import { viewWelcome } from '../views/welcome.ts';

const HOUR_MS = 3_600_000;
const STRANGERS_KEPT = 1000;

type GuardDependencies = Pick<BotDependencies, 'allowedUserIds' | 'store' | 'now' | 'logger'>;

/**
 * Lets only members pass. In a private chat a stranger may send the pairing code, and else gets one polite line an
 * hour; in groups strangers are ignored.
 */
export function guardAccess(dependencies: GuardDependencies): MiddlewareFn {
  const { allowedUserIds, store, now } = dependencies;
  const toldAt = new BoundedMap<number, number>(STRANGERS_KEPT);
  const isDue = (userId: number): boolean => {
    const last = toldAt.get(userId);
    const due = last === undefined || now() - last >= HOUR_MS;
    if (due) toldAt.set(userId, now());
    return due;
  };
  // Ids in the configuration name everybody: who paired before they were set is let in no more.
  const isAllowed = async (userId: number): Promise<boolean> =>
    allowedUserIds.length > 0 ? allowedUserIds.includes(userId) : store.access.isMember(userId);
  return async (context, next) => {
    const userId = context.from?.id;
    if (userId === undefined) return;
    if (await isAllowed(userId)) return next();
    if (context.callbackQuery !== undefined) {
      await context.answerCallbackQuery();
      return;
    }
    const screen = context.chat?.type === 'private' ? await answerStranger(context, userId) : undefined;
    if (screen !== undefined && (screen !== POLITE_LINE || isDue(userId))) {
      await toChat(context)?.send(screen);
    }
  };

  async function answerStranger({ message }: Context, userId: number): Promise<Screen> {
    // Ids in the configuration rule out pairing, also by a code that an earlier start has issued.
    if (allowedUserIds.length > 0) return POLITE_LINE;
    const text = (message?.text ?? '').replace(/^\/start\s+/, '');
    switch (await store.access.redeemPairingCode(userId, text)) {
      case 'paired':
        dependencies.logger.info({ user: userId }, 'paired with a new member');
        return viewWelcome();
      case 'wrong':
        return WRONG_CODE;
      case 'limited':
      case 'none':
        return POLITE_LINE;
    }
  }
}

const POLITE_LINE = plainScreen(
  markup`This is a private bot. Its owner can let you in, or send it the pairing code.`,
);
const WRONG_CODE = plainScreen(markup`That is not the pairing code. The log of the bot shows the right one.`);
