import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type ChatDriver,
  createTelegramServer,
  type Person,
  renderChat,
  type TelegramServer,
} from '../../src/simulator/index.ts';
import { botAt, type BotCall } from './support/bot-client.ts';

let server: TelegramServer;
let call: BotCall;
let ann: Person;
let chat: ChatDriver;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 24);
  server = await createTelegramServer({ limits: false, now: () => now });
  call = botAt(server.url);
  ann = server.user({ id: 7, firstName: 'Ann' });
  chat = ann.private();
});

afterEach(() => server.close());

const keyboard = (...buttons: object[]): object => ({ reply_markup: { inline_keyboard: [buttons] } });

async function say(text: string, extra: object = {}): Promise<number> {
  const { result } = await call('sendMessage', { chat_id: 7, text, ...extra });
  return (result as { message_id: number }).message_id;
}

interface Tapped {
  readonly update_id: number;
  readonly callback_query: { readonly id: string };
}

async function tapped(): Promise<string> {
  const { result } = await call('getUpdates', { timeout: 5 });
  return (result as Tapped[]).at(-1)?.callback_query.id ?? '';
}

describe('updates', () => {
  it('wait for a user, keep what is not confirmed, and forget what is', async () => {
    const waiting = call('getUpdates', { timeout: 5 });
    await chat.send('/scan csgo');
    const { result } = await waiting;
    expect(result).toMatchObject([
      {
        message: {
          text: '/scan csgo',
          entities: [{ type: 'bot_command', offset: 0, length: 5 }],
          from: { id: 7 },
        },
      },
    ]);
    const [{ update_id }] = result as [Tapped];
    expect((await call('getUpdates')).result).toEqual(result);
    expect((await call('getUpdates', { offset: update_id + 1 })).result).toEqual([]);
    expect((await call('getUpdates')).result).toEqual([]);
  });

  it('give only the kinds that are allowed', async () => {
    await chat.send('hello');
    expect((await call('getUpdates', { allowed_updates: ['callback_query'] })).result).toEqual([]);
  });

  it('end the first of two pollers with a conflict', async () => {
    const polls = [call('getUpdates', { timeout: 5 }), call('getUpdates', { timeout: 5 })];
    expect(await Promise.race(polls)).toMatchObject({ ok: false, error_code: 409 });
    await chat.send('x');
    const replies = await Promise.all(polls);
    expect(replies.filter((reply) => reply.ok)).toMatchObject([{ result: [{ message: { text: 'x' } }] }]);
  });

  it('are refused to pollers while a webhook is set', async () => {
    await call('setWebhook', { url: 'https://example.org/hook' });
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 });
    expect((await call('getWebhookInfo')).result).toMatchObject({ url: 'https://example.org/hook' });
    await call('deleteWebhook');
    expect((await call('getUpdates')).ok).toBe(true);
  });
});

