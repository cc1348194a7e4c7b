import { openSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { contenders } from './contenders.ts';
import { type Handle, startWorker } from './engines.ts';
import { type Message, type Step } from './messages.ts';

/** A process that handles messages as the bot does, those of a chat one after another, and writes each step down. */
const [contender = '', url = '', file = ''] = process.argv.slice(2);
// At once, so that nothing is missing of one that is killed.
const steps = openSync(file, 'a');
const last = new Map<number, Promise<void>>();

const handle: Handle = (message, commit) => {
  const turn = (last.get(message.chat) ?? Promise.resolve()).then(() => handleNow(message, commit));
  last.set(
    message.chat,
    turn.catch(() => undefined),
  );
  return turn;
};

async function handleNow(message: Message, commit: () => Promise<boolean>): Promise<void> {
  note(message, 'begun');
  await sleep(message.takesMs / 2);
  if (!(await commit())) return;
  note(message, 'committed');
  // What others see of it, as an answer on its way to Telegram.
  await sleep(message.takesMs / 2);
  note(message, 'finished');
}

function note({ chat, index }: Message, what: Step['what']): void {
  const step: Step = { chat, index, what, at: performance.timeOrigin + performance.now() };
  writeSync(steps, `${JSON.stringify(step)}\n`);
}

process.on('disconnect', () => process.exit());
await startWorker(contenders[contender as keyof typeof contenders], url, handle);
process.send?.('ready');
