import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChatDriver } from '../../src/simulator/index.ts';
import { createHarness, type Harness, OWNER } from './harness.ts';

let harness: Harness;
let chat: ChatDriver;

beforeEach(async () => {
  harness = await createHarness();
  await harness.bot.start();
  chat = harness.telegram.user({ id: OWNER, firstName: 'Ann', languageCode: 'en' }).private();
});

afterEach(async () => {
  await harness.close();
});

const has = (text: string) => (message: { readonly text: string }) => message.text.includes(text);

describe('/start', () => {
  it('leads by three taps in one message to a running scan, and later is the welcome', async () => {
    await chat.send('/start');
    const guide = await chat.waitFor(has('1 of 3'));
    await chat.tap('Українська', guide);
    await chat.waitFor(has('2 з 3'));
    await chat.tap('Rust', guide);
    await chat.waitFor(has('3 з 3'));
    await chat.tap(2, guide);
    const list = await chat.waitFor((message) => message.id === guide.id && has('Rust')(message));
    expect(list.id).toBe(guide.id);
    const { request } = await harness.scanner.askedAt(0);
    expect(request).toMatchObject({ game: 'rust', budget: 50_000, maxPrice: 50_000, minPrice: 1000 });
    expect(harness.telegram.commands({ type: 'chat', chat_id: OWNER })[0]?.description).not.toMatch(/[a-z]/);

    await chat.send('/start');
    const welcome = await chat.waitFor(has('Skinspread'));
    expect(welcome.buttons.flat().map(({ text }) => text)).toEqual([
      expect.stringContaining('кан'),
      'Налаштування',
      'Довідка',
    ]);
  });

  it('may be skipped question by question, and begins anew while it was not followed to its end', async () => {
    await chat.send('/start');
    await chat.waitFor(has('1 of 3'));
    await chat.tap('Skip');
    await chat.waitFor(has('2 of 3'));
    await chat.send('/start');
    const guide = await chat.waitFor(has('1 of 3'));
    await chat.tap('Skip');
    await chat.tap('Skip', guide);
    await chat.tap('Skip and scan', guide);
    await chat.waitFor(has('deals'));
    expect((await harness.scanner.askedAt(0)).request).toMatchObject({ game: 'csgo', budget: null });
  });

  it('is short in a group, and asks nothing there', async () => {
    const group = harness.telegram.group({ id: -5, title: 'Traders' });
    const seen = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).in(group);
    await seen.send('/start@skinspread_bot');
    const { text } = await seen.waitFor(() => true);
    expect(text.split('\n')).toHaveLength(2);
  });
});

describe('a link to the bot', () => {
  it('opens the card that was shared, with a button to share it on', async () => {
    await chat.send('/scan');
    await chat.waitFor(has('7 deals'));
    await chat.tap('2');
    const card = await chat.waitFor(has('NET'));
    const share = new URL((await chat.tap('Share', card))!.url!);
    expect(share.searchParams.get('text')).toBe('AK-47 | Redline (Field-Tested)');
    const link = new URL(share.searchParams.get('url')!);
    expect(link.pathname).toBe('/skinspread_bot');
    await chat.send(`/start ${link.searchParams.get('start')!}`);
    const opened = await chat.waitFor(has('NET'));
    expect(opened.text).toContain('AK-47 | Redline (Field-Tested)');
    expect(opened.id).not.toBe(card.id);
    await chat.send(`/start ${link.searchParams.get('start')!.replace(/^d(_\d+)_\d$/, 'p$1')}`);
    await chat.waitFor(has('listed'));
  });

  it.each(['d_', 'd_1_7', 'd_999999_0', 'p_x', 'hello', 'd_1_0_0', 'x'.repeat(64)])(
    'that leads nowhere is said so with the first steps: %s',
    async (payload) => {
      await chat.send(`/start ${payload}`);
      const { text } = await chat.waitFor(has('leads to nothing'));
      expect(text).toContain('1 of 3');
    },
  );

  it('does not use an invitation up that somebody follows who is in already', async () => {
    const { token } = (await harness.store.access.invite('member', { id: OWNER, name: null }))!;
    await chat.send(`/start i_${token}`);
    await chat.waitFor(has('You are in already'));
    expect(await harness.store.access.invitations()).toHaveLength(1);
  });

  it('tells a stranger what every stranger is told', async () => {
    const eve = harness.telegram.user({ id: 66, firstName: 'Eve' }).private();
    await eve.send('/start d_1_0');
    const { text } = await eve.waitFor(() => true);
    expect(text).not.toContain('AK-47');
    await eve.send('/start');
    expect(eve.lastMessage()?.text).not.toContain('Skinspread compares');
  });
});
