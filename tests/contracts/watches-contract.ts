import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { DIRECTION_CHOICES } from '../../src/domain/settings.ts';
import { type ItemKey } from '../../src/domain/title.ts';
import {
  type Alert,
  type AlertDelivery,
  COOLDOWN_MS,
  DEFAULT_ALERT_SETTINGS,
  type Firing,
  MAX_WATCHES_PER_CHAT,
  type Watch,
  WATCH_GRADES,
  type WatchSpec,
} from '../../src/domain/watch/index.ts';
import { type Store } from '../../src/store/index.ts';
import {
  buildDealAlert,
  buildDealWatch,
  buildPriceAlert,
  buildPriceWatch,
  REDLINE,
} from '../support/alerts.ts';
import { type StorePlace } from './store-contract.ts';

const CHAT = 42;
const GROUP = -1_001_234_567_890;
const USER = 7;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 6, 1, 12);

/** What every implementation of the store must do with watches and alerts, whatever database it stands on. */
export function describeWatchesContract(name: string, createPlace: () => Promise<StorePlace>): void {
  describe(`watches on ${name}`, () => {
    let place: StorePlace;
    let store: Store;
    let time: number;
    const open = async (): Promise<void> => {
      store = await place.open(() => time);
    };

    beforeEach(async () => {
      time = NOON;
      place = await createPlace();
      await open();
    });

    afterEach(async () => {
      await store.close();
      await place[Symbol.asyncDispose]();
    });

    const reopen = async (): Promise<void> => {
      await store.close();
      await open();
    };
    const create = async (spec: WatchSpec = buildDealWatch(), chatId = CHAT): Promise<Watch> =>
      (await store.watches.create({ chatId, createdBy: USER, spec }))!;
    const dealFiring = (watch: Watch, changes: Partial<Firing> = {}): Firing => ({
      watchId: watch.id,
      key: REDLINE,
      buyOn: 'dmarket',
      content: buildDealAlert(),
      ...changes,
    });
    const priceFiring = (watch: Watch): Firing => ({
      watchId: watch.id,
      key: REDLINE,
      buyOn: null,
      content: buildPriceAlert(),
    });
    const fire = async (firing: Firing): Promise<Alert> => {
      const outcome = await store.alerts.fire(firing);
      if (!outcome.fired || outcome.alert === null) throw new Error('no alert was made');
      return outcome.alert;
    };
    const claimOne = async (): Promise<AlertDelivery> => {
      const [delivery, ...others] = await store.alerts.claim();
      expect(others).toEqual([]);
      if (delivery?.kind !== 'alert') throw new Error('no alert was due');
      return delivery;
    };

    describe('watches', () => {
      it('gives back after a restart whatever was asked for', async () => {
        const made: Watch[] = [];
        await fc.assert(
          fc.asyncProperty(specs, async (spec) => {
            const watch = await store.watches.create({ chatId: GROUP - made.length, createdBy: USER, spec });
            expect(watch).toMatchObject({ spec, createdBy: USER, createdAt: NOON, paused: false });
            made.push(watch!);
          }),
          { numRuns: 50 },
        );
        await reopen();
        for (const watch of made) expect(await store.watches.list(watch.chatId)).toEqual([watch]);
        expect((await all(store.watches.active())).map(({ id }) => id)).toEqual(made.map(({ id }) => id));
      });

      it('takes as many as a chat may have, also when they are asked for at once', async () => {
        const asked = Array.from({ length: MAX_WATCHES_PER_CHAT + 5 }, () =>
          store.watches.create({ chatId: CHAT, createdBy: USER, spec: buildPriceWatch() }),
        );
        const made = (await Promise.all(asked)).filter((watch) => watch !== undefined);
        expect(made).toHaveLength(MAX_WATCHES_PER_CHAT);
        expect(await store.watches.list(CHAT)).toHaveLength(MAX_WATCHES_PER_CHAT);
        expect(await create(buildPriceWatch(), GROUP)).toBeDefined();
      });

      it('changes, finds and removes only a watch of the same chat', async () => {
        const watch = await create();
        expect(await store.watches.find(GROUP, watch.id)).toBeUndefined();
        expect(await store.watches.change(GROUP, watch.id, { paused: true })).toBeUndefined();
        expect(await store.watches.remove(GROUP, watch.id)).toBe(false);
        await store.watches.change(CHAT, watch.id, { topicId: 100 });
        expect((await store.watches.find(CHAT, watch.id))?.topicId).toBe(100);
        await store.watches.change(CHAT, watch.id, { topicId: null });
        expect(await store.watches.change(CHAT, watch.id, { mutedUntil: NOON + HOUR })).toEqual({
          ...watch,
          mutedUntil: NOON + HOUR,
        });
        expect(await store.watches.remove(CHAT, watch.id)).toBe(true);
        expect(await store.watches.list(CHAT)).toEqual([]);
      });

      it('tells other processes whose watches have changed, and what theirs have fired for', async () => {
        const watch = await create(buildPriceWatch());
        time += MINUTE;
        const changes: (() => Promise<unknown>)[] = [
          () => create(buildPriceWatch(), GROUP),
          () => store.watches.change(GROUP, watch.id + 1, { paused: true }),
          () => store.watches.remove(GROUP, watch.id + 1),
          () => store.watches.retire(GROUP),
          () => store.watches.revive(GROUP),
        ];
        for (const change of changes) {
          await change();
          expect(await store.watches.changedSince(time)).toEqual([GROUP]);
          expect(await store.watches.changedSince(time + 1)).toEqual([]);
          time += MINUTE;
        }
        await fire(priceFiring(watch));
        expect(await store.watches.firedOf(CHAT)).toMatchObject([{ watchId: watch.id, hasLeft: false }]);
        expect(await store.watches.firedOf(GROUP)).toEqual([]);
      });

      it('counts neither paused watches nor those of retired chats as active', async () => {
        const [kept, paused, retired] = [
          await create(),
          await create(),
          await create(buildDealWatch(), GROUP),
        ];
        await store.watches.change(CHAT, paused.id, { paused: true });
        await store.watches.retire(GROUP);
        await store.watches.retire(GROUP);
        expect(await all(store.watches.active())).toEqual([kept]);
        expect(await store.watches.retired()).toEqual([GROUP]);
        expect(await store.watches.revive(GROUP)).toBe(true);
        expect(await store.watches.revive(GROUP)).toBe(false);
        expect((await all(store.watches.active())).map(({ id }) => id)).toEqual([kept.id, retired.id]);
      });
    });

    describe('firing', () => {
      it('makes one alert, however many find the same at once', async () => {
        const watch = await create();
        const outcomes = await Promise.all(
          Array.from({ length: 5 }, () => store.alerts.fire(dealFiring(watch))),
        );
        expect(outcomes.filter(({ fired }) => fired)).toHaveLength(1);
        expect(await store.alerts.counts()).toMatchObject({ due: 1 });
        await reopen();
        expect(await store.alerts.fire(dealFiring(watch))).toEqual({ fired: false });
      });

      it('remembers how a watch stands to an item until it is armed again', async () => {
        const watch = await create();
        const point = { watchId: watch.id, key: REDLINE, buyOn: 'dmarket' } as const;
        await fire(dealFiring(watch));
        const fired = { ...point, sellPrice: mills(24_890), firedAt: NOON, hasLeft: false };
        expect(await all(store.watches.fired())).toEqual([fired]);
        await store.watches.rearm([point]);
        expect(await all(store.watches.fired())).toEqual([fired]);
        await store.watches.leave([point]);
        expect(await all(store.watches.fired())).toEqual([{ ...fired, hasLeft: true }]);
        await store.watches.rearm([point]);
        expect(await all(store.watches.fired())).toEqual([]);
      });

      it('happens again only after the price has left and the cooldown is over', async () => {
        const watch = await create(buildPriceWatch());
        const firing = priceFiring(watch);
        await fire(firing);
        time += COOLDOWN_MS;
        expect(await store.alerts.fire(firing)).toEqual({ fired: false });
        await store.watches.leave([firing]);
        time -= 1;
        expect(await store.alerts.fire(firing)).toEqual({ fired: false });
        time += 1;
        expect(await store.alerts.fire(firing)).toMatchObject({ fired: true, at: time });
        time += COOLDOWN_MS;
        expect(await store.alerts.fire(firing)).toEqual({ fired: false });
      });

      it('does not happen for a watch that was paused or removed meanwhile', async () => {
        const [paused, removed] = [await create(), await create()];
        await store.watches.change(CHAT, paused.id, { paused: true });
        await store.watches.remove(CHAT, removed.id);
        expect(await store.alerts.fire(dealFiring(paused))).toEqual({ fired: false });
        expect(await store.alerts.fire(dealFiring(removed))).toEqual({ fired: false });
        expect(await store.alerts.claim()).toEqual([]);
      });

      it('forgets that it has happened when the watch is to wait for something else', async () => {
        const watch = await create(buildPriceWatch());
        await fire(priceFiring(watch));
        await store.watches.change(CHAT, watch.id, { spec: buildPriceWatch({ price: mills(30_000) }) });
        expect(await all(store.watches.fired())).toEqual([]);
        expect(await fire(priceFiring(watch))).toBeDefined();
      });

      it('tells a chat once of a deal that two of its watches wait for', async () => {
        const [one, other, elsewhere] = [
          await create(),
          await create(),
          await create(buildDealWatch(), GROUP),
        ];
        await fire(dealFiring(one));
        expect(await store.alerts.fire(dealFiring(other))).toEqual({ fired: true, at: NOON, alert: null });
        expect(await fire(dealFiring(elsewhere))).toMatchObject({ chatId: GROUP });
        const back = dealFiring(other, { buyOn: 'waxpeer', content: buildDealAlert({ buyOn: 'waxpeer' }) });
        expect(await fire(back)).toMatchObject({ chatId: CHAT });
      });
    });

    describe('sending', () => {
      it('gives each alert to one claim only, with how loud it is to be', async () => {
        const [watch, price] = [await create(), await create(buildPriceWatch())];
        await store.alertSettings.save(CHAT, { noise: { ...DEFAULT_ALERT_SETTINGS.noise, price: 'silent' } });
        const alerts = [await fire(dealFiring(watch)), await fire(priceFiring(price))];
        const claims = await Promise.all([store.alerts.claim(), store.alerts.claim(), store.alerts.claim()]);
        expect(claims.flat()).toEqual([
          { kind: 'alert', chatId: CHAT, silent: false, tries: 0, alert: alerts[0] },
          { kind: 'alert', chatId: CHAT, silent: true, tries: 0, alert: alerts[1] },
        ]);
      });

      it('remembers the message of what was sent', async () => {
        const alert = await fire(dealFiring(await create()));
        await store.alerts.markSent(await claimOne(), 77);
        await reopen();
        expect(await store.alerts.find(CHAT, alert.id)).toEqual({ ...alert, messageId: 77 });
        expect(await store.alerts.find(GROUP, alert.id)).toBeUndefined();
        expect(await store.alerts.claim()).toEqual([]);
        expect(await store.alerts.lasting()).toEqual([{ ...alert, messageId: 77 }]);
      });

      it('tries again what was put off, when it was put off to', async () => {
        await fire(dealFiring(await create()));
        await store.alerts.postpone(await claimOne(), time + MINUTE);
        expect(await store.alerts.claim()).toEqual([]);
        time += MINUTE;
        expect(await claimOne()).toMatchObject({ tries: 1 });
      });

      it('never gives a claim to anybody else, but tells in a digest what nobody spoke for', async () => {
        const alert = await fire(dealFiring(await create()));
        await claimOne();
        await reopen();
        expect(await store.alerts.tidy()).toEqual({ expired: 0, unsure: 0 });
        time += 6 * MINUTE;
        expect(await store.alerts.tidy()).toEqual({ expired: 0, unsure: 1 });
        expect(await store.alerts.claim()).toEqual([]);
        time = NOON + 20 * HOUR;
        const digest = await store.alerts.claim();
        expect(digest).toMatchObject([{ kind: 'digest', alerts: [{ id: alert.id, isUnsure: true }] }]);
        time += 6 * MINUTE;
        await store.alerts.tidy();
        expect(await store.alerts.counts()).toMatchObject({ unsure: 1, held: 0, due: 0 });
      });

      it('gives up after a day what cannot be sent, and forgets after a month what was', async () => {
        await fire(dealFiring(await create()));
        await fire(priceFiring(await create(buildPriceWatch())));
        const [first] = await store.alerts.claim();
        await store.alerts.markSent(first!, 5);
        time += 10 * MINUTE;
        await store.alerts.tidy();
        expect(await store.alerts.counts()).toMatchObject({ sent: 1, held: 1 });
        time = NOON + 20 * HOUR + DAY;
        expect(await store.alerts.tidy()).toEqual({ expired: 1, unsure: 0 });
        time = NOON + 30 * DAY;
        await store.alerts.tidy();
        expect(Object.values(await store.alerts.counts()).every((count) => count === 0)).toBe(true);
      });

      it('gives out only what is of chats that are ours, and tells only their ends', async () => {
        const sent = await fire(dealFiring(await create()));
        const other = await fire(dealFiring(await create(buildDealWatch(), GROUP)));
        const isOurs = (chatId: number): boolean => chatId === CHAT;
        const [delivery] = await store.alerts.claim(isOurs);
        expect(delivery).toMatchObject({ kind: 'alert', alert: { id: sent.id } });
        expect(await store.alerts.claim(isOurs)).toEqual([]);
        const [rest] = await store.alerts.claim();
        expect(rest).toMatchObject({ kind: 'alert', alert: { id: other.id } });
        for (const each of [delivery!, rest!]) await store.alerts.markSent(each, 1);
        for (const { id } of [sent, other]) await store.alerts.end(id, { at: time, ask: null });
        expect(await store.alerts.untoldEnds(isOurs)).toMatchObject([{ id: sent.id }]);
      });

      it('drops what was to be sent to a retired chat', async () => {
        await fire(dealFiring(await create()));
        const delivery = await claimOne();
        await store.watches.retire(CHAT);
        await store.alerts.postpone(delivery, time);
        expect(await store.alerts.claim()).toEqual([]);
        expect(await store.alerts.counts()).toMatchObject({ expired: 1, due: 0 });
      });
    });

    describe('what is held back', () => {
      const quiet = { timeZone: 'Europe/Kyiv', quiet: { from: 23 * 60, to: 8 * 60 } };
      const night = Date.UTC(2026, 6, 1, 21);
      const morning = Date.UTC(2026, 6, 2, 5);

      it('comes in one digest at the end of the quiet hours', async () => {
        await store.alertSettings.save(CHAT, quiet);
        const watch = await create();
        time = night;
        const first = await fire(dealFiring(watch));
        const second = await fire(dealFiring(watch, { key: 'Other' as ItemKey }));
        expect(await store.alerts.claim()).toEqual([]);
        await reopen();
        time = morning - 1;
        expect(await store.alerts.claim()).toEqual([]);
        time = morning;
        const [digest, ...others] = await store.alerts.claim();
        const expected = { kind: 'digest', chatId: CHAT, silent: true, tries: 0, alerts: [first, second] };
        expect(digest).toEqual(expected);
        expect(others).toEqual([]);
        await store.alerts.markSent(digest!, 9);
        expect(await store.alerts.counts()).toMatchObject({ sent: 2, held: 0 });
        expect(await store.alerts.lasting()).toEqual([]);
      });

      it('is what exceeds the cap of a day, and the next day counts anew', async () => {
        await store.alertSettings.save(CHAT, { dailyCap: 2 });
        const watch = await create();
        const made = (text: string): Promise<Alert> => fire(dealFiring(watch, { key: text as ItemKey }));
        for (const text of ['A', 'B', 'C']) await made(text);
        expect(await store.alerts.counts()).toMatchObject({ due: 2, held: 1 });
        time += 12 * HOUR;
        await made('D');
        expect(await store.alerts.counts()).toMatchObject({ due: 3, held: 1 });
      });

      it('is tried again as a whole when it could not be sent', async () => {
        await store.alertSettings.save(CHAT, quiet);
        const watch = await create();
        time = night;
        await fire(dealFiring(watch));
        time = morning;
        const [digest] = await store.alerts.claim();
        await store.alerts.postpone(digest!, morning + MINUTE);
        expect(await store.alerts.claim()).toEqual([]);
        time = morning + MINUTE;
        expect(await store.alerts.claim()).toMatchObject([{ kind: 'digest', tries: 1 }]);
      });

      it('waits for the digest that new settings bring, or for none', async () => {
        await store.alertSettings.save(CHAT, quiet);
        const watch = await create();
        time = night;
        await fire(dealFiring(watch));
        await store.alertSettings.save(CHAT, { quiet: { from: 23 * 60, to: 60 } });
        time = night + HOUR;
        expect(await store.alerts.claim()).toHaveLength(1);
        await fire(dealFiring(watch, { key: 'Other' as ItemKey }));
        time = night;
        await fire(dealFiring(watch, { key: 'Third' as ItemKey }));
        await store.alertSettings.save(CHAT, { noise: { price: 'loud', deal: 'loud', digest: 'off' } });
        expect(await store.alerts.counts()).toMatchObject({ held: 0, expired: 1 });
      });

      it('is also what was made by day and could not be sent before night', async () => {
        await store.alertSettings.save(CHAT, quiet);
        await fire(dealFiring(await create()));
        await store.alerts.postpone(await claimOne(), night);
        time = night;
        expect(await store.alerts.claim()).toEqual([]);
        expect(await store.alerts.counts()).toMatchObject({ held: 1, sending: 0 });
      });
    });

    describe('the end of what an alert tells', () => {
      const end = { at: NOON + 7 * MINUTE, ask: mills(23_100) };

      it('is told once', async () => {
        const alert = await fire(dealFiring(await create()));
        await store.alerts.markSent(await claimOne(), 77);
        expect(await store.alerts.untoldEnds()).toEqual([]);
        await store.alerts.end(alert.id, end);
        await store.alerts.end(alert.id, { at: NOON + HOUR, ask: null });
        await reopen();
        const ended = { ...alert, messageId: 77, end };
        expect(await store.alerts.untoldEnds()).toEqual([ended]);
        await store.alerts.postponeEnd(alert.id, NOON + MINUTE);
        expect(await store.alerts.untoldEnds()).toEqual([]);
        time += MINUTE;
        expect(await store.alerts.untoldEnds()).toEqual([ended]);
        await store.alerts.markEndTold(alert.id);
        expect(await store.alerts.untoldEnds()).toEqual([]);
        expect(await store.alerts.lasting()).toEqual([]);
      });

      it('keeps what was not sent yet for the digest', async () => {
        const alert = await fire(dealFiring(await create()));
        await store.alerts.end(alert.id, end);
        expect(await store.alerts.claim()).toEqual([]);
        time = NOON + 20 * HOUR;
        const digest = await store.alerts.claim();
        expect(digest).toMatchObject([{ kind: 'digest', alerts: [{ id: alert.id, end }] }]);
      });

      it('that comes while the alert is on its way is told when it has arrived', async () => {
        const alert = await fire(dealFiring(await create()));
        const delivery = await claimOne();
        await store.alerts.end(alert.id, end);
        expect(await store.alerts.untoldEnds()).toEqual([]);
        await store.alerts.markSent(delivery, 77);
        expect(await store.alerts.untoldEnds()).toMatchObject([{ id: alert.id, messageId: 77, end }]);
      });
    });

    describe('alert settings', () => {
      it('are the defaults until a chat says otherwise, and then what it said', async () => {
        expect(await store.alertSettings.get(CHAT)).toEqual(DEFAULT_ALERT_SETTINGS);
        await store.alertSettings.save(CHAT, { timeZone: 'Europe/Kyiv', quiet: { from: 1380, to: 0 } });
        const saved = await store.alertSettings.save(CHAT, { dailyCap: 50 });
        await reopen();
        expect(await store.alertSettings.get(CHAT)).toEqual(saved);
        expect(saved).toEqual({
          ...DEFAULT_ALERT_SETTINGS,
          timeZone: 'Europe/Kyiv',
          quiet: { from: 1380, to: 0 },
          dailyCap: 50,
        });
        expect(await store.alertSettings.save(CHAT, { quiet: null })).toEqual({ ...saved, quiet: null });
        expect(await store.alertSettings.get(GROUP)).toEqual(DEFAULT_ALERT_SETTINGS);
      });
    });
  });
}

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const batch of batches) found.push(...batch);
  return found;
}

const key = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text as ItemKey);
const amount = fc.maxSafeNat().map(mills);

const specs: fc.Arbitrary<WatchSpec> = fc.oneof(
  fc.record({
    kind: fc.constant('price' as const),
    game: fc.constantFrom('csgo', 'rust'),
    key,
    market: fc.constantFrom('dmarket', 'waxpeer'),
    relation: fc.constantFrom('below', 'above'),
    price: amount,
  }),
  fc.record({
    kind: fc.constant('deal' as const),
    game: fc.constantFrom('csgo', 'rust'),
    key: fc.option(key),
    minNet: amount,
    minRoi: fc.nat().map(basisPoints),
    minGrade: fc.constantFrom(...WATCH_GRADES),
    direction: fc.constantFrom(...DIRECTION_CHOICES),
    minPrice: amount,
    maxPrice: amount,
  }),
);
