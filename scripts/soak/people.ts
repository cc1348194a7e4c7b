import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatDriver } from '../../src/simulator/index.ts';
import { type Random } from './random.ts';

/** What people say all day. */
const SAYINGS = [
  '/scan',
  '/scan 5% $1',
  '/scan rust',
  '/prices ak redline ft',
  '/prices karambit doppler',
  '/settings',
  '/cachestats',
  '/watch',
  '/paper',
  '/help',
  '/health',
  'nonsense',
] as const;

/** What they tap: nothing that ends or mutes a watch, since each of those has to be told of. */
const TAPPED = ['1', '2', '▶', 'Chart', 'Why hidden', 'Back', 'Refresh', 'CSV'] as const;

/** How many things were said and tapped. */
export interface Talk {
  said: number;
  tapped: number;
}

/** Lets a person talk to the bot until it is told to stop; nobody says more than the bot allows. */
export async function talk(
  chat: ChatDriver,
  random: Random,
  {
    everyMs,
    signal,
    counts,
  }: { readonly everyMs: number; readonly signal: AbortSignal; readonly counts: Talk },
): Promise<void> {
  while (!signal.aborted) {
    if (random.between(0, 3) < 2) {
      await chat.send(random.pick(SAYINGS));
      counts.said += 1;
    } else if (await tapSomething(chat, random.pick(TAPPED))) counts.tapped += 1;
    await sleep(everyMs * random.between(0.5, 1.5), undefined, { signal }).catch(() => undefined);
  }
}

async function tapSomething(chat: ChatDriver, button: string): Promise<boolean> {
  try {
    await chat.tap(button);
    return true;
  } catch {
    // No message has such a button at the moment.
    return false;
  }
}
