import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { say } from './dictionary.ts';
import { createHarness, type Harness, OWNER, until } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await createHarness();
  await harness.bot.start();
});

afterEach(async () => {
  await harness.close();
});

const has = (text: string) => (message: { readonly text: string }) => message.text.includes(text);
const join = (languageCode: string) =>
  harness.telegram.user({ id: OWNER, firstName: 'Ann', languageCode }).private();

describe('the language of a chat', () => {
  it.each([
    ['en', 'Commands'],
    ['ru', 'Команды'],
    ['uk', 'Команди'],
    ['de', 'Commands'],
  ])('is at first that of the Telegram of whoever writes: %s', async (code, title) => {
    const chat = join(code);
    await chat.send('/help');
    await chat.waitFor(has(title));
  });

  it('is changed by a button, which changes the keyboard, /help and the menu of this chat', async () => {
    const chat = join('en');
    await chat.send('/settings');
    await chat.tap('Українська', await chat.waitFor(has('What /scan shows')));
    await chat.waitFor(({ buttons }) => buttons.flat().some(({ text }) => text === '✓ Українська'));
    await chat.send('/help');
    const help = await chat.waitFor(has('Команди'));
    expect(help.buttons.flat().map(({ text }) => text)).toContain('Обмеження та ризики');
    const scope = { type: 'chat', chat_id: chat.chatId };
    await until(() => harness.telegram.commands(scope).length > 0);
    expect(harness.telegram.commands(scope)[0]).toEqual({
      command: 'start',
      description: 'що вміє цей бот',
    });
  });

  it('is kept when the Telegram of the person is in another one', async () => {
    await join('ru').send('/help');
    await join('ru').waitFor(has('Команды'));
    const chat = join('en');
    await chat.send('/help');
    await until(() => chat.messages().filter(has('Команды')).length === 2);
  });

  it('is kept when the other settings are reset', async () => {
    const chat = join('en');
    await harness.store.settings.save(chat.chatId, { game: 'rust', language: 'ru' });
    await chat.send('/settings');
    const settings = await chat.waitFor(({ buttons }) => buttons.length > 0);
    await chat.tap(say('ru', 'button-page-backup'), settings);
    await chat.tap(say('ru', 'button-reset'), settings);
    await chat.tap(say('ru', 'button-reset-sure'), settings);
    expect(await harness.store.settings.get(chat.chatId)).toMatchObject({ game: 'csgo', language: 'ru' });
  });
});

describe('the menu', () => {
  it('is published in each language, and whole in the language of an owner', async () => {
    const all = () => [undefined, 'ru', 'uk'].map((each) => harness.telegram.commands(undefined, each));
    await until(() => all().every(({ length }) => length > 0));
    const firsts = all().map(([first]) => first?.description);
    expect(firsts).toEqual(['what this bot does', 'что умеет этот бот', 'що вміє цей бот']);
    const chat = join('ru');
    await chat.send('/settings');
    await chat.tap('English', await chat.waitFor(({ buttons }) => buttons.length > 0));
    const scope = { type: 'chat', chat_id: chat.chatId };
    const last = () => harness.telegram.commands(scope).at(-1);
    await until(() => last()?.description === 'ask both markets anew');
    expect(last()).toEqual({ command: 'refresh', description: 'ask both markets anew' });
  });
});
