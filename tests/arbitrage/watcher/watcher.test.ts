import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { basisPoints, ZERO } from '../../../src/domain/money.ts';
import { COOLDOWN_MS } from '../../../src/domain/watch/index.ts';
import { buildDealWatch, buildPriceWatch, REDLINE } from '../../support/alerts.ts';
import { usd } from '../../support/trades.ts';
import { CHAT, createScene, type Scene } from './scene.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DEAR = { dmarket: 24, waxpeer: 25 };
const DEAL = { dmarket: 21, waxpeer: 25 };

let scene: Scene;

beforeEach(async () => {
  scene = await createScene();
});

afterEach(async () => {
  await scene[Symbol.asyncDispose]();
});

describe('a watch for a price', () => {
  it('alerts once when the price comes, and says so in the same message when it goes', async () => {
    await scene.watch(buildPriceWatch());
    await scene.see(DEAR);
    expect(await scene.send()).toEqual([]);
    scene.pass(MINUTE);
    await scene.see({ ...DEAR, dmarket: 20.5 });
    scene.pass(MINUTE);
    await scene.see({ ...DEAR, dmarket: 20.4 });
    expect(await scene.send()).toMatchObject([
      { kind: 'alert', chatId: CHAT, alert: { content: { kind: 'price', ask: 20_500, key: REDLINE } } },
    ]);
    scene.pass(6 * MINUTE);
    await scene.see({ ...DEAR, dmarket: 23.1 });
    await scene.send();
    expect(scene.ends).toMatchObject([{ messageId: 101, end: { at: scene.time(), ask: 23_100 } }]);
    await scene.send();
    expect(scene.ends).toHaveLength(1);
    expect(scene.delivered).toHaveLength(1);
  });

  it('looks only at the market that it is for', async () => {
    await scene.watch(buildPriceWatch({ market: 'waxpeer', relation: 'above', price: usd(30) }));
    await scene.see({ dmarket: 31, waxpeer: 25 });
    expect(await scene.send()).toEqual([]);
    scene.pass(MINUTE);
    await scene.see({ dmarket: 25, waxpeer: 30.01 });
    expect(await scene.send()).toHaveLength(1);
  });

  it('alerts again when the price has left, also after a restart, but not before', async () => {
    await scene.watch(buildPriceWatch());
    await scene.see({ ...DEAR, dmarket: 20 });
    await scene.restart();
    scene.pass(COOLDOWN_MS);
    await scene.see({ ...DEAR, dmarket: 20 });
    expect(await scene.send()).toHaveLength(1);
    scene.pass(MINUTE);
    await scene.see(DEAR);
    await scene.restart();
    scene.pass(MINUTE);
    await scene.see({ ...DEAR, dmarket: 20 });
    expect(await scene.send()).toHaveLength(1);
  });

  it('says nothing of prices that are old, that mix phases, or while it is paused or muted', async () => {
    const { id } = await scene.watch(buildPriceWatch());
    await scene.watcher.desk.change(CHAT, id, { paused: true });
    await scene.see({ ...DEAR, dmarket: 20 });
    await scene.watcher.desk.change(CHAT, id, { paused: false, mutedUntil: scene.time() + 6 * HOUR });
    scene.pass(HOUR);
    await scene.see({ ...DEAR, dmarket: 20 });
    expect(await scene.send()).toEqual([]);
    scene.pass(5 * HOUR);
    await scene.see({ ...DEAR, dmarket: 20 });
    expect(await scene.send()).toHaveLength(1);
  });

  it('holds no longer once an import has taken its place', async () => {
    const { id } = await scene.watch(buildPriceWatch());
    const spec = buildPriceWatch({ price: usd(25) });
    await scene.store.watches.remove(CHAT, id);
    await scene.store.watches.create({ chatId: CHAT, createdBy: 7, spec });
    await scene.watcher.desk.reload(CHAT);
    expect(scene.watcher.count()).toBe(1);
  });

  it('says nothing to whoever may not use the bot any more', async () => {
    await scene.watch(buildPriceWatch());
    scene.allowed.clear();
    await scene.see({ ...DEAR, dmarket: 20 });
    expect(await scene.send()).toEqual([]);
  });
});

