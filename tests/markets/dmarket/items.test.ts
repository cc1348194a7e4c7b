import { beforeEach, describe, expect, it } from '@jest/globals';
import { AuthenticationError } from '../../../src/domain/errors.ts';
import { mills } from '../../../src/domain/money.ts';
import { toItemKey } from '../../../src/domain/title.ts';
import { type ItemReference } from '../../../src/markets/index.ts';
import { item } from '../support/item.ts';
import { createDmarketPlace } from '../support/market-place.ts';
import { usePlace } from '../support/use-place.ts';

const OFFERS = '/marketplace-api/v2/offers';
const TARGETS = '/marketplace-api/v1/targets-by-title/';
const DEPTH = '/marketplace-api/v1/market-depth';
const REDLINE = 'AK-47 | Redline (Field-Tested)';
const DOPPLER = '★ Karambit | Doppler (Factory New)';

const place = usePlace(createDmarketPlace);

const asked = (path: string): number => place().server.requests.count('dmarket', path);

describe('offers of DMarket', () => {
  it('leaves out reserved ones and those of titles that only begin alike', async () => {
    place().world.dmarket.plant('csgo', {
      title: 'Sticker | Titan',
      offers: [{ price: mills(2000), locked: true }, { price: mills(2100) }, { price: mills(2050) }],
    });
    place().world.dmarket.plant('csgo', { title: 'Sticker | Titan (Holo)', offers: [{ price: mills(10) }] });
    const titan = item('Sticker | Titan');
    const book = (await (await place().open()).offers('csgo', [titan])).get(titan.key);
    expect(book?.offers.map(({ price }) => price)).toEqual([2050, 2100]);
  });

  it('tells the hours for which an item is locked', async () => {
    const offers = [{ price: mills(1000), tradeLockDays: 7 }, { price: mills(2000) }];
    place().world.dmarket.plant('csgo', { title: 'A', offers });
    const book = (await (await place().open()).offers('csgo', [item('A')])).get(toItemKey('A'));
    expect(book?.offers.map(({ lockHours }) => lockHours)).toEqual([7 * 24, 0]);
  });

  it('tells phases apart, and looks for one when that is asked for', async () => {
    place().world.dmarket.plant('csgo', {
      title: DOPPLER,
      offers: [
        { price: mills(900_000), phase: 'Phase 2' },
        { price: mills(3_000_000), phase: 'Ruby' },
        { price: mills(2_000_000), phase: 'Black Pearl' },
      ],
    });
    const market = await place().open();
    const all = (await market.offers('csgo', [item(DOPPLER)])).get(toItemKey(DOPPLER));
    expect(all?.offers.map(({ phase }) => phase)).toEqual(['Phase 2', 'Black Pearl', 'Ruby']);
    const pearl = item(DOPPLER, 'Black Pearl');
    const pearls = (await market.offers('csgo', [pearl])).get(pearl.key);
    expect(pearls?.offers).toMatchObject([{ price: 2_000_000, key: pearl.key, phase: 'Black Pearl' }]);
  });

  it('goes on to the next page while a title is hidden behind others, but not for ever', async () => {
    for (let row = 0; row < 150; row += 1) {
      place().world.dmarket.plant('csgo', { title: `Case ${row}`, offers: [{ price: mills(100 + row) }] });
    }
    place().world.dmarket.plant('csgo', { title: 'Case', offers: [{ price: mills(9000) }] });
    const market = await place().open();
    expect((await market.offers('csgo', [item('Case')])).get(toItemKey('Case'))?.offers).toHaveLength(1);
    expect(asked(OFFERS)).toBe(2);
    place().server.faults.set('dmarket', { kind: 'cursor', mode: 'repeat' });
    await market.offers('csgo', [item('Case')], { reload: true });
    expect(asked(OFFERS)).toBeLessThanOrEqual(2 + 3);
  });

  it('is answered by everybody’s route without keys, which tells no locks', async () => {
    const offers = [{ price: mills(1000), tradeLockDays: 7 }, { price: mills(1000) }, { price: mills(3000) }];
    place().world.dmarket.plant('csgo', { title: 'A', offers });
    const market = await place().open({ withoutKeys: true });
    expect(market.canConfirm).toBe(true);
    const book = (await market.offers('csgo', [item('A')])).get(toItemKey('A'));
    expect(book?.offers.map(({ price, lockHours }) => [price, lockHours])).toEqual([
      [1000, null],
      [1000, null],
      [3000, null],
    ]);
    expect(asked(OFFERS)).toBe(0);
  });

  const traits = [
    { price: mills(1000), float: 0.25 },
    { price: mills(1010), float: 0.16 },
    { price: mills(1020), float: 0.3, stickers: ['Sticker | Crown (Foil)'], charms: ['Charm | Hot Howl'] },
  ];

  it('tells what may make an offer dearer than a plain item', async () => {
    const fades = [
      { price: mills(400_000), fadePercent: 99.1 },
      { price: mills(380_000), fadePercent: 83 },
    ];
    const fade = item('★ Karambit | Fade (Factory New)');
    place().world.dmarket.plant('csgo', { title: REDLINE, offers: traits });
    place().world.dmarket.plant('csgo', { title: fade.title, offers: fades });
    const market = await place().open();
    const premiumsOf = async (wanted: ItemReference): Promise<unknown> =>
      (await market.offers('csgo', [wanted])).get(wanted.key)?.offers.map(({ premium }) => premium);
    expect(await premiumsOf(item(REDLINE))).toEqual([[], ['float'], ['stickers', 'charm']]);
    expect(await premiumsOf(fade)).toEqual([[], ['seed']]);
  });

  it('knows but the float of an offer without keys', async () => {
    place().world.dmarket.plant('csgo', { title: REDLINE, offers: traits });
    const market = await place().open({ withoutKeys: true });
    const book = (await market.offers('csgo', [item(REDLINE)])).get(toItemKey(REDLINE));
    expect(book?.offers.map(({ premium }) => premium)).toEqual([[], ['float'], []]);
  });

  it.each(['null', 'remove', 'text'] as const)(
    'sells no offer as free of which it cannot tell whether it is reserved: %s',
    async (change) => {
      const offers = [{ price: mills(1000), locked: true }, { price: mills(2000) }];
      place().world.dmarket.plant('csgo', { title: 'A', offers });
      place().server.faults.set('dmarket', { kind: 'field', field: 'locked', change });
      const book = (await (await place().open()).offers('csgo', [item('A')])).get(toItemKey('A'));
      // A field that is missing from every offer says that this market no longer reserves.
      expect(book?.offers).toHaveLength(change === 'text' ? 0 : 2);
    },
  );

  it.each(['priceCents', 'offerId', 'title', 'attributes', 'items'])(
    'refuses a page whose %s has another name',
    async (field) => {
      const offers = [1, 2, 3].map((n) => ({ price: mills(1000 * n) }));
      place().world.dmarket.plant('csgo', { title: 'A', offers });
      place().server.faults.set('dmarket', { kind: 'field', field, change: 'rename' });
      const path = { items: 'items', title: 'items[].attributes.title' }[field] ?? `items[].${field}`;
      const call = (await place().open()).offers('csgo', [item('A')]);
      await expect(call).rejects.toMatchObject({ code: 'bad-response', field: path });
    },
  );

  it.each(['price', 'amount', 'offers'])(
    'refuses an answer for everybody whose %s has another name',
    async (field) => {
      const offers = [1, 2, 3].map((n) => ({ price: mills(1000 * n) }));
      place().world.dmarket.plant('csgo', { title: 'A', offers });
      place().server.faults.set('dmarket', { kind: 'field', field, change: 'rename' });
      const call = (await place().open({ withoutKeys: true })).offers('csgo', [item('A')]);
      const path = field === 'offers' ? field : `offers[].${field}`;
      await expect(call).rejects.toMatchObject({ code: 'bad-response', field: path });
    },
  );

  it('refuses a page of which no offer can be read, rather than call the item gone', async () => {
    const offers = [{ price: mills(1000) }, { price: mills(2000) }, { price: mills(3000) }];
    place().world.dmarket.plant('csgo', { title: 'A', offers });
    place().server.faults.set('dmarket', { kind: 'field', field: 'priceCents', change: 'rename' });
    const call = (await place().open()).offers('csgo', [item('A')]);
    await expect(call).rejects.toMatchObject({ code: 'bad-response', field: 'items[].priceCents' });
  });
});

