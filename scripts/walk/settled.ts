import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatDriver, type InlineButton, type SeenMessage } from '../../src/simulator/index.ts';

const LOOK_EVERY_MS = 100;
const QUIET_MS = 700;
/** What was sent is answered; a tap may change nothing. */
const NO_REACTION_MS = { send: 6_000, tap: 900 } as const;
const PATIENCE_MS = 90_000;

/** What the bot wrote in a chat, the oldest first. */
export function botMessages(chat: ChatDriver): readonly SeenMessage[] {
  return chat.messages().filter(({ from }) => from === 'bot');
}

/** The last change of what the bot shows. */
export function latestRevision(chat: ChatDriver): number {
  return Math.max(0, ...botMessages(chat).map(({ revision }) => revision));
}

/** Waits until the bot has reacted and then changes nothing more; what it changed since, the oldest first. */
export async function settle(
  chat: ChatDriver,
  since: number,
  after: keyof typeof NO_REACTION_MS = 'send',
): Promise<readonly SeenMessage[]> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let last = since;
  let changedAt = Date.now();
  while (Date.now() < giveUpAt) {
    await sleep(LOOK_EVERY_MS);
    const now = latestRevision(chat);
    if (now !== last) changedAt = Date.now();
    last = now;
    const patienceMs = now === since ? NO_REACTION_MS[after] : QUIET_MS;
    if (!botMessages(chat).some(isBusy) && Date.now() - changedAt >= patienceMs) break;
  }
  return botMessages(chat).filter(({ revision }) => revision > since);
}

/** A scan or a look-up that still runs says how far it is, or has a button that stops it. */
function isBusy({ text, buttons }: SeenMessage): boolean {
  return buttons.flat().some(isStop) || /^(Looking|Ищу|Шукаю)/.test(text);
}

function isStop({ callback_data: data = '' }: InlineButton): boolean {
  return /^1:s:\w+:x$/.test(data);
}
