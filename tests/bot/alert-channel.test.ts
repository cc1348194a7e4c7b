import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AlertDelivery, type DigestDelivery } from '../../src/domain/watch/index.ts';
import { type ChatDriver } from '../../src/simulator/index.ts';
import { buildAlert, buildDealAlert, buildPriceWatch } from '../support/alerts.ts';
import { createHarness, type Harness, OWNER } from './harness.ts';

const ALERT = buildAlert({ chatId: OWNER });
const delivery: AlertDelivery = { kind: 'alert', chatId: OWNER, silent: false, tries: 0, alert: ALERT };
const digest: DigestDelivery = {
  kind: 'digest',
  chatId: OWNER,
  silent: true,
  tries: 0,
  alerts: [ALERT, buildAlert({ id: 2, end: { at: 0, ask: null } })],
};

let harness: Harness;
let chat: ChatDriver;

beforeEach(async () => {
  harness = await createHarness();
  await harness.bot.start();
  chat = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
  await chat.send('/start');
  await chat.waitFor(() => true);
});

afterEach(async () => {
  await harness.close();
});

describe('an alert by Telegram', () => {
  it('arrives, and is edited when it is over', async () => {
    const outcome = await harness.bot.alerts.deliver(delivery);
    expect(outcome).toEqual({ state: 'sent', messageId: chat.lastMessage()!.id });
    expect(chat.lastMessage()!.text).toContain('buy DMarket $21.40');
    const over = {
      ...ALERT,
      messageId: chat.lastMessage()!.id,
      end: { at: ALERT.createdAt + 60_000, ask: null },
    };
    expect(await harness.bot.alerts.tellEnd(over)).toBe('told');
    expect(chat.lastMessage()!.text).toContain('gone after 60s (nobody sells it)');
  });

  it('arrives as a digest with what lasts and how much is over', async () => {
    expect(await harness.bot.alerts.deliver(digest)).toMatchObject({ state: 'sent' });
    expect(chat.lastMessage()!.text).toMatch(/2 alerts\n• AK-47.*\n1 came and went/);
  });

  it.each([
    [403, 'Forbidden: bot was blocked by the user', { state: 'refused' }],
    [400, 'Bad Request: chat not found', { state: 'refused' }],
    [400, 'Bad Request: message text is empty', { state: 'failed', retryAfterMs: 0 }],
  ])('that Telegram refuses with %s "%s" comes to %p', async (status, description, outcome) => {
    harness.breakApi({
      kind: 'status',
      status,
      route: '/sendMessage',
      body: JSON.stringify({ ok: false, error_code: status, description }),
    });
    expect(await harness.bot.alerts.deliver(delivery)).toEqual(outcome);
  });

  it('of which nobody knows whether it arrived is not called failed', async () => {
    harness.breakApi({ kind: 'reset', route: '/sendMessage' });
    expect(await harness.bot.alerts.deliver(delivery)).toEqual({ state: 'unsure' });
  });

  it('goes to nobody who was removed', async () => {
    expect(await harness.bot.alerts.deliver({ ...delivery, chatId: 999 })).toEqual({ state: 'refused' });
  });

  it('whose message was deleted has nothing left to tell', async () => {
    expect(await harness.bot.alerts.tellEnd({ ...ALERT, messageId: 9999, end: { at: 0, ask: null } })).toBe(
      'told',
    );
  });
});

