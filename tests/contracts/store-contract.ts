import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRADES } from '../../src/domain/confidence.ts';
import { GAMES } from '../../src/domain/game.ts';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { NO_TRANSFER_COSTS } from '../../src/domain/profit.ts';
import { CURRENCIES } from '../../src/domain/currency.ts';
import { DEFAULT_SETTINGS, DIRECTION_CHOICES, LANGUAGES } from '../../src/domain/settings.ts';
import { type ItemKey } from '../../src/domain/title.ts';
import { type PairingOutcome, type Store } from '../../src/store/index.ts';
import { describeAccessContract, person } from './access-contract.ts';
import { describeHiddenContract } from './hidden-contract.ts';

/** A place that can hold a store: empty at first, and still there when the store is closed and opened again. */
export interface StorePlace extends AsyncDisposable {
  readonly open: (now: () => number, ownerIds?: readonly number[]) => Promise<Store>;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1);

/** What every implementation of the store must do, whatever database it stands on. */
export function describeStoreContract(name: string, createPlace: () => Promise<StorePlace>): void {
  describe(`store on ${name}`, () => {
    let place: StorePlace;
    let store: Store;
    let time: number;
    const open = async (): Promise<void> => {
      store = await place.open(() => time);
    };

    beforeEach(async () => {
      time = START;
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

    describe('chat states', () => {
      it('keeps each part of a chat by itself, over a restart', async () => {
        expect(await store.chatStates.get(7)).toEqual({ isGuided: false, hasKeyboard: null });
        await store.chatStates.save(7, { isGuided: true });
        await store.chatStates.save(7, { hasKeyboard: false });
        await reopen();
        expect(await store.chatStates.get(7)).toEqual({ isGuided: true, hasKeyboard: false });
        expect(await store.chatStates.get(8)).toEqual({ isGuided: false, hasKeyboard: null });
      });
    });

    describe('sessions of the page', () => {
      const session = { opening: 'first', tokenDigest: 'one', userId: 7, endsAt: START + HOUR };

      it('are opened once for each opening, and found by their token over a restart', async () => {
        expect(await store.webSessions.open(session)).toBe(true);
        expect(await store.webSessions.open({ ...session, tokenDigest: 'two' })).toBe(false);
        await reopen();
        expect(await store.webSessions.find('one')).toEqual({ userId: 7, endsAt: START + HOUR });
        expect(await store.webSessions.find('two')).toBeUndefined();
      });

      it('end when their time is over', async () => {
        await store.webSessions.open(session);
        time += HOUR;
        expect(await store.webSessions.find('one')).toBeUndefined();
      });

      it('are opened once also when the same opening comes twice at once', async () => {
        const both = ['one', 'two'].map((tokenDigest) => store.webSessions.open({ ...session, tokenDigest }));
        expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
      });
    });

    describe('life cycle', () => {
      it('answers a ping while it is open', async () => {
        await expect(store.ping()).resolves.toBeUndefined();
      });

      it('rejects a ping once it is closed', async () => {
        await store.close();
        await expect(store.ping()).rejects.toThrow();
      });

      it('can be closed twice', async () => {
        await store.close();
        await expect(store.close()).resolves.toBeUndefined();
      });
    });

    describe('settings', () => {
      it('gives a chat that set nothing the defaults', async () => {
        expect(await store.settings.get(42)).toEqual(DEFAULT_SETTINGS);
      });

      it('changes what is named and leaves the rest', async () => {
        await store.settings.save(42, { game: 'rust' });
        const saved = await store.settings.save(42, { minNet: mills(1250) });
        expect(saved).toEqual({ ...DEFAULT_SETTINGS, game: 'rust', minNet: 1250 });
      });

      it('changes nothing when nothing is named', async () => {
        await store.settings.save(42, { game: 'tf2' });
        expect(await store.settings.save(42, {})).toEqual({ ...DEFAULT_SETTINGS, game: 'tf2' });
        expect(await store.settings.save(43, {})).toEqual(DEFAULT_SETTINGS);
      });

      it('keeps the settings of one chat from another', async () => {
        await store.settings.save(-1_001_234_567_890, { direction: 'dmarket-to-waxpeer' });
        expect(await store.settings.get(42)).toEqual(DEFAULT_SETTINGS);
      });

      it('tells which games chats have chosen, each once', async () => {
        expect(await store.settings.games()).toEqual([]);
        await store.settings.save(1, { minNet: mills(1) });
        await store.settings.save(2, { game: 'rust' });
        await store.settings.save(3, { game: 'rust' });
        await store.settings.save(4, { game: 'csgo' });
        expect(await store.settings.games()).toEqual(['csgo', 'rust']);
      });

      it('gives back after a restart whatever was saved', async () => {
        const saved = new Map<number, object>();
        const chatId = fc.integer({ min: -(2 ** 52), max: 2 ** 52 });
        await fc.assert(
          fc.asyncProperty(chatId, settings, async (id, wanted) => {
            saved.set(id, wanted);
            expect(await store.settings.save(id, wanted)).toEqual(wanted);
          }),
          { numRuns: 50 },
        );
        await reopen();
        for (const [id, wanted] of saved) expect(await store.settings.get(id)).toEqual(wanted);
      });
    });

    describe('exchange rates', () => {
      const euro = { currency: 'EUR', microsPerDollar: 916_422, at: 1_764_000_000_000 } as const;
      const tenge = { currency: 'KZT', microsPerDollar: 521_771_300, at: 1_764_000_000_000 } as const;

      it('are kept over a restart, the latest of each currency', async () => {
        expect(await store.rates.list()).toEqual([]);
        await store.rates.save([euro, tenge]);
        await store.rates.save([]);
        const later = { ...euro, microsPerDollar: 920_000, at: euro.at + 1 };
        await store.rates.save([later]);
        await reopen();
        expect(await store.rates.list()).toEqual([later, tenge]);
      });
    });

    describe('updates', () => {
      it('notes an update once, also after a restart', async () => {
        expect(await store.updates.markHandled(1000)).toBe(true);
        expect(await store.updates.markHandled(1000)).toBe(false);
        await reopen();
        expect(await store.updates.markHandled(1000)).toBe(false);
        expect(await store.updates.markHandled(999)).toBe(true);
      });

      it('lets only one of many at once take an update up', async () => {
        const marks = await Promise.all(Array.from({ length: 20 }, () => store.updates.markHandled(7)));
        expect(marks.filter(Boolean)).toHaveLength(1);
      });

      it('remembers an update for as long as Telegram repeats it, and forgets it later', async () => {
        await store.updates.markHandled(1000);
        time += DAY + HOUR;
        expect(await store.updates.markHandled(1000)).toBe(false);
        time += DAY;
        expect(await store.updates.markHandled(1000)).toBe(true);
      });
    });

    describe('items', () => {
      const key = (text: string): ItemKey => text as ItemKey;

      it('gives each item of each game a number of its own and finds it by that', async () => {
        const csgo = await store.items.idsOf('csgo', [key('A'), key('B'), key('A')]);
        const rust = await store.items.idsOf('rust', [key('A')]);
        const ids = [...csgo.values(), ...rust.values()];
        expect(new Set(ids).size).toBe(3);
        expect(ids.every(Number.isSafeInteger)).toBe(true);
        expect(await store.items.find(csgo.get(key('B'))!)).toEqual({ game: 'csgo', key: 'B' });
        expect(await store.items.find(rust.get(key('A'))!)).toEqual({ game: 'rust', key: 'A' });
      });

      it('gives the same numbers again, also after a restart', async () => {
        const names = ['★ Karambit | Doppler (Factory New)#Phase 2', 'Sticker | \'x\' "y"; DROP TABLE items'];
        const first = await store.items.idsOf('csgo', names.map(key));
        await reopen();
        expect(await store.items.idsOf('csgo', names.map(key))).toEqual(first);
      });

      it('knows nothing of a number that was never given out', async () => {
        expect(await store.items.find(1)).toBeUndefined();
        expect(await store.items.find(2 ** 52)).toBeUndefined();
      });

      it('numbers thousands of items at once, and none', async () => {
        const names = Array.from({ length: 2500 }, (_, index) => key(`Item ${index}`));
        const ids = await store.items.idsOf('dota2', names);
        expect(new Set(ids.values()).size).toBe(2500);
        expect((await store.items.idsOf('dota2', [])).size).toBe(0);
      });

      it('numbers the same items the same way for callers at the same time', async () => {
        const names = [key('X'), key('Y')];
        const [one, other] = await Promise.all([
          store.items.idsOf('tf2', names),
          store.items.idsOf('tf2', names),
        ]);
        expect(one).toEqual(other);
      });
    });

    describe('access', () => {
      const issue = async (): Promise<string> => (await store.access.issuePairingCode())!;
      const redeem = (userId: number, text: string): Promise<PairingOutcome> =>
        store.access.redeemPairingCode(person(userId), text);
      const other = (code: string): string => (code.startsWith('A') ? 'B' : 'A') + code.slice(1);

      it('knows nobody at first', async () => {
        expect(await store.access.roleOf(7)).toBeNull();
        expect(await store.access.people()).toEqual([]);
      });

      it('makes an owner of who sends the pairing code, and remembers it after a restart', async () => {
        const code = await issue();
        expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
        expect(await redeem(7, code)).toBe('paired');
        await reopen();
        expect(await store.access.roleOf(7)).toBe('owner');
        expect(await store.access.people()).toEqual([
          { ...person(7), role: 'owner', isConfigured: false, addedBy: null, addedAt: START },
        ]);
      });

      it('reads the code in any case, with or without the dash', async () => {
        const code = await issue();
        expect(await redeem(7, `  ${code.toLowerCase().replace('-', ' ')} `)).toBe('paired');
      });

      it('takes a code only once', async () => {
        const code = await issue();
        await redeem(7, code);
        expect(await redeem(8, code)).toBe('none');
        expect(await store.access.roleOf(8)).toBeNull();
      });

      it('makes an owner of only one of many who send the code at the same time', async () => {
        const code = await issue();
        const outcomes = await Promise.all([1, 2, 3, 4].map((userId) => redeem(userId, code)));
        expect(outcomes.filter((outcome) => outcome === 'paired')).toHaveLength(1);
        expect(await store.access.people()).toHaveLength(1);
      });

      it('makes no more codes once there is an owner', async () => {
        await redeem(7, await issue());
        expect(await store.access.issuePairingCode()).toBeNull();
      });

      it('forgets the earlier code when it makes a new one', async () => {
        const earlier = await issue();
        await reopen();
        const later = await issue();
        expect(await redeem(7, earlier)).toBe('wrong');
        expect(await redeem(7, later)).toBe('paired');
      });

      it('does not count what does not look like a code', async () => {
        const code = await issue();
        for (const text of ['', '/start', 'hello there', 'ABCD-EFG', '0000-1111', code + code]) {
          for (let time = 0; time < 3; time += 1) expect(await redeem(7, text)).toBe('none');
        }
        expect(await redeem(7, code)).toBe('paired');
      });

      it('says none to the right text when no code was made', async () => {
        expect(await redeem(7, 'ABCD-EFGH')).toBe('none');
      });

      it('allows one sender five tries an hour, even sent at once and over a restart', async () => {
        const code = await issue();
        const outcomes = await Promise.all(Array.from({ length: 8 }, () => redeem(7, other(code))));
        expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(5);
        expect(outcomes.filter((outcome) => outcome === 'limited')).toHaveLength(3);
        await reopen();
        expect(await redeem(7, code)).toBe('limited');
        time += HOUR;
        expect(await redeem(7, code)).toBe('paired');
      });

      it('does not make one sender wait for the tries of another', async () => {
        const code = await issue();
        for (let tries = 0; tries < 6; tries += 1) await redeem(7, other(code));
        expect(await redeem(8, code)).toBe('paired');
      });
    });

    describeHiddenContract(() => ({ store, reopen }));

    describeAccessContract(() => ({
      store,
      place,
      reopen,
      time: { now: () => time, pass: (ms) => (time += ms) },
    }));
  });
}

const settings = fc.record({
  game: fc.constantFrom(...GAMES),
  minNet: fc.maxSafeNat().map(mills),
  minRoi: fc.nat().map(basisPoints),
  minPrice: fc.maxSafeNat().map(mills),
  maxPrice: fc.maxSafeNat().map(mills),
  direction: fc.constantFrom(...DIRECTION_CHOICES),
  minGrade: fc.constantFrom(...GRADES),
  minRoiPerDay: fc.nat().map(basisPoints),
  minSales: fc.nat(),
  maxLockDays: fc.option(fc.nat()),
  budget: fc.option(fc.maxSafeNat().map(mills)),
  costs: fc.oneof(
    fc.constant(NO_TRANSFER_COSTS),
    fc.record({
      included: fc.constant(true),
      depositRate: fc.nat().map(basisPoints),
      depositFlat: fc.maxSafeNat().map(mills),
      withdrawalRate: fc.nat().map(basisPoints),
      withdrawalFlat: fc.maxSafeNat().map(mills),
    }),
  ),
  language: fc.constantFrom(null, ...LANGUAGES),
  currency: fc.constantFrom(...CURRENCIES),
});
