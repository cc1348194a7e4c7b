import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatDriver } from '../../../src/simulator/index.ts';

/** What people say in turn, and the beginning of what answers it; for the others the first word of the bot does. */
const SAYINGS: readonly { readonly text: string; readonly isAnswer: (answer: string) => boolean }[] = [
  { text: '/scan 1% $0.1 5', isAnswer: (answer) => answer.includes('Net after') },
  { text: '/prices awp asiimov ft', isAnswer: (answer) => answer.startsWith('Which') },
  { text: '/settings', isAnswer: () => true },
  { text: '/watch', isAnswer: () => true },
  { text: '/cachestats', isAnswer: () => true },
  { text: '/help', isAnswer: () => true },
];

/** Those, as a reader of the report is told. */
export const SAID = SAYINGS.map(({ text }) => text.split(' ')[0]).join(', ');

const PATIENCE_MS = 5000;
const SCAN_LIMIT_MS = 120_000;
/** A scan that takes longer has asked a market. */
const WARM_WITHIN_MS = 1500;

/** Says the next thing, and resolves with the milliseconds until it was answered as it wants; Infinity where it never was. */
async function say(chat: ChatDriver, turn: number, sinceMs = performance.now()): Promise<number> {
  const saying = SAYINGS[turn % SAYINGS.length];
  if (saying === undefined) return Infinity;
  const sent = await chat.send(saying.text);
  try {
    await chat.waitFor(({ id, text }) => id > sent && saying.isAnswer(text), PATIENCE_MS);
    return performance.now() - sinceMs;
  } catch {
    return Infinity;
  }
}

/** Has both markets read and what a scan looks at looked at, so that commands need to ask nobody for some seconds. */
export async function warm(chat: ChatDriver): Promise<void> {
  const scan = async (text: string): Promise<number> => {
    const startedAt = performance.now();
    const sent = await chat.send(text);
    await chat.waitFor((message) => message.id > sent && message.text.includes('Net after'), SCAN_LIMIT_MS);
    return performance.now() - startedAt;
  };
  await scan('/refresh 1% $0.1 5');
  while ((await scan('/scan 1% $0.1 5')) > WARM_WITHIN_MS);
}

/**
 * Has commands come at a rate, one chat after the other, whatever becomes of earlier ones. Resolves with how long each
 * took, counted from when it was due.
 */
export async function talkAtRate(
  chats: readonly ChatDriver[],
  { perSecond, forMs }: { readonly perSecond: number; readonly forMs: number },
): Promise<readonly number[]> {
  const [startedAt, count] = [performance.now(), Math.round((perSecond * forMs) / 1000)];
  const waiting: Promise<number>[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const dueAt = startedAt + (turn * 1000) / perSecond;
    const chat = chats[turn % chats.length];
    if (dueAt > performance.now()) await sleep(dueAt - performance.now());
    if (chat !== undefined) waiting.push(say(chat, turn, dueAt));
  }
  return Promise.all(waiting);
}

/** Has every chat say the next thing as soon as the last was answered; resolves with the number of answers. */
export async function talkWithoutPause(chats: readonly ChatDriver[], forMs: number): Promise<number> {
  const endsAt = performance.now() + forMs;
  let answered = 0;
  await Promise.all(
    chats.map(async (chat, place) => {
      for (let turn = place; performance.now() < endsAt; turn += 1) {
        await say(chat, turn);
        if (performance.now() < endsAt) answered += 1;
      }
    }),
  );
  return answered;
}
