import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Api, GrammyError, HttpError } from 'grammy';
import { encodeCallback } from '../../src/bot/callbacks/callback-data.ts';
import { persist } from '../../src/bot/chat/persist.ts';
import { type ChatDriver } from '../../src/simulator/index.ts';
import { NOW } from './fixtures.ts';
import { createHarness, type Harness, OWNER } from './harness.ts';
import { createTestLogger } from './test-logger.ts';

let harness: Harness;
let chat: ChatDriver;
let time: number;

beforeEach(async () => {
  time = NOW;
  harness = await createHarness({ now: () => time, persistPausesMs: [1, 1, 1] });
  await harness.bot.start();
  chat = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
});

afterEach(async () => {
  await harness.close();
});

const has = (text: string) => (message: { readonly text: string }) => message.text.includes(text);
const answers = () => chat.messages().filter(({ from }) => from === 'bot');

describe('what is no command', () => {
  it('and no text either is answered once an hour', async () => {
    await chat.sendOther('sticker');
    await chat.waitFor(has('only text'));
    await chat.sendOther('voice');
    await chat.send('/cancel');
    await chat.waitFor(has('Nothing to cancel'));
    expect(answers()).toHaveLength(2);
    time += 3_600_000;
    await chat.sendOther('photo');
    await chat.waitFor(has('only text'));
  });

  it('because it was changed later runs nothing again', async () => {
    const id = await chat.send('/scan rust');
    await chat.waitFor(has('7 deals'));
    chat.edit(id, '/scan tf2');
    await chat.send('/help');
    await chat.waitFor(has('Commands'));
    expect(harness.scanner.asked).toHaveLength(1);
  });
});

describe('the message of a scan that ended with its process', () => {
  it('says so when it is to be stopped, and offers a new one', async () => {
    const api = new Api('123:abc', { apiRoot: harness.telegram.url });
    const stop = { text: 'Stop', callback_data: encodeCallback({ kind: 'scan-stop', scan: 'zzzzzz' }) };
    await api.sendMessage(OWNER, 'Scanning', { reply_markup: { inline_keyboard: [[stop]] } });
    expect((await chat.tap('Stop'))?.text).toBe('This scan is over already.');
    await chat.waitFor(has('ended when the bot was restarted'));
    await chat.tap('Scan again');
    await chat.waitFor(has('7 deals'));
  });
});

describe('an outcome that does not arrive', () => {
  const quick = (signal: AbortSignal) => ({
    signal,
    logger: createTestLogger(),
    chat: 7,
    persistPausesMs: [1, 1],
  });
  const failure = (code: number): GrammyError =>
    new GrammyError('x', { ok: false, error_code: code, description: 'x' }, 'editMessageText', {});

  it('is tried again while the trouble may pass', async () => {
    const errors = [new HttpError('x', new Error('reset')), failure(502)];
    const attempt = () => {
      const error = errors.shift();
      return error === undefined ? Promise.resolve('shown') : Promise.reject(error);
    };
    expect(await persist(attempt, quick(new AbortController().signal))).toBe('shown');
  });

  it('comes after a look-up too, once Telegram answers again', async () => {
    const refusal = { ok: false, error_code: 429, description: 'Too Many', parameters: { retry_after: 61 } };
    const body = JSON.stringify(refusal);
    harness.breakApi({ kind: 'status', status: 429, body, route: '/editMessageText', times: 3 });
    await chat.send('/prices redline');
    await chat.waitFor(has('Sales DMarket'));
    expect(answers()).toHaveLength(1);
  });

  it('is given up where nothing will change, and when nobody wants it any more', async () => {
    let tries = 0;
    const failing = (error: Error) => () => {
      tries += 1;
      return Promise.reject(error);
    };
    await expect(persist(failing(failure(403)), quick(new AbortController().signal))).rejects.toThrow('403');
    await expect(persist(failing(failure(502)), quick(AbortSignal.abort()))).rejects.toThrow('502');
    expect(tries).toBe(2);
  });
});
