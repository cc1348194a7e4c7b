import { createInterface } from 'node:readline';
import { type Readable, type Writable } from 'node:stream';
import { type Player } from './player.ts';

const HELP = 'Type a command such as /scan rust 8%, or the number of a button. An empty line ends the demo.';

/** Where a person types and reads. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Lets the person at the terminal go on with the chat until they have had enough; Ctrl-C and Ctrl-D end it too. */
export async function playOn(player: Player, { input, output }: Terminal): Promise<void> {
  const lines = createInterface({ input, output, prompt: '\n> ' });
  const closed = new Promise<'closed'>((resolve) => lines.once('close', () => resolve('closed')));
  output.write(`\n${HELP}\n`);
  lines.prompt();
  // What is typed while the bot still answers waits here for its turn.
  for await (const line of lines) {
    if (line.trim() === '') break;
    if ((await Promise.race([act(player, line.trim()), closed])) === 'closed') break;
    lines.prompt();
  }
  lines.close();
}

async function act(player: Player, line: string): Promise<void> {
  const number = /^\d{1,2}$/.test(line) ? Number(line) : undefined;
  const known = number !== undefined && number >= 1 && number <= player.buttons().length;
  await (known ? player.tap(number) : player.say(line));
}
