import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChatDriver } from '../../../src/simulator/index.ts';
import { createHarness, type Harness, OWNER, until } from '../harness.ts';

let harness: Harness;
let chat: ChatDriver;

beforeEach(async () => {
  harness = await createHarness();
  // A person who tries every key at once would wait for Telegram's limit.
  harness.telegram.enforceFlood(false);
  await harness.bot.start();
  chat = harness.telegram.user({ id: OWNER, firstName: 'Ann', languageCode: 'en' }).private();
});

afterEach(async () => {
  await harness.close();
});

const has = (text: string) => (message: { readonly text: string }) => message.text.includes(text);
const showKeys = async (): Promise<void> => {
  await chat.send('/help');
  await chat.tap('Show keys', await chat.waitFor(has('Commands')));
};

describe('the keys below the input field', () => {
  it('come once the first steps are done, and not again once they were hidden', async () => {
    await chat.send('/start');
    const guide = await chat.waitFor(has('1 of 3'));
    for (const label of ['Skip', 'Skip', 'Skip and scan']) await chat.tap(label, guide);
    expect(chat.keys()).toEqual([
      ['Scan', 'Prices'],
      ['Watch', 'Settings'],
    ]);
    await chat.send('/help');
    await chat.tap('Hide keys', await chat.waitFor(has('Commands')));
    await chat.waitFor(has('The keys are gone'));
    expect(chat.keys()).toEqual([]);
    await chat.tap('Skip and scan', guide).catch(() => undefined);
    expect((await harness.store.chatStates.get(OWNER)).hasKeyboard).toBe(false);
  });

  it('do what the commands do, also in the language of before, and end a question', async () => {
    await showKeys();
    await chat.send('Watch');
    await chat.waitFor(has('Watching 0'));
    await chat.send('Prices');
    await chat.waitFor(has('Which item?'));
    await chat.send('redline ft');
    await chat.waitFor(has('AK-47 | Redline'));
    await chat.send('Prices');
    await chat.waitFor(has('Which item?'));
    await chat.send('Settings');
    const settings = await chat.waitFor(has('Min'));
    await chat.tap('Русский', settings);
    await until(() => chat.keys()[0]?.[0] === 'Скан');
    await chat.send('Scan');
    await chat.waitFor(({ buttons }) => buttons.flat().some(({ text }) => text === 'CSV'));
    expect(harness.prices.searched).toEqual(['redline ft']);
  });

  it('are nothing but words in a group', async () => {
    const group = harness.telegram.group({ id: -5, title: 'Traders' });
    const seen = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).in(group);
    await seen.send('Scan');
    await seen.send('/help');
    const help = await seen.waitFor(has('Commands'));
    expect(help.buttons.flat().map(({ text }) => text)).not.toContain('Show keys');
    expect(harness.scanner.asked).toEqual([]);
  });
});

describe('the button of the page', () => {
  const pageUrl = 'https://bot.example.com/app/';
  const opens = async (open: ChatDriver): Promise<string | undefined> => {
    await open.send('/help@skinspread_bot');
    const help = await open.waitFor(has('Commands'));
    const isThere = help.buttons.flat().some(({ text }) => text === 'Open as a page');
    return isThere ? (await open.tap('Open as a page', help))?.url : undefined;
  };

  it('stands in a private chat where people reach the page, under deals too', async () => {
    const own = await createHarness({ pageUrl });
    await own.bot.start();
    const user = own.telegram.user({ id: OWNER, firstName: 'Ann' });
    expect(await opens(user.private())).toBe(pageUrl);
    expect(await opens(user.in(own.telegram.group({ id: -100, title: 'Group' })))).toBeUndefined();
    await user.private().send('/scan');
    const list = await user.private().waitFor(has('deals'));
    expect(list.buttons.at(-1)?.[0]?.web_app).toEqual({ url: pageUrl });
    await own.close();
  });

  it('stands nowhere else', async () => {
    expect(await opens(chat)).toBeUndefined();
  });
});