describe('a watch for deals', () => {
  it('alerts a deal that live listings confirm, and says when it is gone', async () => {
    await scene.watch(buildDealWatch());
    await scene.see(DEAR);
    expect(await scene.send()).toEqual([]);
    scene.pass(MINUTE);
    await scene.see(DEAL);
    const [delivery] = await scene.send();
    expect(delivery).toMatchObject({
      alert: { content: { kind: 'deal', buyOn: 'dmarket', buyPrice: 21_000, minNet: 1000 } },
    });
    expect(scene.alerted).toMatchObject([{ key: REDLINE, confirmation: { state: 'confirmed' } }]);
    scene.pass(7 * MINUTE);
    await scene.see({ dmarket: 23.1, waxpeer: 25 });
    await scene.send();
    expect(scene.ends).toMatchObject([{ end: { ask: 23_100 } }]);
  });

  it('follows a deal over a restart, and says that nobody offers the item any more', async () => {
    await scene.watch(buildDealWatch());
    await scene.see(DEAL);
    await scene.send();
    await scene.restart();
    scene.pass(MINUTE);
    await scene.see({ ...DEAL, dmarket: null });
    await scene.restart();
    await scene.send();
    expect(scene.ends).toMatchObject([{ end: { ask: null } }]);
  });

  it('alerts once for as long as the deal lasts, and again when it comes back later', async () => {
    await scene.watch(buildDealWatch());
    for (let minute = 0; minute < 5; minute += 1) {
      await scene.see(DEAL);
      scene.pass(20 * MINUTE);
    }
    expect(await scene.send()).toHaveLength(1);
    await scene.see(DEAR);
    scene.pass(MINUTE);
    await scene.see(DEAR);
    scene.pass(MINUTE);
    await scene.see(DEAL);
    expect(await scene.send()).toHaveLength(1);
  });

  it('says nothing of a deal that the listings do not bear out, and asks for it again only when it changes', async () => {
    await scene.watch(buildDealWatch());
    const looks = (): number =>
      scene.markets.dmarket.calls.filter((call) => call.startsWith('offers')).length;
    const borne = { ...DEAL, dmarket: 24.5 };
    for (let minute = 0; minute < 4; minute += 1) {
      await scene.see(DEAL, borne);
      scene.pass(MINUTE);
    }
    expect(looks()).toBe(1);
    await scene.see({ ...DEAL, dmarket: 20.9 }, borne);
    expect(looks()).toBe(2);
    scene.pass(5 * MINUTE);
    await scene.see({ ...DEAL, dmarket: 20.9 }, borne);
    expect(looks()).toBe(3);
    expect(await scene.send()).toEqual([]);
  });

  it('says nothing of what is too good to be true', async () => {
    await scene.watch(buildDealWatch());
    await scene.see({ dmarket: 14, waxpeer: 25 });
    expect(await scene.send()).toEqual([]);
  });

  it('waits for what its chat wants: item, direction, price and earnings after its own costs', async () => {
    await scene.watch(buildDealWatch({ key: 'Other' as typeof REDLINE }), 1);
    await scene.watch(buildDealWatch({ direction: 'waxpeer-to-dmarket' }), 2);
    await scene.watch(buildDealWatch({ maxPrice: usd(20) }), 3);
    await scene.watch(buildDealWatch({ minRoi: basisPoints(3000) }), 4);
    await scene.watch(buildDealWatch({ key: REDLINE, direction: 'dmarket-to-waxpeer' }), 5);
    await scene.see(DEAL);
    expect((await scene.send()).map(({ chatId }) => chatId)).toEqual([5]);
  });

  it('counts what moving money costs the chat', async () => {
    const costs = {
      included: true,
      depositRate: basisPoints(500),
      depositFlat: ZERO,
      withdrawalRate: basisPoints(500),
      withdrawalFlat: ZERO,
    };
    scene.chatSettings = { ...DEFAULT_SETTINGS, costs };
    await scene.watch(buildDealWatch());
    await scene.see(DEAL);
    expect(await scene.send()).toEqual([]);
  });

  it('says nothing of any deal that the chat hides, or that takes too long for it', async () => {
    await scene.watch(buildDealWatch({ key: null }));
    scene.hidden = [{ kind: 'pattern', pattern: '*|*' }];
    await scene.see(DEAL);
    scene.hidden = [];
    scene.chatSettings = { ...DEFAULT_SETTINGS, minRoiPerDay: basisPoints(9000) };
    scene.pass(HOUR);
    await scene.see(DEAL);
    expect(await scene.send()).toEqual([]);
  });

  it('goes by what the watch wants to earn, whatever the chat wants of its scans', async () => {
    await scene.watch(buildDealWatch({ key: null }));
    scene.chatSettings = { ...DEFAULT_SETTINGS, minNet: usd(50), minGrade: 'A' };
    await scene.see(DEAL);
    expect(await scene.send()).toHaveLength(1);
  });
});

