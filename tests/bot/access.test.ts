import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/store/index.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';
import { createHarness, type Harness, OWNER } from './harness.ts';
import { NOW } from './fixtures.ts';

let harness: Harness;
let now: number;

beforeEach(async () => {
  now = NOW;
  harness = await createHarness({ now: () => now });
  await harness.bot.start();
});

/** Starts anew with other dependencies. */
async function useHarness(changes: Parameters<typeof createHarness>[0]): Promise<void> {
  await harness.close();
  harness = await createHarness({ now: () => now, ...changes });
  await harness.bot.start();
}

afterEach(async () => {
  await harness.close();
});

const has = (text: string) => (message: { readonly text: string }) => message.text.includes(text);
const fromBot = (messages: readonly { readonly from: string }[]): number =>
  messages.filter(({ from }) => from === 'bot').length;

/** Resolves once the bot has handled everything that was sent before. */
async function settle(): Promise<void> {
  const owner = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
  const before = fromBot(owner.messages());
  await owner.send('/start');
  await owner.waitFor(() => fromBot(owner.messages()) > before);
}

describe('a store that cannot be written to', () => {
  it('leaves the bot useful, and strangers with their one polite line', async () => {
    const full = () => Promise.reject(new Error('database or disk is full'));
    await using directory = await createTemporaryDirectory();
    const store = await openStore({ directory: directory.path });
    await useHarness({ store: { ...store, updates: { ...store.updates, markHandled: full } } });
    const stranger = harness.telegram.user({ id: 666, firstName: 'Eve' }).private();
    await stranger.send('one');
    await stranger.waitFor(has('private bot'));
    await stranger.send('two');
    await settle();
    const answers = stranger.messages().filter(({ from }) => from === 'bot');
    expect(answers.map(({ text }) => text)).toEqual([expect.stringContaining('private bot')]);
    await store.close();
  });
});

describe('a stranger', () => {
  it('gets one polite line an hour and costs no market request', async () => {
    const stranger = harness.telegram.user({ id: 666, firstName: 'Eve' }).private();
    await stranger.send('/scan');
    await stranger.waitFor(has('This is a private bot.'));
    await stranger.send('/prices redline');
    await settle();
    expect(fromBot(stranger.messages())).toBe(1);
    now += 3_600_000;
    await stranger.send('hello?');
    await stranger.waitFor(() => fromBot(stranger.messages()) === 2);
    expect(harness.scanner.asked).toEqual([]);
    expect(harness.prices.searched).toEqual([]);
  });

  it('is ignored in groups, where members are answered', async () => {
    const group = harness.telegram.group({ id: -100, title: 'Traders' });
    const stranger = harness.telegram.user({ id: 666, firstName: 'Eve' }).in(group);
    await stranger.send('/scan');
    const member = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).in(group);
    await member.send('/scan@someone_elses_bot');
    await member.send('/nonsense');
    await member.send('/scan');
    const list = await member.waitFor(has('deals'));
    expect(harness.scanner.asked).toHaveLength(1);
    expect(fromBot(member.messages())).toBe(1);
    const answer = await stranger.tap('Refresh', list);
    expect(answer).toMatchObject({ text: expect.stringContaining('Only people'), alert: false });
    await settle();
    expect(harness.scanner.asked).toHaveLength(1);
  });
});

describe('the pairing code', () => {
  it.each([
    ['as it is', (code: string) => code],
    ['after /start', (code: string) => `/start ${code.toLowerCase()}`],
  ])('makes its sender the owner, sent %s', async (_, write) => {
    await useHarness({ ownerIds: [] });
    const code = await harness.store.access.issuePairingCode();
    const stranger = harness.telegram.user({ id: 42, firstName: 'Bob' }).private();
    await stranger.send('2222-2222');
    await stranger.waitFor(has('not the pairing code'));
    await stranger.send(write(code!));
    await stranger.waitFor(has('Skinspread compares'));
    await stranger.send('/cachestats');
    await stranger.waitFor(has('Calls saved'));
    const menu = harness.telegram.commands({ type: 'chat', chat_id: 42 });
    expect(menu.map(({ command }) => command)).toContain('users');
  });
});
