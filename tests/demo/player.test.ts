import { afterEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPlayer } from '../../src/demo/player.ts';
import { createTelegramServer } from '../../src/simulator/index.ts';

const open: { readonly close: () => Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe('the person who plays the demo', () => {
  test('waits for an answer that comes late, and then prints it', async () => {
    const telegram = await createTelegramServer({});
    open.push(telegram);
    const chat = telegram.user({ id: 7, firstName: 'Trader' }).private();
    const printed: string[] = [];
    const player = createPlayer(chat, {
      columns: 60,
      color: false,
      print: (text) => printed.push(text),
      keepPhoto: (name) => name,
    });

    await Promise.all([
      player.say('/cachestats'),
      sleep(900).then(() => answer(telegram.url, 'up and well')),
    ]);

    expect(printed.join('')).toContain('up and well');
  });
});

function answer(url: string, text: string): Promise<Response> {
  return fetch(`${url}/bot1:simulated/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: 7, text }),
  });
}
