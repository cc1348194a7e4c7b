import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CallbackAction } from '../../src/bot/callbacks/callback-action.ts';
import { encodeCallback } from '../../src/bot/callbacks/callback-data.ts';
import { type ItemKey } from '../../src/domain/title.ts';
import { type ChatDriver } from '../../src/simulator/index.ts';
import { usd } from '../support/trades.ts';
import { createHarness, type Harness, OWNER } from './harness.ts';

const MEMBER = 8;
const key = 'AK-47 | Redline (Field-Tested)' as ItemKey;

let harness: Harness;
let owners: ChatDriver;
let members: ChatDriver;
let lastUpdate = 0;

beforeEach(async () => {
  const webhook = { url: 'http://127.0.0.1:9/telegram', secret: 'a-secret-of-sixteen-or-more' };
  harness = await createHarness({ webhook });
  harness.telegram.enforceFlood(false);
  await harness.store.access.ask({ id: MEMBER, name: 'Bob' });
  await harness.store.access.answerRequest(MEMBER, 'member', { id: OWNER, name: 'Ann' });
  owners = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
  members = harness.telegram.user({ id: MEMBER, firstName: 'Bob' }).private();
  await harness.bot.start();
});

afterEach(() => harness.close());

/** Telegram hands on whatever data a changed client sends, under any message of its own chat. */
async function forgeTap(data: string): Promise<void> {
  const from = { id: MEMBER, is_bot: false, first_name: 'Bob' };
  const chat = { id: MEMBER, type: 'private', first_name: 'Bob' };
  const message = { message_id: 1, date: 1, chat, from, text: 'x' };
  const id = String((lastUpdate += 1));
  const query = { id, from, message, chat_instance: '1', data };
  await harness.bot.accept({ update_id: lastUpdate, callback_query: query });
}

async function sendCommand(user: number, text: string): Promise<void> {
  const from = { id: user, is_bot: false, first_name: 'Ann' };
  const chat = { id: user, type: 'private', first_name: 'Ann' };
  const message = { message_id: 100, date: 1, chat, from, text };
  await harness.bot.accept({ update_id: (lastUpdate += 1), message });
}

/** Resolves when all that came before has been answered: the updates of a chat are answered in order. */
async function settle(): Promise<void> {
  await sendCommand(MEMBER, '/cachestats');
  await members.waitFor(({ text }) => text.includes('Cache'));
}

describe('the data of a button of another chat', () => {
  it('shows and changes nothing of that chat', async () => {
    const spec = {
      kind: 'price',
      game: 'csgo',
      key,
      market: 'dmarket',
      relation: 'below',
      price: usd(20),
    } as const;
    const watch = await harness.watches.create({ chatId: OWNER, createdBy: OWNER, spec });
    const actions: readonly CallbackAction[] = [
      { kind: 'watch-card', watch: watch!.id },
      { kind: 'watch-pause', watch: watch!.id, paused: true },
      { kind: 'watch-delete', watch: watch!.id },
      { kind: 'alert-open', alert: 1 },
      { kind: 'alert-mute', alert: 1 },
      { kind: 'alert-stop', alert: 1 },
      { kind: 'paper-drop', trade: 1, page: 0 },
    ];
    for (const action of actions) await forgeTap(encodeCallback(action));
    await settle();
    expect(await harness.watches.find(OWNER, watch!.id)).toEqual(watch);
    expect(
      members
        .messages()
        .map(({ text }) => text)
        .join('\n'),
    ).not.toContain('Redline');
    expect(owners.messages()).toEqual([]);
  });

  it('does not reach the results of its scan, whichever button it was', async () => {
    await sendCommand(OWNER, '/scan');
    const list = await owners.waitFor(({ buttons }) => buttons.flat().length > 3);
    const before = owners.messages();
    const data = list.buttons.flat().flatMap(({ callback_data: of }) => of ?? []);
    expect(data.length).toBeGreaterThan(3);
    for (const one of data) await forgeTap(one);
    await settle();
    expect(owners.messages()).toEqual(before);
  });

  it("does nothing of what only owners may, and what is no button's data nothing at all", async () => {
    const actions: readonly CallbackAction[] = [
      { kind: 'users-remove', user: OWNER, sure: true },
      { kind: 'users-role', user: MEMBER, role: 'viewer' },
      { kind: 'users-invite', role: 'member' },
      { kind: 'logs', page: 0 },
    ];
    for (const action of actions) await forgeTap(encodeCallback(action));
    for (const data of ['', '__proto__', 'constructor', 'w:-1', 'w:1e9', "w:1' OR 1=1", '💥'.repeat(16)])
      await forgeTap(data);
    await settle();
    expect(await harness.store.access.roleOf(OWNER)).toBe('owner');
    expect(await harness.store.access.roleOf(MEMBER)).toBe('member');
    expect(await harness.store.access.invitations()).toEqual([]);
    expect(owners.messages()).toEqual([]);
  });
});