describe('messages', () => {
  it('arrive with their formatting and buttons, and change when they are edited', async () => {
    const id = await say('<b>Deals</b>', {
      parse_mode: 'HTML',
      ...keyboard({ text: 'More', callback_data: '1' }),
    });
    expect(chat.lastMessage()).toMatchObject({
      id,
      from: 'bot',
      text: 'Deals',
      entities: [{ type: 'bold', offset: 0, length: 5 }],
      buttons: [[{ text: 'More' }]],
      edits: 0,
    });
    await call('editMessageText', { chat_id: 7, message_id: id, text: 'None' });
    expect(chat.lastMessage()).toMatchObject({ id, text: 'None', buttons: [], edits: 1 });
    await call('deleteMessage', { chat_id: 7, message_id: id });
    expect(chat.messages()).toEqual([]);
  });

  it.each([
    ['an empty text', { text: ' ' }, 'Bad Request: message text is empty'],
    ['a text over the limit', { text: 'x'.repeat(4097) }, 'Bad Request: message is too long'],
    [
      'over a hundred entities',
      { text: '<b>x</b> '.repeat(101), parse_mode: 'HTML' },
      'Bad Request: too many entities',
    ],
    ['an unknown chat', { chat_id: 8, text: 'x' }, 'Bad Request: chat not found'],
    [
      'data over 64 bytes',
      { text: 'x', ...keyboard({ text: 'x', callback_data: '★'.repeat(22) }) },
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'a malformed link',
      { text: 'x', ...keyboard({ text: 'x', url: 'nowhere' }) },
      "Bad Request: inline keyboard button URL 'nowhere' is invalid",
    ],
    [
      'a reply to nothing',
      { text: 'x', reply_parameters: { message_id: 99 } },
      'Bad Request: message to be replied not found',
    ],
  ])('are refused with %s', async (_what, params, description) => {
    expect(await call('sendMessage', { chat_id: 7, ...params })).toMatchObject({
      error_code: 400,
      description,
    });
  });

  it('count their length after the formatting is read', async () => {
    expect(
      (await call('sendMessage', { chat_id: 7, text: `<b>${'&lt;'.repeat(4096)}</b>`, parse_mode: 'HTML' }))
        .ok,
    ).toBe(true);
  });

  it('cannot be edited into themselves, when they are gone, or when they are somebody else’s', async () => {
    const id = await say('same');
    const edit = (messageId: number, text: string): Promise<unknown> =>
      call('editMessageText', { chat_id: 7, message_id: messageId, text });
    expect(await edit(id, 'same')).toMatchObject({
      description: expect.stringContaining('message is not modified'),
    });
    expect(await edit(9999, 'x')).toMatchObject({ description: 'Bad Request: message to edit not found' });
    expect(await edit(await chat.send('mine'), 'x')).toMatchObject({
      description: "Bad Request: message can't be edited",
    });
  });

  it('do not reach those who blocked the bot', async () => {
    ann.block();
    expect(await call('sendMessage', { chat_id: 7, text: 'x' })).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    ann.unblock();
    expect(await say('x')).toBeGreaterThan(0);
  });

  it('take files by multipart forms, with captions up to their limit', async () => {
    const form = (caption: string): FormData => {
      const data = new FormData();
      data.set('chat_id', '7');
      data.set('document', 'attach://file0');
      data.set('caption', caption);
      data.set('file0', new Blob(['name,net\r\nx,1\r\n']), 'deals.csv');
      return data;
    };
    expect((await call('sendDocument', form('Your deals'))).ok).toBe(true);
    expect(chat.lastMessage()).toMatchObject({
      text: 'Your deals',
      document: { filename: 'deals.csv', bytes: 15 },
    });
    expect(chat.lastMessage()?.document?.content.toString()).toBe('name,net\r\nx,1\r\n');
    expect(await call('sendDocument', form('x'.repeat(1025)))).toMatchObject({ error_code: 400 });
  });

  it('take urlencoded forms', async () => {
    const markup = JSON.stringify({ inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] });
    await call('sendMessage', new URLSearchParams({ chat_id: '7', text: 'hi', reply_markup: markup }));
    expect(chat.lastMessage()).toMatchObject({ text: 'hi', buttons: [[{ text: 'A', callback_data: 'a' }]] });
  });
});

describe('taps', () => {
  it('bring the bot a query, and the user its answer', async () => {
    await say(
      'menu',
      keyboard({ text: 'Refresh', callback_data: 'r' }, { text: 'Site', url: 'https://x.y' }),
    );
    const answer = chat.tap('Refr');
    const id = await tapped();
    expect(server.unanswered()).toMatchObject([{ id, userId: 7, data: 'r' }]);
    await call('answerCallbackQuery', { callback_query_id: id, text: 'Done', show_alert: true });
    expect(await answer).toEqual({ text: 'Done', alert: true, url: undefined });
    expect(chat.alerts).toHaveLength(1);
    expect(server.unanswered()).toEqual([]);
    expect(await chat.tap('Site')).toMatchObject({ url: 'https://x.y' });
  });

  it('can be answered once, in time, and not at length', async () => {
    await say('menu', keyboard({ text: 'A', callback_data: 'a' }));
    const tap = chat.tap(0);
    const id = await tapped();
    const answer = (params: object): Promise<unknown> =>
      call('answerCallbackQuery', { callback_query_id: id, ...params });
    const tooOld = { error_code: 400, description: expect.stringContaining('query is too old') };
    expect(await answer({ text: 'x'.repeat(201) })).toMatchObject({
      description: 'Bad Request: MESSAGE_TOO_LONG',
    });
    now += 120_000;
    expect(await answer({})).toMatchObject(tooOld);
    now -= 120_000;
    expect(await answer({})).toMatchObject({ ok: true });
    expect(await answer({})).toMatchObject(tooOld);
    expect(await call('answerCallbackQuery', { callback_query_id: '1' })).toMatchObject(tooOld);
    await tap;
  });

  it('on a button that is not there say what the chat shows', async () => {
    await say('menu', keyboard({ text: 'A', callback_data: 'a' }));
    await expect(chat.tap('B')).rejects.toThrow(/no button "B"[^]*menu/);
  });
});

describe('waiting', () => {
  it('finds messages written or edited since the user last did something', async () => {
    const id = await say('old deals');
    await chat.send('/scan');
    const found = chat.waitFor((message) => message.text.includes('deals'));
    await call('editMessageText', { chat_id: 7, message_id: id, text: 'new deals' });
    expect(await found).toMatchObject({ id, text: 'new deals' });
  });

  it('gives up with what the chat shows', async () => {
    await say('hello');
    await expect(chat.waitFor((message) => message.text === 'bye', 20)).rejects.toThrow(
      /within 20 ms[^]*hello/,
    );
  });
});

