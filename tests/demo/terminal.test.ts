import { describe, expect, test } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { type Player } from '../../src/demo/player.ts';
import { playOn } from '../../src/demo/terminal.ts';

function open(say: (text: string) => Promise<void>) {
  const input = new PassThrough();
  const output = new PassThrough().resume();
  const done: string[] = [];
  const player: Player = {
    say: (text) => {
      done.push(`say ${text}`);
      return say(text);
    },
    tap: (button) => {
      done.push(`tap ${button}`);
      return Promise.resolve();
    },
    buttons: () => ['Refresh', 'Why hidden?'],
  };
  return { input, done, ended: playOn(player, { input, output }) };
}

describe('the terminal of the demo', () => {
  test('says lines, taps the numbers of buttons, and ends with an empty line', async () => {
    const { input, done, ended } = open(() => Promise.resolve());
    input.write('/scan\n2\n3\n\n');
    await ended;
    expect(done).toEqual(['say /scan', 'tap 2', 'say 3']);
  });

  test('ends at once when it is closed while the bot has not answered yet', async () => {
    const { input, done, ended } = open(() => {
      input.end();
      return new Promise(() => undefined);
    });
    input.write('/scan\n');
    await expect(ended).resolves.toBeUndefined();
    expect(done).toEqual(['say /scan']);
  });
});
