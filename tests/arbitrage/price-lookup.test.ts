import { describe, expect, it } from '@jest/globals';
import { createBooks } from '../../src/arbitrage/books/index.ts';
import { type PriceLookup, type PriceReport } from '../../src/arbitrage/price.ts';
import { buildPriceLookup } from '../../src/arbitrage/price-lookup.ts';
import { NetworkError } from '../../src/domain/errors.ts';
import { parseTitle } from '../../src/domain/title.ts';
import { silentLogger } from '../support/silent-logger.ts';
import { buildStubMarket, type StubAnswers } from '../support/market.ts';
import { buildQuote, NOW, usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const ask = (price: number, title = REDLINE): StubAnswers => ({
  quotes: [buildQuote(title, { bestAsk: usd(price) })],
  offers: { [title]: [price, price] },
});

function build(dmarket: StubAnswers, waxpeer: StubAnswers): PriceLookup {
  const markets = {
    dmarket: buildStubMarket('dmarket', dmarket),
    waxpeer: buildStubMarket('waxpeer', waxpeer),
  };
  const now = (): number => NOW;
  const books = createBooks({ markets, logger: silentLogger, now });
  return buildPriceLookup({ markets, books, logger: silentLogger, now });
}

const report = (dmarket: StubAnswers, waxpeer: StubAnswers, title = REDLINE): Promise<PriceReport> =>
  build(dmarket, waxpeer).report('csgo', parseTitle(title).key);

describe('a price report', () => {
  it('shows both prices and both ways, profitable or not', async () => {
    const { prices, ways, noWays } = await report(ask(20), ask(25));
    expect([prices.dmarket?.quote?.bestAsk, prices.waxpeer?.quote?.bestAsk]).toEqual([20_000, 25_000]);
    expect(ways.map(({ buyOn, profit }) => [buyOn, Math.sign(profit.net)])).toEqual([
      ['dmarket', 1],
      ['waxpeer', -1],
    ]);
    expect(noWays).toBeUndefined();
  });

  it('summarises sales and caps the sale by them on the market that tells them', async () => {
    const sales = Array.from({ length: 5 }, (_, index) => ({
      price: usd(22),
      soldAt: NOW - index * 3_600_000,
      oddities: [],
    }));
    const { sales: summary, ways } = await report({ ...ask(30), sales: { [REDLINE]: sales } }, ask(20));
    expect(summary).toMatchObject({ market: 'dmarket', median: 22_000, count: 5 });
    expect(ways.find(({ sellOn }) => sellOn === 'dmarket')).toMatchObject({
      sellPrice: 22_440,
      sellBasis: 'sales',
    });
  });

  it('goes without sales when they cannot be read', async () => {
    const broken = new NetworkError({ market: 'dmarket', route: 'GET /sales' }, 'reset');
    const { sales, ways } = await report({ ...ask(30), sales: broken }, ask(20));
    expect(sales).toBeNull();
    expect(ways).toHaveLength(2);
  });

  it.each([
    ['one-market', ask(20), ask(20, 'Other')],
    [
      'one-market',
      ask(20),
      { quotes: new NetworkError({ market: 'waxpeer', route: 'GET /v1/prices' }, 'reset') },
    ],
    ['not-listed', ask(20), { quotes: [buildQuote(REDLINE)] }],
    ['stale', { ...ask(20), observedAt: NOW - 200_000 }, { ...ask(25), observedAt: NOW - 200_000 }],
    ['skew', { ...ask(20), observedAt: NOW + 100_000 }, { ...ask(25), observedAt: NOW - 100_000 }],
  ] as const)('shows no profit and says why: %s', async (reason, dmarket, waxpeer) => {
    const { ways, noWays } = await report(dmarket, waxpeer);
    expect(ways).toEqual([]);
    expect(noWays).toBe(reason);
  });

  it('takes prices from the live listings, and says that it looked', async () => {
    const { prices, ways } = await report({ ...ask(20), offers: { [REDLINE]: [20.5, 20.6] } }, ask(25));
    expect(prices.dmarket?.quote?.bestAsk).toBe(20_500);
    expect(ways[0]).toMatchObject({
      buyPrice: 20_500,
      confirmation: { state: 'confirmed', atThisPrice: 1, lockHours: 0 },
    });
  });

  it('shows no profit when the live listings are gone', async () => {
    const { prices, ways, noWays } = await report({ ...ask(20), offers: {} }, ask(25));
    expect(prices.dmarket?.quote?.bestAsk).toBeNull();
    expect([ways, noWays]).toEqual([[], 'not-listed']);
  });

  it('stands by the quotes where listings cannot be looked at, and says so', async () => {
    const { ways } = await report({ ...ask(20), canConfirm: false }, ask(25));
    expect(ways[0]).toMatchObject({ buyPrice: 20_000, confirmation: { state: 'unconfirmed' } });
  });

  it.each([
    ['Doppler Phase 2', 'dmarket', 'together'],
    ['Doppler', 'waxpeer', 'apart'],
  ] as const)('says of "%s" that %s quotes its phases %s', async (finish, market, otherPhases) => {
    const dmarket = ask(900, '★ Karambit | Doppler (Factory New)');
    const waxpeer = ask(1200, '★ Karambit | Doppler Phase 2 (Factory New)');
    const { prices, ways, noWays } = await report(dmarket, waxpeer, `★ Karambit | ${finish} (Factory New)`);
    expect(prices[market]).toMatchObject({ quote: null, otherPhases });
    expect([ways, noWays]).toEqual([[], 'mixed-phases']);
  });

  it('shows no sales where they mix phases', async () => {
    const title = '★ Karambit | Doppler (Factory New)';
    const sales = [usd(700), usd(2500)].map((price) => ({ price, soldAt: NOW - 1000, oddities: [] }));
    const { prices, sales: summary } = await report(
      { ...ask(900, title), sales: { [title]: sales } },
      ask(20),
      title,
    );
    expect(prices.dmarket?.quote?.bestAsk).toBe(900_000);
    expect(summary).toBeNull();
  });

  it('names an item that no market quotes any more', async () => {
    const { item, prices } = await report(ask(20), ask(20), '★ Karambit | Doppler Ruby (Factory New)');
    expect(item.name).toBe('★ Karambit | Doppler Ruby (Factory New)');
    expect(prices.dmarket?.quote).toBeNull();
  });

  it('searches the names of the market that answers', async () => {
    const broken = new NetworkError({ market: 'waxpeer', route: 'GET /v1/prices' }, 'reset');
    const found = await build(ask(20), { quotes: broken }).search('csgo', 'redline', 8);
    expect(found.map(({ name }) => name)).toEqual([REDLINE]);
  });
});
