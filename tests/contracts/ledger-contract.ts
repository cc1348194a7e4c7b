import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRADES } from '../../src/domain/confidence.ts';
import {
  type Course,
  LEDGER_KEPT_MS,
  MOST_PAPER_TRADES,
  NEW_COURSE,
  type Prediction,
  type Signal,
} from '../../src/domain/ledger/index.ts';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { type ItemKey } from '../../src/domain/title.ts';
import { type Store } from '../../src/store/index.ts';
import { anyText } from '../support/any-text.ts';
import { buildPrediction, DAY, HOUR } from '../support/signals.ts';
import { NOW, usd } from '../support/trades.ts';
import { type StorePlace } from './store-contract.ts';

/** What every implementation of the ledger's repository must do, whatever database it stands on. */
export function describeLedgerContract(name: string, createPlace: () => Promise<StorePlace>): void {
  describe(`ledger on ${name}`, () => {
    let place: StorePlace;
    let store: Store;
    let time: number;

    beforeEach(async () => {
      time = NOW;
      place = await createPlace();
      store = await place.open(() => time);
    });

    afterEach(async () => {
      await store.close();
      await place[Symbol.asyncDispose]();
    });

    const reopen = async (): Promise<void> => {
      await store.close();
      store = await place.open(() => time);
    };
    const recordOne = async (changes: Partial<Prediction> = {}): Promise<Signal> =>
      (await store.ledger.record([buildPrediction(changes)]))[0]!;
    const concluded: Course = {
      ...NEW_COURSE,
      checks: { 1: 'yes', 10: 'no', 60: 'unknown' },
      conclusion: { outcome: 'miss', at: NOW + 16 * DAY, realisedRoi: basisPoints(-130) },
    };
    const item = (index: number): ItemKey => `Item ${index}` as ItemKey;

    describe('record', () => {
      it('gives back whatever was predicted, also after a restart', async () => {
        await fc.assert(
          fc.asyncProperty(predictions, async (drawn) => {
            const predicted = drawn.map((each) => ({ ...each, shownAt: (time += 7 * HOUR) }));
            const signals = await store.ledger.record(predicted);
            await reopen();
            const kept = new Map((await store.ledger.open()).map(({ signal }) => [signal.id, signal]));
            expect(signals.map(({ id }) => kept.get(id))).toEqual(signals);
            expect(signals).toEqual(predicted.map((each) => ({ id: expect.any(Number), ...each })));
          }),
          { numRuns: 15 },
        );
      });

      it('takes a deal that is shown again for the signal that stands', async () => {
        const first = await recordOne();
        const again = await recordOne({ shownAt: NOW + 5 * HOUR, buyPrice: usd(20.1) });
        expect(again).toEqual(first);
      });

      it('takes it for a new one after six hours, or when its price has moved', async () => {
        const first = await recordOne();
        const moved = await recordOne({ shownAt: NOW + HOUR, buyPrice: usd(19) });
        const later = await recordOne({ shownAt: NOW + 7 * HOUR, buyPrice: usd(19) });
        expect(new Set([first.id, moved.id, later.id]).size).toBe(3);
        expect(await store.ledger.open()).toHaveLength(3);
      });

      it('tells directions, items and games apart', async () => {
        const signals = await store.ledger.record([
          buildPrediction(),
          buildPrediction({ buyOn: 'waxpeer', sellOn: 'dmarket' }),
          buildPrediction({ key: item(1) }),
          buildPrediction({ game: 'rust' }),
        ]);
        expect(new Set(signals.map(({ id }) => id)).size).toBe(4);
      });

      it('records once what many record at the same time', async () => {
        const batch = Array.from({ length: 50 }, (_, index) => buildPrediction({ key: item(index) }));
        const recorded = await Promise.all(Array.from({ length: 4 }, () => store.ledger.record(batch)));
        for (const signals of recorded) expect(signals).toEqual(recorded[0]);
        expect(await store.ledger.open()).toHaveLength(50);
      });

      it('finds a place for each of several prices that are recorded at the same time', async () => {
        const prices = [20, 21, 22].map((price) => recordOne({ buyPrice: usd(price) }));
        const signals = await Promise.all(prices);
        expect(signals.map(({ buyPrice }) => buyPrice)).toEqual([20_000, 21_000, 22_000]);
      });

      it('records a deal that comes twice in one batch once', async () => {
        const [one, other] = await store.ledger.record([buildPrediction(), buildPrediction()]);
        expect(other).toEqual(one);
        expect(await store.ledger.record([])).toEqual([]);
      });
    });

    describe('courses', () => {
      it('gives back how signals have gone, also after a restart', async () => {
        const signals = await store.ledger.record(
          Array.from({ length: 130 }, (_, index) => buildPrediction({ key: item(index) })),
        );
        const gone = fc.sample(openCourse, signals.length);
        await store.ledger.save(signals.map(({ id }, index) => ({ id, course: gone[index]! })));
        await reopen();
        const open = await store.ledger.open();
        expect(open).toEqual(signals.map((signal, index) => ({ signal, course: gone[index] })));
      });

      it('follows a new signal from the beginning, and a concluded one no more', async () => {
        const { id } = await recordOne();
        expect((await store.ledger.open())[0]!.course).toEqual(NEW_COURSE);
        await store.ledger.save([{ id, course: concluded }]);
        expect(await store.ledger.open()).toEqual([]);
      });

      it('does not change a conclusion', async () => {
        const { id } = await recordOne();
        await store.ledger.save([{ id, course: concluded }]);
        await store.ledger.save([{ id, course: NEW_COURSE }]);
        expect(await store.ledger.open()).toEqual([]);
        expect(await store.ledger.samples(NOW)).toHaveLength(1);
      });
    });

    describe('samples', () => {
      it('are what was shown since then and is concluded', async () => {
        const old = await recordOne({ key: item(1), shownAt: NOW - 1 });
        const recent = await recordOne({ key: item(2), grade: 'C' });
        await recordOne({ key: item(3) });
        await store.ledger.save([old, recent].map(({ id }) => ({ id, course: concluded })));
        expect(await store.ledger.samples(NOW)).toEqual([
          {
            grade: 'C',
            buyOn: 'dmarket',
            outcome: 'miss',
            realisedRoi: -130,
            checks: { 1: 'yes', 10: 'no', 60: 'unknown' },
          },
        ]);
      });

      it('are all there, however many', async () => {
        const batch = Array.from({ length: 2100 }, (_, index) => buildPrediction({ key: item(index) }));
        const signals = await store.ledger.record(batch);
        await store.ledger.save(signals.map(({ id }) => ({ id, course: concluded })));
        expect(await store.ledger.samples(NOW)).toHaveLength(2100);
      });
    });

    describe('the latest', () => {
      it('are those that were shown last, the newest first, however they ended', async () => {
        const batch = Array.from({ length: 1100 }, (_, index) => buildPrediction({ key: item(index) }));
        const signals = await store.ledger.record(batch);
        const last = signals.at(-1)!;
        await store.ledger.save([{ id: last.id, course: concluded }]);
        const newestFirst = signals.toReversed();
        const shown = await store.ledger.latest(1050);
        expect(shown.map(({ signal }) => signal)).toEqual(newestFirst.slice(0, 1050));
        expect(shown.slice(0, 2).map(({ course }) => course)).toEqual([concluded, NEW_COURSE]);
        expect(await store.ledger.latest(5000)).toHaveLength(1100);
      });
    });

    describe('prune', () => {
      it('forgets what is old and concluded, with those who follow it, and nothing else', async () => {
        const old = await recordOne({ key: item(1) });
        const open = await recordOne({ key: item(2) });
        const young = await recordOne({ key: item(3), shownAt: NOW + 1 });
        for (const { id } of [old, open, young]) await store.ledger.addPaperTrade(me, id);
        await store.ledger.save([old, young].map(({ id }) => ({ id, course: concluded })));
        time = NOW + LEDGER_KEPT_MS + 1;
        await store.ledger.prune();
        const kept = await store.ledger.paperTrades(me.chatId);
        expect(kept.map(({ signal }) => signal.id)).toEqual([young.id, open.id]);
        expect(await store.ledger.samples(0)).toHaveLength(1);
        expect(await store.ledger.open()).toHaveLength(1);
      });
    });

    describe('paper trades', () => {
      it('follow a signal for one person, once, with how it has gone', async () => {
        const signal = await recordOne();
        time += HOUR;
        expect(await store.ledger.addPaperTrade(me, signal.id)).toBe('added');
        expect(await store.ledger.addPaperTrade(me, signal.id)).toBe('known');
        await store.ledger.save([{ id: signal.id, course: concluded }]);
        await reopen();
        expect(await store.ledger.paperTrades(me.chatId)).toEqual([
          { id: expect.any(Number), userId: 7, boughtAt: NOW + HOUR, signal, course: concluded },
        ]);
      });

      it('are those of a chat, the last one first', async () => {
        const [one, other] = await store.ledger.record([
          buildPrediction(),
          buildPrediction({ key: item(1) }),
        ]);
        await store.ledger.addPaperTrade(me, one!.id);
        await store.ledger.addPaperTrade(me, other!.id);
        await store.ledger.addPaperTrade({ chatId: 43, userId: 7 }, one!.id);
        const ids = (await store.ledger.paperTrades(me.chatId)).map(({ signal }) => signal.id);
        expect(ids).toEqual([other!.id, one!.id]);
      });

      it('can be dropped by their chat only', async () => {
        const { id } = await recordOne();
        await store.ledger.addPaperTrade(me, id);
        const [trade] = await store.ledger.paperTrades(me.chatId);
        expect(await store.ledger.dropPaperTrade(43, trade!.id)).toBe(false);
        expect(await store.ledger.dropPaperTrade(me.chatId, trade!.id)).toBe(true);
        expect(await store.ledger.dropPaperTrade(me.chatId, trade!.id)).toBe(false);
        expect(await store.ledger.paperTrades(me.chatId)).toEqual([]);
      });

      it('are no more than a chat may have, even asked for at once', async () => {
        const batch = Array.from({ length: MOST_PAPER_TRADES + 5 }, (_, index) =>
          buildPrediction({ key: item(index) }),
        );
        const signals = await store.ledger.record(batch);
        const outcomes = await Promise.all(signals.map(({ id }) => store.ledger.addPaperTrade(me, id)));
        expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(MOST_PAPER_TRADES);
        expect(outcomes.filter((outcome) => outcome === 'full')).toHaveLength(5);
        expect(await store.ledger.paperTrades(me.chatId)).toHaveLength(MOST_PAPER_TRADES);
        expect(await store.ledger.addPaperTrade({ chatId: 43, userId: 7 }, signals[0]!.id)).toBe('added');
      });
    });
  });
}

