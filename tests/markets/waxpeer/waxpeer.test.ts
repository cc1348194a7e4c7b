import { describe, expect, it } from '@jest/globals';
import {
  AuthenticationError,
  BadRequestError,
  InsufficientFundsError,
  MarketUnavailableError,
  RateLimitedError,
} from '../../../src/domain/errors.ts';
import { mills } from '../../../src/domain/money.ts';
import { toItemKey } from '../../../src/domain/title.ts';
import { retryTesting } from '../../../src/toolkit/index.ts';
import { item } from '../support/item.ts';
import { createWaxpeerPlace } from '../support/market-place.ts';
import { usePlace } from '../support/use-place.ts';

const PRICES = '/v1/prices';
const BIDS = '/v1/buy-orders/snapshot';
const SEARCH = '/v2/search-items-by-name';
const USER = '/v1/user';
const REDLINE = 'AK-47 | Redline (Field-Tested)';

const place = usePlace(createWaxpeerPlace);

const asked = (path: string): number => place().server.requests.count('waxpeer', path);

describe('quotes of Waxpeer', () => {
  it('takes two requests, of which neither waits for the other', async () => {
    place().plant({ title: REDLINE, ask: mills(14_200), bid: mills(13_000) });
    const limited = await place().open();
    await limited.quotes('csgo');
    const starts = place().server.requests.all.map(({ at, tookMs }) => at - tookMs);
    expect(starts).toHaveLength(2);
    expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(900);
  });

  it('tells phases apart by the name', async () => {
    place().plant({ title: '★ Karambit | Doppler Phase 2 (Factory New)', ask: mills(1_450_000) });
    place().plant({
      title: '★ Karambit | Doppler Ruby (Factory New)',
      ask: mills(9_000_000),
      bid: mills(7_000_000),
    });
    const { quotes } = await (await place().open()).quotes('csgo');
    const ruby = quotes.get(toItemKey('★ Karambit | Doppler (Factory New)', 'Ruby'));
    expect(ruby).toMatchObject({ bestAsk: 9_000_000, bestBid: 7_000_000, mixesPhases: false });
    expect(quotes.size).toBe(2);
  });

  it('tells what Waxpeer takes for the price on Steam, and nothing where it does not know it', async () => {
    const plant = (name: string, steamPrice: number): void =>
      place().world.waxpeer.plant('csgo', {
        name,
        listings: [{ price: mills(14_200) }],
        bid: mills(13_000),
        steamPrice: mills(steamPrice),
      });
    plant(REDLINE, 43_794);
    plant('Unknown', 0);
    plant('Absurd', 1_000_000_000);
    const { quotes, dropped } = await (await place().open()).quotes('csgo');
    expect(quotes.get(toItemKey(REDLINE))).toMatchObject({ bestBid: 13_000, steamPrice: 43_794 });
    expect(quotes.get(toItemKey('Unknown'))).not.toHaveProperty('steamPrice');
    expect(quotes.get(toItemKey('Absurd'))).not.toHaveProperty('steamPrice');
    expect(dropped).toEqual({});
  });

  it.each(['rename', 'null', 'text', 'negative', 'zero'] as const)(
    'does without Steam prices that are spoilt: %s',
    async (change) => {
      place().plant({ title: REDLINE, ask: mills(14_200) });
      place().server.faults.set('waxpeer', { kind: 'field', field: 'steam_price', change });
      const quote = (await (await place().open()).quotes('csgo')).quotes.get(toItemKey(REDLINE));
      expect(quote).toMatchObject({ bestAsk: 14_200 });
      expect(quote).not.toHaveProperty('steamPrice');
    },
  );

  it.each(['name', 'max', 'offers'])('says that bids are missing when %s has another name', async (field) => {
    for (let row = 0; row < 3; row += 1) {
      place().plant({ title: `Case ${row}`, ask: mills(1000), bid: mills(900) });
    }
    place().server.faults.set('waxpeer', { kind: 'field', field, change: 'rename', route: BIDS });
    const { quotes, bidsMissing } = await (await place().open()).quotes('csgo');
    expect(quotes.size).toBe(3);
    expect(bidsMissing).toContain(field === 'offers' ? 'offers: ' : `offers[].${field}: `);
  });

  it('goes without bids, and says why, when only they are missing', async () => {
    place().plant({ title: REDLINE, ask: mills(14_200), bid: mills(13_000) });
    place().server.faults.set('waxpeer', { kind: 'status', status: 503, route: BIDS });
    const market = await place().open();
    const book = await market.quotes('csgo');
    expect(book.quotes.get(toItemKey(REDLINE))).toMatchObject({ bestAsk: 14_200, bestBid: null });
    expect(book.bidsMissing).toContain('503');
    expect(market.status().failing).toBeNull();
  });

  it('keeps items that are only wanted', async () => {
    place().world.waxpeer.plant('csgo', { name: REDLINE, listings: [], bid: mills(13_000) });
    const { quotes } = await (await place().open()).quotes('csgo');
    expect(quotes.get(toItemKey(REDLINE))).toMatchObject({ bestAsk: null, askCount: 0, bestBid: 13_000 });
  });

  it.each([
    ['wrong api', AuthenticationError],
    ['You need to whitelist your IP', AuthenticationError],
    ['Too many requests', RateLimitedError],
    ['Not enough balance', InsufficientFundsError],
    ['System busy, try again later', MarketUnavailableError],
    ['wrong game', BadRequestError],
  ])('understands a refusal with a good status: %s', async (msg, kind) => {
    place().server.faults.set('waxpeer', { kind: 'refuse', msg, route: PRICES });
    const call = (await place().open()).quotes('csgo');
    await expect(call).rejects.toBeInstanceOf(kind);
    await expect(call).rejects.not.toThrow(msg);
  });

  it('reads from the body how long to wait', async () => {
    const body = JSON.stringify({ success: false, msg: 'Too many', msBeforeNext: 4200 });
    place().server.faults.set('waxpeer', { kind: 'status', status: 429, body });
    const call = (await place().open()).quotes('csgo');
    await expect(call).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 4200 });
  });
});