describe('/watch', () => {
  it('makes a watch of what is typed, and shows it in the list, where it can be paused and deleted', async () => {
    await chat.send('/watch redline <21');
    await chat.waitFor(({ text }) => text.includes('DMarket < $21'));
    expect(await harness.watches.list(OWNER)).toMatchObject([{ spec: buildPriceWatch(), createdBy: OWNER }]);
    await chat.tap('Pause');
    await chat.waitFor(({ text }) => text.includes('paused'));
    await chat.tap('All watches');
    await chat.waitFor(({ text }) => text.includes('Watching 1 of 50'));
    await chat.tap('1');
    await chat.tap('Delete');
    await chat.waitFor(({ text }) => text.includes('Nothing yet'));
    expect(await harness.watches.list(OWNER)).toEqual([]);
  });

  it('changes a watch by what is typed, and loses nothing by what cannot be read', async () => {
    await chat.send('/watch deal >8%');
    await chat.waitFor(({ text }) => text.includes('ROI ≥ 8%'));
    await chat.tap('Edit');
    await chat.waitFor(({ text }) => text.includes('What shall I watch'));
    await chat.send('deal <8%');
    await chat.waitFor(({ text }) => text.includes('no minimum return'));
    await chat.send('deal >12%');
    await chat.waitFor(({ text }) => text.includes('ROI ≥ 12%'));
    expect(await harness.watches.list(OWNER)).toMatchObject([{ spec: { minRoi: 1200 } }]);
  });

  it('takes quiet hours and how loud alerts are', async () => {
    await chat.send('/watch');
    await chat.waitFor(({ text }) => text.includes('Nothing yet'));
    await chat.tap('Quiet hours');
    await chat.waitFor(({ text }) => text.includes('Type the quiet hours'));
    await chat.send('23-8 Europe/Kyiv');
    await chat.waitFor(({ text }) => text.includes('Quiet: 23:00-08:00 Europe/Kyiv'));
    await chat.tap('20 a day');
    await chat.tap('Deals: loud');
    await chat.waitFor(({ buttons }) => buttons.flat().some(({ text }) => text === 'Deals: silent'));
    expect(await harness.store.alertSettings.get(OWNER)).toMatchObject({
      quiet: { from: 1380, to: 480 },
      dailyCap: 50,
      noise: { deal: 'silent' },
    });
  });

  it('mutes and stops from the alert itself', async () => {
    const spec = buildPriceWatch();
    const watch = (await harness.watches.create({ chatId: OWNER, createdBy: OWNER, spec }))!;
    const content = buildDealAlert();
    await harness.store.alerts.fire({ watchId: watch.id, key: content.key, buyOn: 'dmarket', content });
    const [claimed] = await harness.store.alerts.claim();
    await harness.bot.alerts.deliver(claimed!);
    expect(await chat.tap('Mute 6 h')).toMatchObject({ text: 'Quiet for 6 hours.' });
    expect((await harness.watches.find(OWNER, watch.id))?.mutedUntil).not.toBeNull();
    expect(await chat.tap('Stop')).toMatchObject({ text: 'The watch is deleted.' });
    expect(await chat.tap('Stop')).toMatchObject({ text: 'This watch is not there any more.' });
  });

  it('is told in the topic where it was asked for, and in the general one once that is gone', async () => {
    const group = harness.telegram.group({ id: -5, title: 'Traders' });
    const topic = harness.telegram.openTopic(group);
    const seen = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).in(group, topic);
    await seen.send('/watch deal >8%');
    await seen.waitFor(({ topic: where }) => where === topic);
    const [watch] = await harness.watches.list(-5);
    expect(watch?.topicId).toBe(topic);
    const alert = { ...ALERT, chatId: -5, watchId: watch!.id };
    const inGroup = { ...delivery, chatId: -5, alert };
    await harness.bot.alerts.deliver(inGroup);
    expect(seen.lastMessage()!.topic).toBe(topic);
    harness.telegram.deleteTopic(group, topic);
    for (const isFirst of [true, false]) {
      expect(await harness.bot.alerts.deliver(inGroup)).toMatchObject({ state: 'sent' });
      expect(seen.lastMessage()).toMatchObject({ topic: undefined });
      expect(seen.lastMessage()!.text.includes('topic of this watch is gone')).toBe(isFirst);
    }
    expect((await harness.watches.list(-5))[0]?.topicId).toBeNull();
  });

  it('is refused by a chat that blocked the bot, whose watches rest until its next message', async () => {
    const ann = harness.telegram.user({ id: OWNER, firstName: 'Ann' });
    ann.block();
    expect(await harness.bot.alerts.deliver(delivery)).toEqual({ state: 'refused' });
    await harness.watches.retire(OWNER);
    expect(await harness.store.watches.retired()).toEqual([OWNER]);
    ann.unblock();
    await chat.send('/watch');
    await chat.waitFor(({ text }) => text.includes('Watching'));
    expect(await harness.store.watches.retired()).toEqual([]);
  });
});
