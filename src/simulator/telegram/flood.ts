import { createWindowLimiter } from '../http/window-limiter.ts';
import { ApiError } from './api-error.ts';
import { type TelegramChat } from './types.ts';

/** Telegram's limits on how fast a bot may write and edit. */
export interface FloodControl {
  /** Throws the Bot API's 429 with the seconds to wait. */
  check(chat: TelegramChat): void;
  enforce(isEnforced: boolean): void;
}

/** About one message a second in a chat, with a burst that Telegram lets pass. */
const PRIVATE = { count: 10, windowMs: 10_000 };
/** Twenty messages and edits a minute in a group. */
const GROUP = { count: 20, windowMs: 60_000 };
/** About thirty a second in all chats together. */
const OVERALL = { count: 30, windowMs: 1000 };

/** Creates the limits. */
export function createFloodControl(isEnforcedAtFirst: boolean): FloodControl {
  let isEnforced = isEnforcedAtFirst;
  const privateChats = createWindowLimiter(PRIVATE.windowMs);
  const groups = createWindowLimiter(GROUP.windowMs);
  const overall = createWindowLimiter(OVERALL.windowMs);
  return {
    check(chat) {
      if (!isEnforced) return;
      const isPrivate = chat.type === 'private';
      const verdicts = [
        (isPrivate ? privateChats : groups).take(String(chat.id), (isPrivate ? PRIVATE : GROUP).count),
        overall.take('all', OVERALL.count),
      ];
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