describe('a pause that Waxpeer asks for in a body alone', () => {
  const tooMany = { success: false, msg: 'Too many', msBeforeNext: 60_000 };

  it('is kept, and is told as what it is', async () => {
    using _retries = retryTesting({ attempts: 3 });
    place().server.faults.set('waxpeer', { kind: 'status', status: 429, body: JSON.stringify(tooMany) });
    const market = await place().open();
    await expect(market.fees('csgo')).resolves.toMatchObject({ source: 'assumed' });
    expect(asked(USER)).toBe(1);
    expect(place().logger.lines.join()).toContain('(status 429)');
  });
});

describe('offers of Waxpeer', () => {
  it('looks up fifty items with one request', async () => {
    const items = Array.from({ length: 50 }, (_, row) => item(`Sticker | Row ${row}`));
    for (const { title } of items) place().plant({ title, ask: mills(1000) });
    const market = await place().open();
    expect(market.offersBatchSize).toBe(50);
    const books = await market.offers('csgo', items);
    expect([...books.values()].every(({ offers }) => offers.length === 1)).toBe(true);
    expect(asked(SEARCH)).toBe(1);
    await expect(market.offers('csgo', [...items, item('More')])).rejects.toThrow(RangeError);
    expect((await market.offers('csgo', [])).size).toBe(0);
  });

  it('keeps ids that no number can hold', async () => {
    const listings = ['9007199254740993', '9007199254740995'].map((itemId, index) => ({
      itemId,
      price: mills(1000 + index),
    }));
    place().world.waxpeer.plant('rust', { name: 'Metal "item_id": 1 Door', listings });
    const door = item('Metal "item_id": 1 Door');
    const book = (await (await place().open()).offers('rust', [door])).get(door.key);
    expect(book?.offers.map(({ id }) => id)).toEqual(['9007199254740993', '9007199254740995']);
  });

  it('puts what a seller sends by hand behind others of the same price', async () => {
    const listings = [
      { itemId: '1', price: mills(1000), auto: false },
      { itemId: '2', price: mills(1000) },
      { itemId: '3', price: mills(900), auto: false },
    ];
    place().world.waxpeer.plant('csgo', { name: REDLINE, listings });
    const book = (await (await place().open()).offers('csgo', [item(REDLINE)])).get(toItemKey(REDLINE));
    expect(book?.offers.map(({ id }) => id)).toEqual(['3', '2', '1']);
  });

  it('leaves out what is under a trade lock, and tells the lock of what is sold with one', async () => {
    const now = Date.now();
    const listings = [
      { itemId: '1', price: mills(1000), hold: true },
      { itemId: '2', price: mills(2000), unlockAt: now + 2.5 * 3_600_000 },
      { itemId: '3', price: mills(3000), unlockAt: now - 1000 },
      { itemId: '4', price: mills(4000), auto: false },
    ];
    place().world.waxpeer.plant('csgo', { name: REDLINE, listings });
    const book = (await (await place().open()).offers('csgo', [item(REDLINE)])).get(toItemKey(REDLINE));
    expect(book?.offers).toMatchObject([
      { id: '2', lockHours: 3, isManual: false },
      { id: '3', lockHours: 0, isManual: false },
      { id: '4', lockHours: 0, isManual: true },
    ]);
  });

  it('says of a lock that it cannot read that it does not know it', async () => {
    const listings = [{ price: mills(2000), unlockAt: Date.now() }];
    place().world.waxpeer.plant('csgo', { name: REDLINE, listings });
    place().server.faults.set('waxpeer', { kind: 'field', field: 'unlock_at', change: 'text' });
    const book = (await (await place().open()).offers('csgo', [item(REDLINE)])).get(toItemKey(REDLINE));
    expect(book?.offers).toMatchObject([{ lockHours: null }]);
  });

  it('tells what may make an offer dearer than a plain item', async () => {
    const listings = [
      { price: mills(1000), float: 0.3 },
      { price: mills(1100), float: 0.3, stickers: ['Sticker | Crown (Foil)'] },
      { price: mills(1200), float: 0.1512 },
    ];
    place().world.waxpeer.plant('csgo', { name: REDLINE, listings });
    const pattern = 'AK-47 | Case Hardened (Field-Tested)';
    place().world.waxpeer.plant('csgo', {
      name: pattern,
      listings: [{ price: mills(9000), paintSeed: 661 }],
    });
    const books = await (await place().open()).offers('csgo', [item(REDLINE), item(pattern)]);
    const premiums = [...books.values()].map(({ offers }) => offers.map(({ premium }) => premium));
    expect(premiums).toEqual([[[], ['stickers'], ['float']], [['seed']]]);
  });

  it.each(['price', 'item_id', 'items'])('refuses an answer whose %s has another name', async (field) => {
    const listings = [1, 2, 3].map((n) => ({ itemId: String(n), price: mills(1000 * n) }));
    place().world.waxpeer.plant('csgo', { name: REDLINE, listings });
    place().server.faults.set('waxpeer', { kind: 'field', field, change: 'rename', route: SEARCH });
    const call = (await place().open()).offers('csgo', [item(REDLINE)]);
    const path = field === 'items' ? field : `items[].${field}`;
    await expect(call).rejects.toMatchObject({ code: 'bad-response', field: path });
  });

  it.each([
    [
      '★ Karambit | Gamma Doppler Emerald (Factory New)',
      '★ Karambit | Gamma Doppler (Factory New)',
      'Emerald',
    ],
    ['★ Karambit | Doppler Black Pearl (Minimal Wear)', '★ Karambit | Doppler (Minimal Wear)', 'Black Pearl'],
    [
      'StatTrak™ Glock-18 | Gamma Doppler Phase 3 (Factory New)',
      'StatTrak™ Glock-18 | Gamma Doppler (Factory New)',
      'Phase 3',
    ],
  ] as const)('finds %s', async (name, base, phase) => {
    place().plant({ title: name, ask: mills(1_450_000) });
    place().plant({ title: name.replace(phase, 'Phase 1'), ask: mills(1_000_000) });
    const book = (await (await place().open()).offers('csgo', [item(name)])).get(toItemKey(base, phase));
    expect(book?.offers).toMatchObject([{ price: 1_450_000, key: toItemKey(base, phase), phase }]);
  });

  it('finds a knife without a finish, which has neither wear nor phase', async () => {
    place().plant({ title: '★ Karambit', ask: mills(700_000) });
    place().plant({ title: '★ Karambit | Doppler Ruby (Factory New)', ask: mills(9_000_000) });
    const book = (await (await place().open()).offers('csgo', [item('★ Karambit')])).get(
      toItemKey('★ Karambit'),
    );
    expect(book?.offers).toMatchObject([{ price: 700_000, title: '★ Karambit', premium: [] }]);
    expect(book?.offers[0]).not.toHaveProperty('phase');
  });

  it('finds a phase under its name', async () => {
    const name = '★ Karambit | Doppler Phase 2 (Factory New)';
    place().plant({ title: name, ask: mills(1_450_000) });
    place().plant({ title: '★ Karambit | Doppler Ruby (Factory New)', ask: mills(9_000_000) });
    const wanted = item(name);
    const book = (await (await place().open()).offers('csgo', [wanted])).get(wanted.key);
    expect(book?.offers).toMatchObject([{ price: 1_450_000, key: wanted.key, phase: 'Phase 2' }]);
  });

  it('cannot be asked without a key', async () => {
    const market = await place().open({ withoutKeys: true });
    expect(market.canConfirm).toBe(false);
    await expect(market.offers('csgo', [item(REDLINE)])).rejects.toThrow(AuthenticationError);
    expect(asked(SEARCH)).toBe(0);
  });
});

