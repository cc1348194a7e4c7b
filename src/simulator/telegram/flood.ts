import { createWindowLimiter } from '../http/window-limiter.ts';
import { ApiError } from './api-error.ts';
import { type TelegramChat } from './types.ts';

/** Telegram's limits on how fast a bot may write and edit. */
export interface FloodControl {
  /** Throws the Bot API's 429 with the seconds to wait. */
  check(chat: TelegramChat): void;
  /** How many messages and edits this chat would take at once. */
  room(chat: TelegramChat): number;
  enforce(isEnforced: boolean): void;
}

/** About one message a second in a chat, with a burst that Telegram lets pass. */
const PRIVATE = { count: 10, windowMs: 10_000 };
/** Twenty messages and edits a minute in a group. */
const GROUP = { count: 20, windowMs: 60_000 };
/** About thirty a second in all chats together. */
const OVERALL = { count: 30, windowMs: 1000 };

/** Creates the limits; the clock is in milliseconds and never goes back. */
export function createFloodControl(isEnforcedAtFirst: boolean, clock?: () => number): FloodControl {
  let isEnforced = isEnforcedAtFirst;
  const privateChats = createWindowLimiter(PRIVATE.windowMs, clock);
  const groups = createWindowLimiter(GROUP.windowMs, clock);
  const overall = createWindowLimiter(OVERALL.windowMs, clock);
  const limitOf = ({ type }: TelegramChat) =>
    type === 'private'
      ? { limiter: privateChats, count: PRIVATE.count }
      : { limiter: groups, count: GROUP.count };
  return {
    room(chat) {
      const { limiter, count } = limitOf(chat);
      return isEnforced ? count - limiter.count(String(chat.id)) : Infinity;
    },
    check(chat) {
      if (!isEnforced) return;
      const { limiter, count } = limitOf(chat);
      const verdicts = [limiter.take(String(chat.id), count), overall.take('all', OVERALL.count)];
      const refused = verdicts.find((verdict) => !verdict.allowed);
      if (refused === undefined) return;
      const seconds = Math.ceil(refused.resetMs / 1000);
      throw new ApiError(429, `Too Many Requests: retry after ${seconds}`, seconds);
    },
    enforce(next) {
      isEnforced = next;
    },
  };
}