describe('the bot’s account', () => {
  it('keeps commands by scope and language, and holds them to their form', async () => {
    const commands = [{ command: 'scan', description: 'Best deals' }];
    await call('setMyCommands', { commands, scope: { type: 'all_private_chats' }, language_code: 'de' });
    expect(server.commands({ type: 'all_private_chats' }, 'de')).toEqual(commands);
    expect((await call('getMyCommands')).result).toEqual([]);
    expect(await call('setMyCommands', { commands: [{ command: 'Scan!', description: 'x' }] })).toMatchObject(
      {
        description: 'Bad Request: BOT_COMMAND_INVALID',
      },
    );
  });

  it('knows who it is, and no other methods or tokens', async () => {
    expect((await call('getMe')).result).toMatchObject({ is_bot: true, username: 'skinspread_bot' });
    expect(await call('getLost')).toMatchObject({ error_code: 404 });
    const strict = await createTelegramServer({ botToken: '1:right' });
    expect(await botAt(strict.url)('getMe')).toMatchObject({ error_code: 401 });
    await strict.close();
  });
});

describe('flood control', () => {
  it('lets a burst pass and then says how long to wait', async () => {
    server.enforceFlood(true);
    const replies = await Promise.all(
      Array.from({ length: 11 }, (_, index) => call('sendMessage', { chat_id: 7, text: `n${index}` })),
    );
    const refused = replies.filter((reply) => !reply.ok);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ error_code: 429, parameters: { retry_after: expect.any(Number) } });
  });

  it('allows twenty a minute in a group, where several people write', async () => {
    const group = server.group({ id: -100, title: 'Traders' });
    await server.user({ id: 8, firstName: 'Bob' }).in(group).send('/scan');
    await ann.in(group).send('/help');
    expect((await call('getUpdates')).result).toMatchObject([
      { message: { from: { id: 8 } } },
      { message: { from: { id: 7 } } },
    ]);
    server.enforceFlood(true);
    const replies = await Promise.all(
      Array.from({ length: 21 }, (_, index) => call('sendMessage', { chat_id: -100, text: `n${index}` })),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(20);
  });
});

describe('driving by hand', () => {
  const post = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(server.url + path, { method: 'POST', body: JSON.stringify(body) });
    return response.json();
  };

  it('sends and taps for a person with curl, and draws the chat', async () => {
    await post('/__user/7/send', { text: '/start' });
    await say('<b>Welcome</b>', { parse_mode: 'HTML', ...keyboard({ text: 'Go', callback_data: 'g' }) });
    const tap = post('/__user/7/tap', { button: 'Go' });
    await call('answerCallbackQuery', { callback_query_id: await tapped(), text: 'Going' });
    expect(await tap).toEqual({ answer: { text: 'Going', alert: false } });
    const drawn = await (await fetch(`${server.url}/__chat/7`)).text();
    expect(drawn).toContain('│ /start');
    expect(drawn).toContain('│ Welcome\n[1: Go]');
    expect(await post('/__user/7/tap', { button: 'Stop' })).toMatchObject({
      error: expect.stringContaining('no button'),
    });
  });

  it('goes into topics of groups, asks inline and blocks the bot', async () => {
    await post('/__user/9/send', { text: '/scan', group: -300, topic: 101, language_code: 'uk' });
    const asked = post('/__user/9/inline', { query: 'ak' });
    const read = async (): Promise<readonly unknown[]> =>
      (await call('getUpdates')).result as readonly unknown[];
    let updates = await read();
    while (updates.length < 2) updates = await read();
    expect(updates).toMatchObject([
      { message: { chat: { id: -300 }, message_thread_id: 101, from: { language_code: 'uk' } } },
      { inline_query: { query: 'ak', from: { id: 9 } } },
    ]);
    const { id } = (updates[1] as { inline_query: { id: string } }).inline_query;
    await call('answerInlineQuery', { inline_query_id: id, results: [] });
    expect(await asked).toMatchObject({ answer: { results: [] } });
    await post('/__user/9/block', {});
    expect(await call('sendMessage', { chat_id: 9, text: 'x' })).toMatchObject({ error_code: 403 });
    await post('/__user/9/unblock', {});
    expect(await call('sendMessage', { chat_id: 9, text: 'x' })).toMatchObject({ ok: true });
  });
});

describe('drawing a chat', () => {
  it('wraps long lines, keeps tables, numbers buttons and shows links', async () => {
    await say('<a href="https://x.y">site</a>\n<pre>a   b</pre>\none two three four', {
      parse_mode: 'HTML',
      ...keyboard({ text: '◀', callback_data: 'p' }, { text: 'Open', url: 'https://x.y' }),
    });
    expect(renderChat(chat.messages(), { columns: 24 })).toBe(
      ['Skinspread', '│ site <https://x.y>', '│ a   b', '│ one two three four', '[1: ◀] [2: Open ↗]'].join(
        '\n',
      ),
    );
    expect(renderChat(chat.messages(), { columns: 12 })).toContain('│ one two\n│ three four');
    expect(renderChat(chat.messages(), { color: true })).toContain('\u001b[36ma   b\u001b[0m');
  });
});
