import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { findReducedFee, sellerRateAt } from '../../../src/domain/fees.ts';
import { mills } from '../../../src/domain/money.ts';
import { toItemKey } from '../../../src/domain/title.ts';
import { createDmarketPlace } from '../support/market-place.ts';
import { usePlace } from '../support/use-place.ts';

const FEES = '/exchange/v1/customized-fees';
const EXPIRES = Date.UTC(2090, 0, 1);

describe('fees of DMarket', () => {
  const place = usePlace(createDmarketPlace);

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const plantFee = (title: string, fraction: string): void =>
    place().world.dmarket.plant('csgo', {
      title,
      offers: [{ price: mills(1000) }],
      fee: { fraction, minPrice: mills(1000), maxPrice: mills(5000), expiresAt: EXPIRES },
    });

  it('reads the default and the reduced fees, for every phase of a title', async () => {
    const title = '★ Karambit | Doppler (Factory New)';
    plantFee(title, '0.02');
    const fees = await (await place().open()).fees('csgo');
    const ruby = toItemKey(title, 'Ruby');
    expect(fees).toMatchObject({ market: 'dmarket', source: 'table', buyerRate: 0, sellerRate: 1000 });
    expect(fees.minimumFee).toBeGreaterThan(0);
    expect(findReducedFee(fees, ruby, Date.now())).toEqual({
      rate: 200,
      minPrice: 1000,
      maxPrice: 5000,
      expiresAt: EXPIRES,
    });
    expect(sellerRateAt(fees, ruby, mills(5010), Date.now())).toBe(1000);
  });

  it('leaves out rows that cannot be read, and says how many', async () => {
    for (let row = 0; row < 40; row += 1) plantFee(`Row ${row}`, row % 10 === 0 ? '2 percent' : '0.05');
    const fees = await (await place().open()).fees('csgo');
    expect(fees.reduced.size).toBe(36);
    expect(place().logger.lines.join()).toContain('"bad-fraction":4');
  });

  it('asks on while pages are as round as a server’s own limit', async () => {
    for (let row = 0; row < 300; row += 1) plantFee(`Row ${row}`, '0.05');
    const fees = await (await place().open()).fees('csgo');
    expect(fees.reduced.size).toBe(300);
    expect(place().server.requests.count('dmarket', FEES)).toBe(2);
  });

  it('keeps the fees of the day before when they cannot be read anew', async () => {
    const market = await place().open();
    const { observedAt } = await market.fees('csgo');
    const later = Date.now() + 23 * 3_600_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    place().server.faults.set('dmarket', { kind: 'status', status: 503 });
    expect(await market.fees('csgo')).toMatchObject({ source: 'table', observedAt });
    expect(place().server.requests.count('dmarket', FEES)).toBe(2);
  });

  it('refuses a default that is no share', async () => {
    place().server.faults.set('dmarket', { kind: 'field', field: 'fraction', change: 'negative' });
    expect(await (await place().open()).fees('csgo')).toMatchObject({ source: 'assumed', sellerRate: 1000 });
    expect(place().logger.lines.join()).toContain('defaultFee.fraction');
  });
});
