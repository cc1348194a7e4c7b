import { afterEach, describe, expect, it } from '@jest/globals';
import { Api } from 'grammy';
import { openPrivateChat } from '../../../src/bot/chat/chat.ts';
import { markup } from '../../../src/bot/chat/html.ts';
import { createTelegramServer, type TelegramServer } from '../../../src/simulator/index.ts';
import { ENGLISH } from '../dictionary.ts';

let telegram: TelegramServer | undefined;

afterEach(async () => {
  await telegram?.close();
});

describe('a chat', () => {
  it('takes a file with a name and a caption', async () => {
    telegram = await createTelegramServer();
    const seen = telegram.user({ id: 7, firstName: 'Ann' }).private();
    const chat = openPrivateChat(new Api('123:abc', { apiRoot: telegram.url }), 7, ENGLISH);
    const id = await chat.sendDocument({
      filename: 'deals.csv',
      content: 'item\nНож',
      caption: markup`<b>${'<all>'}</b>`,
    });
    const message = seen.lastMessage()!;
    expect(message).toMatchObject({ id, text: '<all>', document: { filename: 'deals.csv' } });
    expect(message.document!.content.toString()).toBe('item\nНож');
  });
});