describe('sending', () => {
  it('comes in a digest in the morning when it was quiet, with what is gone by then', async () => {
    const settings = { timeZone: 'Europe/Kyiv', quiet: { from: 12 * 60, to: 20 * 60 } };
    await scene.store.alertSettings.save(CHAT, settings);
    await scene.watch(buildPriceWatch());
    await scene.watch(buildDealWatch());
    await scene.see({ dmarket: 20.5, waxpeer: 24 });
    expect(await scene.send()).toEqual([]);
    scene.pass(HOUR);
    await scene.see({ dmarket: 23.5, waxpeer: 24 });
    await scene.restart();
    scene.pass(5 * HOUR);
    const digest = await scene.send();
    expect(digest).toMatchObject([{ kind: 'digest', silent: true }]);
    expect(digest[0]).toHaveProperty('alerts.length', 2);
    expect(digest[0]).toHaveProperty('alerts.0.end.ask', 23_500);
    expect(scene.ends).toEqual([]);
  });

  it('tries again with growing pauses, as long as Telegram asks for', async () => {
    await scene.watch(buildPriceWatch());
    await scene.see({ ...DEAR, dmarket: 20 });
    scene.outcomes.push({ state: 'failed' }, { state: 'failed', retryAfterMs: 30_000 });
    expect(await scene.send()).toHaveLength(1);
    expect(await scene.send()).toHaveLength(0);
    scene.pass(5000);
    expect(await scene.send()).toHaveLength(1);
    scene.pass(29_999);
    expect(await scene.send()).toHaveLength(0);
    scene.pass(1);
    expect(await scene.send()).toHaveLength(1);
    expect(await scene.store.alerts.counts()).toMatchObject({ sent: 1, due: 0 });
  });

  it('gives back what it has not begun while the one before takes long, so that no claim ends meanwhile', async () => {
    await scene.watch(buildPriceWatch());
    await scene.watch(buildPriceWatch({ price: usd(20.5) }));
    await scene.see({ ...DEAR, dmarket: 20 });
    scene.sendingMs = 11_000;
    expect(await scene.send()).toHaveLength(1);
    expect(await scene.send()).toHaveLength(1);
    expect(await scene.send()).toHaveLength(0);
    expect(await scene.store.alerts.counts()).toMatchObject({ sent: 2, due: 0 });
  });

  it('never repeats what may have arrived, but has the digest tell it', async () => {
    await scene.watch(buildPriceWatch());
    await scene.see({ ...DEAR, dmarket: 20 });
    scene.outcomes.push({ state: 'unsure' });
    expect(await scene.send()).toHaveLength(1);
    scene.pass(HOUR);
    expect(await scene.send()).toHaveLength(0);
    scene.pass(20 * HOUR);
    expect(await scene.send()).toMatchObject([{ kind: 'digest', alerts: [{ isUnsure: true }] }]);
  });

  it('lets the watches of a chat rest that takes no messages, until it writes again', async () => {
    await scene.watch(buildPriceWatch());
    await scene.see({ ...DEAR, dmarket: 20 });
    scene.outcomes.push({ state: 'refused' });
    await scene.send();
    expect(scene.watcher.count()).toBe(0);
    await scene.restart();
    expect(scene.watcher.count()).toBe(0);
    await scene.watcher.desk.revive(CHAT);
    await scene.watcher.desk.revive(CHAT);
    expect(scene.watcher.count()).toBe(1);
    await scene.restart();
    expect(scene.watcher.count()).toBe(1);
  });

  it('tells an end again that could not be told', async () => {
    await scene.watch(buildPriceWatch());
    await scene.see({ ...DEAR, dmarket: 20 });
    await scene.send();
    scene.pass(MINUTE);
    await scene.see(DEAR);
    scene.endOutcomes.push('later');
    await scene.send();
    await scene.send();
    expect(scene.ends).toHaveLength(1);
    scene.pass(5000);
    await scene.send();
    await scene.send();
    expect(scene.ends).toHaveLength(2);
  });
});

