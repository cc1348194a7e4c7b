import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type ChatDriver,
  createTelegramServer,
  renderChat,
  type TelegramServer,
} from '../../src/simulator/index.ts';
import { buildPng } from '../support/png.ts';
import { botAt, type BotCall, type BotReply } from './support/bot-client.ts';

let server: TelegramServer;
let call: BotCall;
let chat: ChatDriver;

beforeEach(async () => {
  server = await createTelegramServer({ limits: false });
  call = botAt(server.url);
  chat = server.user({ id: 7, firstName: 'Ann' }).private();
});

afterEach(() => server.close());

function form(fields: Readonly<Record<string, string>>, photo: Buffer): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ chat_id: '7', ...fields })) data.set(name, value);
  data.set('file0', new Blob([new Uint8Array(photo)]), 'chart.png');
  return data;
}

const send = (photo: Buffer, caption = 'Prices'): Promise<BotReply> =>
  call('sendPhoto', form({ photo: 'attach://file0', caption }, photo));

const replace = (photo: Buffer, caption: string): Promise<BotReply> =>
  call(
    'editMessageMedia',
    form(
      {
        message_id: String(chat.lastMessage()?.id),
        media: JSON.stringify({ type: 'photo', media: 'attach://file0', caption, parse_mode: 'HTML' }),
        reply_markup: JSON.stringify({ inline_keyboard: [[{ text: '7d', callback_data: 'x' }]] }),
      },
      photo,
    ),
  );

describe('photos', () => {
  it('are kept with their size, and drawn as a line that tells it', async () => {
    expect(await send(buildPng(1080, 1240))).toMatchObject({
      ok: true,
      result: { caption: 'Prices', photo: [{ width: 1080, height: 1240 }] },
    });
    expect(renderChat(chat.messages())).toContain('│ [photo 1080×1240]\n│ Prices');
    expect(chat.lastMessage()?.photo?.content).toEqual(buildPng(1080, 1240));
  });

  it('are held to the bounds of Telegram', async () => {
    const refused = (description: string): object => ({
      ok: false,
      description: `Bad Request: ${description}`,
    });
    expect(await send(buildPng(5001, 5000))).toMatchObject(refused('PHOTO_INVALID_DIMENSIONS'));
    expect(await send(buildPng(2100, 100))).toMatchObject(refused('PHOTO_INVALID_DIMENSIONS'));
    expect(await send(Buffer.from('name,net'))).toMatchObject(refused('IMAGE_PROCESS_FAILED'));
    expect(await send(Buffer.alloc(10 * 2 ** 20 + 1))).toMatchObject(refused('file is too big'));
    expect(await send(buildPng(9, 9), 'x'.repeat(1025))).toMatchObject(
      refused('message caption is too long'),
    );
  });

  it('are replaced with their caption and buttons, but not by the same', async () => {
    await send(buildPng(1080, 1240));
    expect(await replace(buildPng(1080, 980), '<b>7 days</b>')).toMatchObject({ ok: true });
    expect(chat.lastMessage()).toMatchObject({
      text: '7 days',
      photo: { height: 980 },
      buttons: [[{ text: '7d' }]],
      edits: 1,
    });
    expect(await replace(buildPng(1080, 980), '<b>7 days</b>')).toMatchObject({
      description: expect.stringContaining('message is not modified'),
    });
    expect(await replace(buildPng(1080, 980, 'another'), '<b>7 days</b>')).toMatchObject({ ok: true });
  });

  it('have a caption and no text to edit, and keep the photo with a new caption', async () => {
    await send(buildPng(1080, 1240));
    const message = { chat_id: 7, message_id: chat.lastMessage()?.id };
    expect(await call('editMessageText', { ...message, text: 'x' })).toMatchObject({
      description: 'Bad Request: there is no text in the message to edit',
    });
    expect(await call('editMessageCaption', { ...message, caption: 'New' })).toMatchObject({ ok: true });
    expect(chat.lastMessage()).toMatchObject({ text: 'New', photo: { width: 1080 } });
  });

  it('are announced by the actions that Telegram knows', async () => {
    expect(await call('sendChatAction', { chat_id: 7, action: 'upload_photo' })).toMatchObject({ ok: true });
    expect(await call('sendChatAction', { chat_id: 7, action: 'upload_chart' })).toMatchObject({
      description: 'Bad Request: wrong parameter action in request',
    });
  });
});