describe('buy orders of DMarket', () => {
  beforeEach(() => {
    const targets = [
      { price: mills(5000), amount: 1, floatPart: 'FN-0' },
      { price: mills(4000), amount: 2 },
      { price: mills(6000), amount: 1, paintSeed: 387 },
      { price: mills(7000), amount: 1, phase: 'Ruby' as const },
    ];
    for (const title of ['Nova | Wurst Hölle (Factory New)', DOPPLER, 'A/B']) {
      place().world.dmarket.plant('csgo', { title, offers: [{ price: mills(9000) }], targets });
    }
  });

  it.each([false, true])(
    'flags those that want more than the title (without keys: %s)',
    async (withoutKeys) => {
      const market = await place().open({ withoutKeys });
      const orders = await market.buyOrders('csgo', item('Nova | Wurst Hölle (Factory New)'));
      expect(orders).toEqual([
        { price: 7000, amount: 1, unconditional: false },
        { price: 6000, amount: 1, unconditional: false },
        { price: 5000, amount: 1, unconditional: false },
        { price: 4000, amount: 2, unconditional: true },
      ]);
      expect(asked(withoutKeys ? DEPTH : TARGETS)).toBe(1);
    },
  );

  it('counts an order for a phase as one for that item', async () => {
    const orders = await (await place().open()).buyOrders('csgo', item(DOPPLER, 'Ruby'));
    expect(orders?.map(({ unconditional }) => unconditional)).toEqual([true, false, false, true]);
  });

  it.each([
    [false, 'price'],
    [false, 'amount'],
    [false, 'attributes'],
    [false, 'orders'],
    [true, 'price'],
    [true, 'amount'],
    [true, 'attributes'],
    [true, 'orders'],
  ])('refuses an answer (without keys: %s) whose %s has another name', async (withoutKeys, field) => {
    place().server.faults.set('dmarket', { kind: 'field', field, change: 'rename' });
    const call = (await place().open({ withoutKeys })).buyOrders('csgo', item(DOPPLER));
    const path = field === 'orders' ? field : `orders[].${field}`;
    await expect(call).rejects.toMatchObject({ code: 'bad-response', field: path });
  });

  it.each([false, true])(
    'takes no order for plain when its conditions go by another name (without keys: %s)',
    async (withoutKeys) => {
      place().server.faults.set('dmarket', { kind: 'field', field: 'floatPartValue', change: 'rename' });
      const orders = await (await place().open({ withoutKeys })).buyOrders('csgo', item(DOPPLER));
      expect(orders?.filter(({ unconditional }) => unconditional).map(({ price }) => price)).toEqual([4000]);
    },
  );

  it('asks elsewhere for a title with a slash, which no path can hold', async () => {
    expect(await (await place().open()).buyOrders('csgo', item('A/B'))).toHaveLength(4);
    expect(asked(TARGETS)).toBe(0);
    expect(asked(DEPTH)).toBe(1);
  });
});

