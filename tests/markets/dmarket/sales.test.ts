import { describe, expect, it } from '@jest/globals';
import { mills } from '../../../src/domain/money.ts';
import { type DmarketSale } from '../../../src/simulator/index.ts';
import { item } from '../support/item.ts';
import { createDmarketPlace } from '../support/market-place.ts';
import { usePlace } from '../support/use-place.ts';

const SALES = '/trade-aggregator/v1/last-sales';
const REDLINE = 'AK-47 | Redline (Field-Tested)';
const DOPPLER = '★ Karambit | Doppler (Factory New)';
const DAY_MS = 86_400_000;

const place = usePlace(createDmarketPlace);

const asked = (path: string): number => place().server.requests.count('dmarket', path);

describe('sales of DMarket', () => {
  const at = Date.UTC(2026, 9, 1);

  it('reads dollars, newest first, and of one phase when that is asked for', async () => {
    const sales = [
      { price: mills(10_500), at, type: 'Offer' as const, phase: 'Phase 1' as const },
      { price: mills(30_990), at: at + DAY_MS, type: 'Target' as const, phase: 'Ruby' as const },
    ];
    place().world.dmarket.plant('csgo', { title: DOPPLER, offers: [{ price: mills(9000) }], sales });
    const market = await place().open();
    expect(await market.sales('csgo', item(DOPPLER))).toEqual([
      { price: 30_990, soldAt: at + DAY_MS, oddities: [] },
      { price: 10_500, soldAt: at, oddities: [] },
    ]);
    expect(await market.sales('csgo', item(DOPPLER, 'Ruby'))).toEqual([
      { price: 30_990, soldAt: at + DAY_MS, oddities: [] },
    ]);
  });

  it('asks for the sales of one phase, so that those of others do not crowd them out', async () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({
      price: mills(900_000),
      at: at + DAY_MS + index,
      type: 'Offer' as const,
      phase: 'Phase 1' as const,
    }));
    const ruby = { price: mills(3_000_000), at, type: 'Offer' as const, phase: 'Ruby' as const };
    const sales = [...crowd, ruby];
    place().world.dmarket.plant('csgo', { title: DOPPLER, offers: [{ price: mills(900_000) }], sales });
    expect(await (await place().open()).sales('csgo', item(DOPPLER, 'Ruby'))).toEqual([
      { price: 3_000_000, soldAt: at, oddities: [] },
    ]);
  });

  it('tells what makes a sale no plain one', async () => {
    const sold = (minutes: number, traits: object): DmarketSale => ({
      price: mills(20_000),
      at: at - minutes * 60_000,
      type: 'Target',
      float: 0.25,
      ...traits,
    });
    const sales = [
      sold(0, {}),
      sold(1, { stickers: ['Sticker | Crown (Foil)'] }),
      sold(2, { float: 0.1501 }),
      sold(3, { advanced: true }),
      sold(4, { advanced: true, stickers: ['a', 'b'], float: 0.17 }),
      sold(5, { float: undefined }),
      sold(6, { float: 0.37 }),
    ];
    place().world.dmarket.plant('csgo', { title: REDLINE, offers: [{ price: mills(21_000) }], sales });
    const read = await (await place().open()).sales('csgo', item(REDLINE));
    expect(read?.map(({ oddities }) => oddities)).toEqual([
      [],
      ['stickers'],
      ['float'],
      ['conditional-order'],
      ['stickers', 'float', 'conditional-order'],
      [],
      [],
    ]);
  });

  it('takes no sale of a skin for plain when nothing is told of what was sold', async () => {
    const sales = [{ price: mills(20_000), at, type: 'Offer' as const, float: 0.3 }];
    for (const title of [REDLINE, 'Fracture Case']) {
      place().world.dmarket.plant('csgo', { title, offers: [{ price: mills(21_000) }], sales });
    }
    place().server.faults.set('dmarket', { kind: 'field', field: 'offerAttributes', change: 'rename' });
    const market = await place().open();
    expect(await market.sales('csgo', item(REDLINE))).toMatchObject([{ oddities: ['untold'] }]);
    expect(await market.sales('csgo', item('Fracture Case'))).toMatchObject([{ oddities: [] }]);
  });

  it.each(['price', 'date', 'sales'])('refuses an answer whose %s has another name', async (field) => {
    const sales = [1, 2, 3].map((n) => ({ price: mills(1000), at: at + n, type: 'Offer' as const }));
    place().world.dmarket.plant('csgo', { title: 'A', offers: [{ price: mills(1000) }], sales });
    place().server.faults.set('dmarket', { kind: 'field', field, change: 'rename' });
    const call = (await place().open()).sales('csgo', item('A'));
    const path = field === 'sales' ? field : `sales[].${field}`;
    await expect(call).rejects.toMatchObject({ code: 'bad-response', field: path });
  });

  it('does without them where they are refused, says so once and does not insist', async () => {
    const market = await place().open({ withoutKeys: true });
    expect(await market.sales('csgo', item('A'))).toBeNull();
    expect(await market.sales('csgo', item('B'))).toBeNull();
    expect(asked(SALES)).toBe(1);
    expect(place().logger.lines.filter((line) => line.includes('tell us sales'))).toHaveLength(1);
    expect(market.status().failing).toBeNull();
  });
});
