import { createInterface } from 'node:readline/promises';
import { type Player } from './player.ts';

const HELP = 'Type a command such as /scan rust 8%, or the number of a button. An empty line ends the demo.';

/** Lets the person at the terminal go on with the chat until they have had enough. */
export async function playOn(player: Player): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<''>((resolve) => terminal.once('close', () => resolve('')));
  process.stdout.write(`\n${HELP}\n`);
  for (;;) {
    const line = (await Promise.race([terminal.question('\n> '), closed])).trim();
    if (line === '') break;
    await act(player, line);
  }
  terminal.close();
}

async function act(player: Player, line: string): Promise<void> {
  const number = /^\d{1,2}$/.test(line) ? Number(line) : undefined;
  const known = number !== undefined && number >= 1 && number <= player.buttons().length;
  await (known ? player.tap(number) : player.say(line));
}