const MONEY = { available: 439_100, withdrawable: 410_000, onHold: null };

describe('account of DMarket', () => {
  it('reads the balance in cents', async () => {
    expect(await (await place().open()).balance()).toMatchObject(MONEY);
  });

  it('does not invent what can be paid out where that is not told', async () => {
    place().server.faults.set('dmarket', {
      kind: 'field',
      field: 'usdAvailableToWithdraw',
      change: 'rename',
    });
    expect(await (await place().open()).balance()).toMatchObject({ ...MONEY, withdrawable: null });
  });

  it('keeps answers of one account from another', async () => {
    await (await place().open()).balance();
    const other = {
      publicKey: '8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c',
      secretKey: '0202020202020202020202020202020202020202020202020202020202020202',
    };
    await (await place().open({ keys: other })).balance().catch(() => null);
    expect(asked('/account/v1/balance')).toBe(2);
  });

  it('signs by DMarket’s clock once that has refused ours', async () => {
    const market = await place().open({ now: () => Date.now() - 600_000 });
    expect(await market.balance()).toMatchObject(MONEY);
    expect(asked('/account/v1/balance')).toBe(2);
    await market.balance({ reload: true });
    expect(asked('/account/v1/balance')).toBe(3);
  });

  it('signs all anew that was under way while it learnt DMarket’s clock', async () => {
    const market = await place().open({ now: () => Date.now() - 600_000 });
    const all = await Promise.all([
      market.balance(),
      market.fees('csgo'),
      market.sales('csgo', item('A')),
      market.buyOrders('csgo', item('A')),
    ]);
    expect(all).toMatchObject([{ available: 439_100 }, { source: 'table' }, [], []]);
  });

  it('does not blame the clock for a key that is refused', async () => {
    place().server.faults.set('dmarket', { kind: 'status', status: 401 });
    await expect((await place().open()).balance()).rejects.toThrow(AuthenticationError);
    expect(asked('/account/v1/balance')).toBe(1);
  });

  it('names a malformed key when it is created', async () => {
    const keys = { publicKey: 'x', secretKey: 'y' };
    await expect(place().open({ keys })).rejects.toThrow('public key of DMarket');
  });
});

describe('links to DMarket', () => {
  it('leads to the list of the game, searched for the title', async () => {
    const market = await place().open();
    expect(market.itemUrl('csgo', item('AK-47 | Redline (Field-Tested)'))).toBe(
      'https://dmarket.com/ingame-items/item-list/csgo-skins?title=AK-47%20%7C%20Redline%20(Field-Tested)',
    );
    expect(market.itemUrl('rust', item('A&B'))).toBe(
      'https://dmarket.com/ingame-items/item-list/rust-skins?title=A%26B',
    );
  });
});