describe('watches that several processes look after', () => {
  const OTHER = 43;

  /** A share that a test hands from one process to another. */
  function buildShare(...chats: number[]): {
    readonly chats: number[];
    owns: (id: number) => boolean;
    name: () => string;
  } {
    return { chats, owns: (id) => chats.includes(id), name: () => chats.join() };
  }

  it('are held against prices by the one that has the chat, whichever process changed them', async () => {
    await scene[Symbol.asyncDispose]();
    scene = await createScene([buildShare(CHAT), buildShare(OTHER)]);
    const [first, second] = scene.watchers;
    const price = buildPriceWatch();
    await scene.watch(price);
    const other = (await first!.desk.create({ chatId: OTHER, createdBy: 7, spec: price }))!;
    await scene.see(DEAR);
    expect([first!.count(), second!.count()]).toEqual([1, 1]);
    scene.pass(MINUTE);
    await scene.see({ ...DEAR, dmarket: 20 });
    const sent = await scene.send();
    expect(sent.map(({ chatId }) => chatId).sort()).toEqual([CHAT, OTHER]);
    await first!.desk.remove(OTHER, other.id);
    scene.pass(MINUTE);
    await scene.see(DEAR);
    expect([first!.count(), second!.count()]).toEqual([1, 0]);
  });

  it('alert once although the chat moves, and of what the process before had not got to', async () => {
    await scene[Symbol.asyncDispose]();
    const [one, two] = [buildShare(CHAT, OTHER), buildShare()];
    scene = await createScene([one, two]);
    const [, second] = scene.watchers;
    await scene.watch(buildPriceWatch());
    await scene.see({ ...DEAR, dmarket: 20 });
    expect(await scene.send()).toHaveLength(1);
    const late = buildPriceWatch({ price: usd(20.5) });
    // Nobody is there to look after it while the books come.
    one.chats.length = 0;
    await scene.store.watches.create({ chatId: OTHER, createdBy: 7, spec: late });
    scene.pass(MINUTE);
    await scene.see({ ...DEAR, dmarket: 20 });
    expect(await scene.send()).toEqual([]);
    two.chats.push(CHAT, OTHER);
    await second!.catchUp();
    expect(await scene.send()).toMatchObject([{ chatId: OTHER }]);
    scene.pass(HOUR);
    await scene.see({ ...DEAR, dmarket: 25 });
    expect(await scene.send()).toEqual([]);
    expect(scene.ends.map(({ chatId }) => chatId).sort()).toEqual([CHAT, OTHER]);
  });

  it('alert once where all processes look after all chats, as while they do not know of each other', async () => {
    await scene[Symbol.asyncDispose]();
    scene = await createScene([buildShare(CHAT), buildShare(CHAT)]);
    await scene.watch(buildPriceWatch());
    await scene.see(DEAR);
    for (let times = 0; times < 3; times++) {
      scene.pass(MINUTE);
      await scene.see({ ...DEAR, dmarket: 20 });
    }
    expect(await scene.send()).toHaveLength(1);
    await scene.watch(buildDealWatch());
    scene.pass(MINUTE);
    await scene.see(DEAL);
    expect(await scene.send()).toHaveLength(1);
    scene.pass(COOLDOWN_MS);
    await scene.see(DEAR);
    scene.pass(MINUTE);
    await scene.see({ ...DEAR, dmarket: 20 });
    const kinds = (await scene.send()).map((sent) =>
      sent.kind === 'alert' ? sent.alert.content.kind : 'digest',
    );
    expect(kinds.sort()).toEqual(['deal', 'price']);
  });
});