const me = { chatId: 42, userId: 7 };
const moment = fc.integer({ min: NOW, max: NOW + 30 * DAY });
const amount = fc.integer({ min: 1, max: 2 ** 45 }).map(mills);
const rate = fc.integer({ min: -10_000, max: 10_000 }).map(basisPoints);

const direction = fc.constantFrom(
  { buyOn: 'dmarket', sellOn: 'waxpeer' } as const,
  { buyOn: 'waxpeer', sellOn: 'dmarket' } as const,
);

const prediction: fc.Arbitrary<Prediction> = fc
  .record({
    way: direction,
    game: fc.constantFrom('csgo' as const, 'rust' as const),
    key: anyText({ minLength: 1, maxLength: 40 })
      .filter((text) => !/\p{Cc}/u.test(text))
      .map((text) => text as ItemKey),
    name: fc.string(),
    sellTitle: fc.string(),
    buyPrice: amount,
    sellPrice: amount,
    cost: amount,
    net: rate.map((value) => mills(value)),
    roi: rate,
    terms: fc.record({ sellerRate: rate, minimumFee: amount, withdrawalRate: rate, withdrawalFlat: amount }),
    grade: fc.constantFrom(...GRADES),
    shownIn: fc.constantFrom('scan' as const, 'card' as const, 'alert' as const),
    sellableAt: moment,
    endsAt: moment,
    saleMs: fc.nat(),
  })
  .map(({ way, terms, ...rest }) => ({
    ...rest,
    ...way,
    shownAt: NOW,
    saleTerms: { sellOn: way.sellOn, ...terms },
  }));

const predictions = fc.uniqueArray(prediction, { selector: ({ key }) => key, maxLength: 60 });

const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values);
const check = maybe(fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const));

const openCourse: fc.Arbitrary<Course> = fc.record({
  checks: fc.record({ 1: check, 10: check, 60: check }),
  seen: maybe(fc.record({ at: moment, ask: maybe(amount), bid: maybe(amount) })),
  watchedMs: fc.nat(),
  aboveMs: fc.nat(),
  hit: maybe(
    fc.record({
      at: moment,
      by: fc.constantFrom('bid' as const, 'sale' as const, 'asks' as const),
    }),
  ),
  salesReadAt: maybe(moment),
  conclusion: fc.constant(null),
});
