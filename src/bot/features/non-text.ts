import { type Context, type MiddlewareFn } from 'grammy';
import { BoundedMap } from '../bounded-map.ts';
import { toChat } from '../chat/chat.ts';
import { code } from '../chat/html.ts';
import { plainScreen } from '../chat/screen.ts';
import { type Services } from '../services.ts';

const HOUR_MS = 3_600_000;
const CHATS_KEPT = 1000;

/** What people send that is no text; whatever else comes without one, Telegram itself has put there. */
const KINDS = [
  'photo',
  'sticker',
  'voice',
  'video',
  'video_note',
  'animation',
  'audio',
  'document',
  'location',
  'contact',
  'poll',
  'dice',
] as const;

/** Says once an hour in a private chat that only text is understood, to whoever sends something else. */
export function answerNonText({ now, wordsOf }: Pick<Services, 'now' | 'wordsOf'>): MiddlewareFn {
  const toldAt = new BoundedMap<number, number>(CHATS_KEPT);
  return async (context, next) => {
    if (context.chat?.type !== 'private' || !isOther(context)) return next();
    const last = toldAt.get(context.chat.id);
    if (last !== undefined && now() - last < HOUR_MS) return;
    toldAt.set(context.chat.id, now());
    const words = await wordsOf(context);
    await toChat(context, words)?.send(
      plainScreen(words.html('only-text', { example: code('/prices redline ft') })),
    );
  };
}

function isOther({ message }: Context): boolean {
  return message !== undefined && KINDS.some((kind) => message[kind] !== undefined);
}
