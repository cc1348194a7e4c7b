import { beforeEach, describe, expect, it } from '@jest/globals';
import { mills } from '../../../src/domain/money.ts';
import { type Quote } from '../../../src/domain/quote.ts';
import { parseItemKey, toItemKey } from '../../../src/domain/title.ts';
import { item } from '../support/item.ts';
import { createDmarketPlace } from '../support/market-place.ts';
import { usePlace } from '../support/use-place.ts';

const OFFERS = '/marketplace-api/v2/offers';
const DEPTH = '/marketplace-api/v1/market-depth';
const REDLINE = 'AK-47 | Redline (Field-Tested)';
const DOPPLER = '★ Karambit | Doppler (Factory New)';

const place = usePlace(createDmarketPlace);

const asked = (path: string): number => place().server.requests.count('dmarket', path);

describe('quotes of the phases of a DMarket title', () => {
  const pearl = { price: mills(2_000_000), phase: 'Black Pearl' as const };
  const GLOCK = 'Glock-18 | Gamma Doppler (Factory New)';

  beforeEach(() => {
    place().world.dmarket.plant('csgo', {
      title: DOPPLER,
      offers: [
        { price: mills(880_000), phase: 'Phase 2', locked: true },
        { price: mills(900_000), phase: 'Phase 2' },
        { price: mills(950_000), phase: 'Phase 2' },
        pearl,
      ],
      targets: [
        { price: mills(990_000), amount: 1, floatPart: 'FN-0' },
        { price: mills(800_000), amount: 3 },
        { price: mills(850_000), amount: 2, phase: 'Phase 2' },
        { price: mills(2_500_000), amount: 1, phase: 'Ruby' },
      ],
    });
  });

  const quoted = (quotes: readonly Quote[] | undefined): unknown =>
    quotes?.map(({ key, bestAsk, askCount, bestBid, bidCount }) => [
      parseItemKey(key).phase,
      bestAsk,
      askCount,
      bestBid,
      bidCount,
    ]);

  it.each([false, true])(
    'tells each that is offered or wanted, with one request (without keys: %s)',
    async (withoutKeys) => {
      const before = Date.now();
      const quotes = await (await place().open({ withoutKeys })).phaseQuotes?.('csgo', item(DOPPLER));
      expect(quoted(quotes)).toEqual([
        ['Phase 2', 900_000, 2, 850_000, 5],
        ['Ruby', null, 0, 2_500_000, 4],
        ['Black Pearl', 2_000_000, 1, 800_000, 3],
      ]);
      expect(quotes?.every(({ title, mixesPhases }) => title === DOPPLER && !mixesPhases)).toBe(true);
      expect(quotes?.[0]?.observedAt).toBeGreaterThanOrEqual(before - 1000);
      expect(place().server.requests.all.map(({ path }) => path)).toEqual([DEPTH]);
    },
  );

  it('takes the key of one phase for its title', async () => {
    const quotes = await (await place().open()).phaseQuotes?.('csgo', item(DOPPLER, 'Ruby'));
    expect(quotes?.map(({ key }) => key)).toContain(toItemKey(DOPPLER, 'Black Pearl'));
  });

  it('knows the phases of guns', async () => {
    const offers = [{ price: mills(90_000), phase: 'Emerald' as const }];
    place().world.dmarket.plant('csgo', { title: GLOCK, offers });
    const quotes = await (await place().open()).phaseQuotes?.('csgo', item(GLOCK));
    expect(quotes).toMatchObject([{ key: toItemKey(GLOCK, 'Emerald'), bestAsk: 90_000, bestBid: null }]);
  });

  it('asks nothing about titles that come in no phases', async () => {
    const market = await place().open();
    expect(await market.phaseQuotes?.('csgo', item('★ Karambit'))).toEqual([]);
    expect(await market.phaseQuotes?.('csgo', item(REDLINE))).toEqual([]);
    expect(place().server.requests.all).toEqual([]);
  });

  it('goes without bids where the depth is refused, says so once and does not insist', async () => {
    place().server.faults.set('dmarket', { kind: 'status', status: 410, route: DEPTH });
    const market = await place().open();
    const expected = [
      ['Phase 2', 900_000, 2, null, null],
      ['Black Pearl', 2_000_000, 1, null, null],
    ];
    expect(quoted(await market.phaseQuotes?.('csgo', item(DOPPLER)))).toEqual(expected);
    expect(quoted(await market.phaseQuotes?.('csgo', item(DOPPLER), { reload: true }))).toEqual(expected);
    expect([asked(DEPTH), asked(OFFERS)]).toEqual([1, 2]);
    expect(place().logger.lines.filter((line) => line.includes('no depth'))).toHaveLength(1);
  });

  it('reports the refusal without keys, and a passing failure with them', async () => {
    place().server.faults.set('dmarket', { kind: 'status', status: 410, route: DEPTH });
    const unsigned = (await place().open({ withoutKeys: true })).phaseQuotes?.('csgo', item(DOPPLER));
    await expect(unsigned).rejects.toMatchObject({ code: 'retired-endpoint' });
    place().server.faults.set('dmarket', { kind: 'status', status: 503, route: DEPTH });
    const signed = (await place().open()).phaseQuotes?.('csgo', item(DOPPLER));
    await expect(signed).rejects.toMatchObject({ code: 'market-unavailable' });
    expect(asked(OFFERS)).toBe(0);
  });

  it('refuses an answer in which phases go by another name', async () => {
    place().server.faults.set('dmarket', { kind: 'field', field: 'phaseTitle', change: 'rename' });
    const call = (await place().open({ withoutKeys: true })).phaseQuotes?.('csgo', item(DOPPLER));
    const field = 'offers[].attributes[].phaseTitle';
    await expect(call).rejects.toMatchObject({ code: 'bad-response', field });
  });
});