describe('account of Waxpeer', () => {
  it('reads the share that a seller keeps as a fee', async () => {
    const market = await place().open();
    expect(await market.fees('csgo')).toMatchObject({ source: 'account', sellerRate: 600, minimumFee: 0 });
    await market.fees('rust');
    expect(asked(USER)).toBe(1);
  });

  it('assumes the worst case without a key', async () => {
    const market = await place().open({ withoutKeys: true });
    expect(await market.fees('csgo')).toMatchObject({ source: 'assumed', sellerRate: 600 });
  });

  it('assumes the worst case, and names the field, when the share goes by another name', async () => {
    place().server.faults.set('waxpeer', { kind: 'field', field: 'sell_fees', change: 'rename' });
    expect(await (await place().open()).fees('csgo')).toMatchObject({ source: 'assumed', sellerRate: 600 });
    expect(place().logger.lines.join()).toContain('user.sell_fees');
  });

  it('reads the wallet anew each time', async () => {
    const market = await place().open();
    expect(await market.balance()).toMatchObject({ available: 53_300, withdrawable: null, onHold: 0 });
  });

  it('shows its key to no route that needs none', async () => {
    const market = await place().open();
    await market.quotes('csgo');
    await market.offers('csgo', [item(REDLINE)]);
    const shown = place().server.requests.all.filter(({ query }) => query.includes(place().secret));
    expect(shown.map(({ path }) => path)).toEqual([SEARCH]);
  });

  it('tells neither sales nor single buy orders', async () => {
    const market = await place().open();
    expect(await market.sales('csgo', item(REDLINE))).toBeNull();
    expect(await market.buyOrders('csgo', item(REDLINE))).toBeNull();
  });

  it('refuses a malformed key without showing it', async () => {
    await expect(place().open({ apiKey: 'two words' })).rejects.toThrow(/API key of Waxpeer(?!.*two)/);
  });

  it('leads to the search of the game', async () => {
    const market = await place().open();
    expect(market.itemUrl('csgo', item('Sticker | A & B'))).toBe(
      'https://waxpeer.com/?game=csgo&sort=ASC&order=price&all=0&search=Sticker%20%7C%20A%20%26%20B',
    );
  });
});
