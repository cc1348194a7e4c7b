import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLedger, type Ledger } from '../../src/arbitrage/ledger/index.ts';
import { type PaperTrade, type ShownDeal } from '../../src/domain/ledger/index.ts';
import { type Logger } from '../../src/domain/logger.ts';
import { type Quote } from '../../src/domain/quote.ts';
import { type MarketId } from '../../src/domain/venue.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { layStore } from '../support/lay-store.ts';
import { buildStubMarket, type StubAnswers, type StubMarket } from '../support/market.ts';
import { buildDeal, DAY, HOUR, MINUTE } from '../support/signals.ts';
import { silentLogger } from '../support/silent-logger.ts';
import { createTemporaryDirectory, type TemporaryDirectory } from '../support/temporary-directory.ts';
import { buildBook, buildQuote, NOW, usd } from '../support/trades.ts';

const inScan = { game: 'csgo', shownIn: 'scan' } as const;
const me = { chatId: 42, userId: 7 };

/** What each market quotes at a time, in days since the deals were shown. */
type Prices = (market: MarketId, days: number) => readonly Quote[];

describe('ledger', () => {
  let directory: TemporaryDirectory;
  let store: Store;
  let ledger: Ledger;
  let dmarket: StubMarket;
  let time: number;

  const open = (answers: StubAnswers = {}, logger: Logger = silentLogger): void => {
    dmarket = buildStubMarket('dmarket', answers);
    const markets = { dmarket, waxpeer: buildStubMarket('waxpeer', {}) };
    ledger = createLedger({ repository: store.ledger, markets, logger, now: () => time });
  };
  /** Shows both markets' books from one day to another. */
  const replay = async (prices: Prices, from: number, to: number, everyMs = 55 * MINUTE): Promise<void> => {
    for (time = NOW + from * DAY; time <= NOW + to * DAY; time += everyMs) {
      for (const market of ['dmarket', 'waxpeer'] as const)
        await ledger.observe(buildBook(market, prices(market, (time - NOW) / DAY), time));
    }
  };
  const follow = async (...deals: readonly ShownDeal[]): Promise<void> => {
    for (const deal of deals) await ledger.paperBuy(me, deal, inScan);
  };
  const followed = async (title: string): Promise<PaperTrade> =>
    (await ledger.paperTrades(me.chatId)).find(({ signal }) => signal.name === title)!;
  const quote = (title: string, ask: number, bid?: number): Quote =>
    buildQuote(title, { bestAsk: usd(ask), ...(bid !== undefined && { bestBid: usd(bid) }) });

  beforeEach(async () => {
    time = NOW;
    directory = await createTemporaryDirectory();
    await layStore(directory.path);
    store = await openStore({ directory: directory.path, now: () => time });
    open();
  });

  afterEach(async () => {
    await ledger.close();
    await store.close();
    await directory[Symbol.asyncDispose]();
  });

  /** One that is bid for, one that is undersold, one that is gone at once, and one that is undersold half of the time. */
  const fates: Prices = (market, days) =>
    market === 'dmarket'
      ? [quote('Bid', 20), quote('Undersold', 20), quote('Gone', days > 0.0001 ? 21 : 20), quote('Asks', 20)]
      : [
          quote('Bid', 25, days > 9 && days < 9.5 ? 24 : 22),
          quote('Undersold', 22, 21),
          quote('Gone', 25, days > 9 ? 24 : 22),
          quote('Asks', days % 2 < 1 ? 23 : 25),
        ];
  const fateful = ['Bid', 'Undersold', 'Gone', 'Asks'].map((title) => buildDeal({ title }));

  it('names the games of what it follows, also after a restart, and none of what is over', async () => {
    expect(await ledger.games()).toEqual([]);
    await ledger.recordShown([buildDeal({ title: 'Bid' })], { game: 'rust', shownIn: 'scan' });
    await ledger.close();
    open();
    expect(await ledger.games()).toEqual(['rust']);
    time += 40 * DAY;
    await ledger.observe(buildBook('dmarket', [], time));
    expect(await ledger.games()).toEqual([]);
  });

  const playFates = async (interrupt: () => Promise<void> | void): Promise<readonly unknown[]> => {
    await follow(...fateful);
    await replay(fates, 0, 0.05, MINUTE);
    await replay(fates, 0.06, 8);
    await interrupt();
    await replay(fates, 8.02, 16.1);
    const trades = await ledger.paperTrades(me.chatId);
    return trades.map(({ signal, course }) => [
      signal.name,
      course.conclusion?.outcome,
      course.hit?.by,
      course.conclusion?.realisedRoi,
      Object.values(course.checks),
    ]);
  };
  const played = [
    ['Asks', 'hit', 'asks', 1280, ['yes', 'yes', 'yes']],
    ['Gone', 'hit', 'bid', 1280, ['no', 'no', 'no']],
    ['Undersold', 'miss', undefined, -130, ['yes', 'yes', 'yes']],
    ['Bid', 'hit', 'bid', 1280, ['yes', 'yes', 'yes']],
  ];

  it('follows deals through their cycle and concludes what became of them', async () => {
    expect(await playFates(() => undefined)).toEqual(played);
    const record = (await ledger.statistics())[0];
    expect(record).toMatchObject({
      grade: 'A',
      concluded: 4,
      gone: 1,
      judged: 3,
      hits: 2,
      hitRate: { share: null },
    });
    expect(await store.ledger.open()).toEqual([]);
  });

  it('comes to the same after a restart in the middle', async () => {
    const restart = async (): Promise<void> => {
      await ledger.close();
      open();
    };
    expect(await playFates(restart)).toEqual(played);
  });

  it('comes to the same when it was killed in the middle', async () => {
    expect(await playFates(() => open())).toEqual(played);
  });

  it('does not judge a cycle that it mostly did not see', async () => {
    await follow(buildDeal({ title: 'Bid' }));
    await replay(fates, 0, 10);
    await replay(fates, 14.6, 16.1);
    const { course } = await followed('Bid');
    expect(course.hit).not.toBeNull();
    expect(course.conclusion).toMatchObject({ outcome: 'unknown', realisedRoi: null });
  });

  it('concludes a cycle whose game nobody asks for any more', async () => {
    await follow(buildDeal({ title: 'Bid' }));
    time = NOW + 18 * DAY;
    await ledger.observe({ ...buildBook('waxpeer', [], time), game: 'rust' });
    expect((await followed('Bid')).course.conclusion).toMatchObject({ outcome: 'unknown' });
  });

  it('records a deal once that several scans show at the same time', async () => {
    await Promise.all(
      [1, 2, 3].map(() => ledger.recordShown([buildDeal(), buildDeal({ title: 'Bid' })], inScan)),
    );
    expect(await store.ledger.open()).toHaveLength(2);
  });

  it('records nothing that promises nothing', async () => {
    await ledger.recordShown([buildDeal({ profit: { ...buildDeal().profit, net: usd(0) } })], inScan);
    expect(await store.ledger.open()).toEqual([]);
  });

  it('costs a warning, and no scan, when its store fails', async () => {
    const warnings: string[] = [];
    open({}, { ...silentLogger, warn: (_, message) => warnings.push(message) });
    await store.close();
    await expect(ledger.recordShown([buildDeal()], inScan)).resolves.toBeUndefined();
    expect(warnings).toEqual(['deals could not be recorded']);
    store = await openStore({ directory: directory.path, now: () => time });
    open();
  });

  it('lets a bad record lower the grade once there are enough samples, at the way it is of only', async () => {
    const deals = Array.from({ length: 20 }, (_, index) => buildDeal({ title: `Undersold ${index}` }));
    const [dmarketToWaxpeer, back] = [
      { buyOn: 'dmarket', sellOn: 'waxpeer' },
      { buyOn: 'waxpeer', sellOn: 'dmarket' },
    ] as const;
    const prices: Prices = (market) =>
      deals.map(({ name }) => (market === 'dmarket' ? quote(name, 20) : quote(name, 22, 21)));
    await ledger.recordShown(deals, inScan);
    expect(ledger.measured('A', dmarketToWaxpeer)).toBeUndefined();
    await replay(prices, 7, 16.05);
    expect(ledger.measured('A', dmarketToWaxpeer)).toMatchObject({
      hitRate: { of: 20, share: 0 },
      medianRoi: -130,
      calibrated: 'D',
    });
    expect(ledger.measured('A', back)).toMatchObject({ judged: 0, calibrated: 'A' });
  });

  describe('on a market that tells sales', () => {
    const deal = buildDeal({ title: 'Sold', buyOn: 'waxpeer', sellOn: 'dmarket' });
    const prices: Prices = (market) => [quote('Sold', market === 'waxpeer' ? 20 : 22)];
    const sale = { price: usd(24), soldAt: NOW + 8 * DAY, oddities: [] };

    it('reads them once a day while the item can be sold, and takes one at the price for a hit', async () => {
      open({ sales: { Sold: [sale] } });
      await follow(deal);
      await replay(prices, 0, 6.9);
      expect(dmarket.calls).toEqual([]);
      await replay(prices, 7, 16.1);
      expect(dmarket.calls).toEqual(['sales Sold']);
      expect((await followed('Sold')).course).toMatchObject({
        hit: { at: NOW + 8 * DAY, by: 'sale' },
        conclusion: { outcome: 'hit' },
      });
    });

    it('asks again after an hour when the market fails, and concludes without an answer after a day', async () => {
      open({ sales: new Error('out of order') });
      await follow(deal);
      await replay(prices, 15.5, 17.1, 30 * MINUTE);
      const hours = (17 - 15.5) * 24;
      expect(dmarket.calls.length).toBeGreaterThan(1);
      expect(dmarket.calls.length).toBeLessThanOrEqual(hours + 1);
      expect((await followed('Sold')).course.conclusion?.at).toBe(NOW + 17 * DAY);
    });
  });

  describe('paper trades', () => {
    it('follow the signal that stands for the deal, as of the last book', async () => {
      await ledger.recordShown([buildDeal()], inScan);
      time += HOUR;
      expect(await ledger.paperBuy(me, buildDeal(), { ...inScan, shownIn: 'card' })).toBe('added');
      expect(await ledger.paperBuy(me, buildDeal(), inScan)).toBe('known');
      const name = buildDeal().name;
      await ledger.observe(buildBook('waxpeer', [quote(name, 23, 21)], time));
      expect(await followed(name)).toMatchObject({
        userId: 7,
        boughtAt: NOW + HOUR,
        signal: { shownAt: NOW, shownIn: 'scan' },
        course: { seen: { at: NOW + HOUR, ask: 23_000, bid: 21_000 } },
      });
    });

    it('can be dropped, which leaves the signal on record', async () => {
      await follow(buildDeal());
      const [trade] = await ledger.paperTrades(me.chatId);
      expect(await ledger.dropPaperTrade(me.chatId, trade!.id)).toBe(true);
      expect(await ledger.paperTrades(me.chatId)).toEqual([]);
      expect(await store.ledger.open()).toHaveLength(1);
    });
  });
});
