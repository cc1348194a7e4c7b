import { beforeEach, describe, expect, it } from '@jest/globals';
import { BadRequestError } from '../../../src/domain/errors.ts';
import { mills } from '../../../src/domain/money.ts';
import { type CursorMode } from '../../../src/simulator/index.ts';
import { toDmarketTitles } from '../../../src/markets/dmarket/quotes.ts';
import { createDmarketPlace } from '../support/market-place.ts';
import { serveJson } from '../support/serve-json.ts';
import { usePlace } from '../support/use-place.ts';

const PRICES = '/marketplace-api/v1/aggregated-prices';
const TITLES = 2300;

describe('quotes of DMarket', () => {
  const place = usePlace(createDmarketPlace);

  const plantMany = (count = TITLES): readonly string[] => {
    const titles = Array.from({ length: count }, (_, row) => `Sticker | Row ${row}`);
    for (const title of titles) place().plant({ title, ask: mills(1000) });
    return titles;
  };
  const pagesAsked = (): number => place().server.requests.count('dmarket', PRICES);

  it('follows the cursor through a whole game, a thousand titles at a time', async () => {
    plantMany();
    const names: number[] = [];
    const market = await place().open();
    const { quotes } = await market.quotes('csgo', { onNames: (count) => names.push(count) });
    expect(quotes.size).toBe(TITLES);
    expect(names).toEqual([1000, 2000, 2300]);
    expect(pagesAsked()).toBe(3);
  });

  it.each<readonly [CursorMode, number]>([
    ['repeat', 3],
    ['cycle', 5],
    ['endless', 5],
  ])('stops at a cursor that leads nowhere: %s', async (mode, mostPages) => {
    plantMany();
    place().server.faults.set('dmarket', { kind: 'cursor', mode });
    const { quotes } = await (await place().open()).quotes('csgo');
    expect(quotes.size).toBeGreaterThanOrEqual(2000);
    expect(pagesAsked()).toBeLessThanOrEqual(mostPages);
  });

  it('reads on when DMarket sends fewer rows a page than were asked for', async () => {
    const titles = ['A', 'B', 'C', 'D', 'E'];
    await using server = await serveJson(({ cursor }) => {
      const offset = Number(cursor);
      const rows = titles
        .slice(offset, offset + 2)
        .map((title) => ({ title, offerBestPrice: { Amount: '5' } }));
      return { aggregatedPrices: rows, nextCursor: String(offset + 2) };
    });
    const market = await place().open({ baseUrl: server.url });
    expect((await market.quotes('csgo')).quotes.size).toBe(titles.length);
    expect(server.bodies).toHaveLength(3);
  });

  it('says in the log when a cursor cut the list short', async () => {
    plantMany();
    place().server.faults.set('dmarket', { kind: 'cursor', mode: 'repeat' });
    await (await place().open()).quotes('csgo');
    expect(place().logger.lines.join()).toContain('cut short');
  });

  it('makes no price of a missing order or offer', async () => {
    place().plant({ title: 'AWP | Asiimov (Field-Tested)', ask: mills(90_000) });
    place().world.dmarket.plant('csgo', {
      title: 'Only | Wanted',
      offers: [],
      targets: [{ price: mills(100), amount: 3 }],
    });
    const { quotes } = await (await place().open()).quotes('csgo');
    const found = [...quotes.values()].map(({ title, bestAsk, bestBid, askCount, bidCount }) => [
      title,
      bestAsk,
      askCount,
      bestBid,
      bidCount,
    ]);
    expect(found).toEqual([
      ['AWP | Asiimov (Field-Tested)', 90_000, 1, null, 0],
      ['Only | Wanted', null, 0, 100, 3],
    ]);
  });

  it('takes no price for a bid that no order stands behind', async () => {
    const quote = { bid: mills(900), bidCount: 0 };
    place().world.dmarket.plant('csgo', { title: 'A', offers: [{ price: mills(1000) }], quote });
    const { quotes, dropped } = await (await place().open()).quotes('csgo');
    expect([...quotes.values()]).toMatchObject([{ bestAsk: 1000, bestBid: null, bidCount: 0 }]);
    expect(dropped).toEqual({ 'bid-of-none': 1 });
  });

  describe('where whole games are refused', () => {
    beforeEach(() => place().server.allowWholeGame(false));

    it('asks by hundreds of the titles that others know', async () => {
      const known = plantMany(250);
      const market = await place().open({ knownTitles: () => Promise.resolve(known) });
      const { quotes } = await market.quotes('csgo');
      expect(quotes.size).toBe(250);
      expect(pagesAsked()).toBe(1 + 3);
    });

    it('remembers the refusal', async () => {
      const known = plantMany(20);
      const market = await place().open({ knownTitles: () => Promise.resolve(known) });
      await market.quotes('csgo');
      await market.quotes('csgo', { reload: true });
      expect(pagesAsked()).toBe(2 + 1);
    });

    it('remembers it of one game and not of the others', async () => {
      const known = plantMany(20);
      const market = await place().open({ knownTitles: () => Promise.resolve(known) });
      await market.quotes('csgo');
      await market.quotes('rust');
      expect(pagesAsked()).toBe(2 + 2);
    });

    it('reports the refusal when nobody knows titles', async () => {
      await expect((await place().open()).quotes('csgo')).rejects.toThrow(BadRequestError);
      const market = await place().open({ knownTitles: () => Promise.resolve([]) });
      await expect(market.quotes('csgo')).rejects.toThrow(BadRequestError);
      expect(market.status().failing).not.toBeNull();
    });

    it('fails when any batch fails, for a part of a list is not the list', async () => {
      const known = plantMany(250);
      const market = await place().open({ knownTitles: () => Promise.resolve(known) });
      await market.quotes('csgo');
      place().server.faults.set('dmarket', { kind: 'status', status: 500, times: 1 });
      await expect(market.quotes('csgo', { reload: true })).rejects.toThrow('500');
    });
  });

  it('turns names of other markets into its own titles', () => {
    expect(
      toDmarketTitles([
        '★ Karambit | Doppler Ruby (Factory New)',
        '★ Karambit | Doppler Phase 2 (Factory New)',
        'Sticker | A (Holo/Foil)',
      ]),
    ).toEqual(['★ Karambit | Doppler (Factory New)', 'Sticker | A (Holo/Foil)', 'Sticker | A (Holo-Foil)']);
  });
});
