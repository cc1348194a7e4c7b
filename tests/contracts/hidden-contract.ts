import { describe, expect, it } from '@jest/globals';
import { type HiddenEntry, MAX_HIDDEN, MAX_PATTERNS } from '../../src/domain/hidden-items.ts';
import { basisPoints } from '../../src/domain/money.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { type ItemKey } from '../../src/domain/title.ts';
import { DEFAULT_ALERT_SETTINGS, MAX_WATCHES_PER_CHAT } from '../../src/domain/watch/index.ts';
import { type Store } from '../../src/store/index.ts';
import { buildDealWatch, buildPriceWatch } from '../support/alerts.ts';
import { usd } from '../support/trades.ts';

const CHAT = -1_001_234_567_890;
const USER = 7_000_000_001;

const item = (name: string): HiddenEntry => ({ kind: 'item', game: 'csgo', key: name as ItemKey });
const pattern = (text: string): HiddenEntry => ({ kind: 'pattern', pattern: text });

/** What a store is asked through, opened anew on demand. */
export interface OpenStore {
  readonly store: Store;
  readonly reopen: () => Promise<void>;
}

/** What every store must do with what chats hide, and with chats that are set all at once. */
export function describeHiddenContract(open: () => OpenStore): void {
  const listOf = async (chat = CHAT): Promise<readonly HiddenEntry[]> =>
    (await open().store.hidden.list(chat)).map(({ entry }) => entry);

  describe('what a chat hides', () => {
    it('is kept over a restart, the newest first, and apart from other chats', async () => {
      const { store, reopen } = open();
      const entries = [item("★ “Knife” | ' (龙王)"), pattern('sticker *'), item('Glove')];
      for (const entry of entries) expect(await store.hidden.add(CHAT, entry)).toBe('hidden');
      await reopen();
      expect(await listOf()).toEqual(entries.toReversed());
      expect(await listOf(7)).toEqual([]);
    });

    it('is hidden once, however often it is asked for', async () => {
      const { store } = open();
      await Promise.all([item('A'), item('A')].map((entry) => store.hidden.add(CHAT, entry)));
      await store.hidden.add(CHAT, item('A'));
      expect(await listOf()).toEqual([item('A')]);
    });

    it('is shown again one by one or all together, by the chat itself', async () => {
      const { store } = open();
      for (const name of ['A', 'B', 'C']) await store.hidden.add(CHAT, item(name));
      const [newest] = await store.hidden.list(CHAT);
      expect(await store.hidden.remove(7, newest!.id)).toBe(false);
      expect(await store.hidden.remove(CHAT, newest!.id)).toBe(true);
      expect(await store.hidden.remove(CHAT, newest!.id)).toBe(false);
      expect(await listOf()).toEqual([item('B'), item('A')]);
      await store.hidden.clear(CHAT);
      expect(await listOf()).toEqual([]);
    });

    it('has its bounds, of patterns as well', async () => {
      const { store } = open();
      for (let count = 0; count < MAX_PATTERNS; count += 1)
        await store.hidden.add(CHAT, pattern(`p${count}`));
      expect(await store.hidden.add(CHAT, pattern('one more'))).toBe('full');
      for (let count = MAX_PATTERNS; count < MAX_HIDDEN; count += 1)
        await store.hidden.add(CHAT, item(`i${count}`));
      expect(await store.hidden.add(CHAT, item('one more'))).toBe('full');
      expect(await store.hidden.add(CHAT, pattern('p0'))).toBe('hidden');
    });
  });

  describe('a chat that is set all at once', () => {
    const settings = { ...DEFAULT_SETTINGS, game: 'rust', minRoi: basisPoints(750) } as const;
    const alerts = { ...DEFAULT_ALERT_SETTINGS, timeZone: 'Europe/Kyiv', quiet: { from: 1380, to: 480 } };
    const hidden = [item('Newest'), pattern('sticker *')];
    const watches = [
      { spec: buildPriceWatch(), paused: true, topicId: 7 },
      { spec: buildDealWatch(), paused: false, topicId: null },
    ];
    const restored = { settings, alerts, hidden, watches };

    it('has all of it, after a restart too', async () => {
      const { store, reopen } = open();
      await store.restore(CHAT, USER, restored);
      await reopen();
      const now = open().store;
      expect(await now.settings.get(CHAT)).toEqual(settings);
      expect(await now.alertSettings.get(CHAT)).toEqual(alerts);
      expect(await listOf()).toEqual(hidden);
      const kept = await now.watches.list(CHAT);
      expect(
        kept.map(({ spec, paused, topicId, createdBy }) => ({ spec, paused, topicId, createdBy })),
      ).toEqual(watches.map((watch) => ({ ...watch, createdBy: USER })));
    });

    it('gets nothing twice, loses what it hid and watched else, and goes on with what it watched', async () => {
      const { store } = open();
      await store.hidden.add(CHAT, item('Old'));
      await store.watches.create({ chatId: CHAT, createdBy: 1, spec: buildPriceWatch({ price: usd(5) }) });
      const kept = await store.watches.create({ chatId: CHAT, createdBy: 1, spec: buildDealWatch() });
      const elsewhere = { chatId: CHAT, createdBy: 1, spec: buildPriceWatch(), topicId: 8 };
      const other = await store.watches.create(elsewhere);
      for (let times = 0; times < 2; times += 1) await store.restore(CHAT, USER, restored);
      expect(await listOf()).toEqual(hidden);
      const now = await store.watches.list(CHAT);
      expect(now).toMatchObject([
        { id: kept!.id, createdBy: 1 },
        { createdBy: USER, topicId: 7 },
      ]);
      expect(now.map(({ id }) => id)).not.toContain(other!.id);
    });

    it('stays wholly as it was when it would hide or watch too much', async () => {
      const { store } = open();
      const many = Array.from({ length: MAX_WATCHES_PER_CHAT + 1 }, (_, cents) => ({
        spec: buildPriceWatch({ price: usd(1 + cents / 100) }),
        paused: false,
        topicId: null,
      }));
      await expect(store.restore(CHAT, USER, { ...restored, watches: many })).rejects.toThrow(RangeError);
      const patterns = Array.from({ length: MAX_PATTERNS + 1 }, (_, count) => pattern(`p${count}`));
      await expect(store.restore(CHAT, USER, { ...restored, hidden: patterns })).rejects.toThrow(RangeError);
      expect(await store.settings.get(CHAT)).toEqual(DEFAULT_SETTINGS);
      expect(await store.alertSettings.get(CHAT)).toEqual(DEFAULT_ALERT_SETTINGS);
      expect(await listOf()).toEqual([]);
      expect(await store.watches.list(CHAT)).toEqual([]);
    });
  });
}
