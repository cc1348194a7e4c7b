import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mills } from '../../src/domain/money.ts';
import {
  createWaxpeerServer,
  createWorld,
  type SimulatedServer,
  type World,
} from '../../src/simulator/index.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const RUBY = '★ Karambit | Doppler Ruby (Factory New)';
const DOPPLER = '★ Karambit | Doppler (Factory New)';

let world: World;
let server: SimulatedServer;

beforeEach(async () => {
  world = createWorld({ scale: 0 });
  world.waxpeer.plant('csgo', {
    name: REDLINE,
    listings: [
      { price: mills(27_000), auto: false },
      { price: mills(27_867) },
      { price: mills(20_000), hold: true },
    ],
    bid: mills(22_000),
    steamPrice: mills(43_794),
  });
  world.waxpeer.plant('csgo', { name: RUBY, listings: [{ price: mills(3_000_000), phase: 'Ruby' }] });
  world.waxpeer.plant('rust', {
    name: 'Alien Red',
    listings: [{ price: mills(99), itemId: '7656119800781786535' }],
  });
  server = await createWaxpeerServer({ world, keys: ['right'] });
});

afterEach(() => server.close());

async function get(path: string): Promise<Record<string, unknown>> {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

describe('price lists', () => {
  it('gives every name in one response, in mills', async () => {
    expect(await get('/v1/prices?game=csgo')).toEqual({
      success: true,
      items: [
        { name: REDLINE, count: 2, min: 27_000, steam_price: 43_794 },
        expect.objectContaining({ name: RUBY, count: 1, min: 3_000_000 }),
      ],
    });
  });

  it('adds the fields of the full form', async () => {
    const { items } = (await get('/v1/prices?minified=0&search=redline')) as { items: object[] };
    expect(items.map((item) => Object.keys(item))).toEqual([
      ['name', 'count', 'min', 'steam_price', 'img', 'type', 'rarity_color', 'rarity'],
    ]);
  });

  it('gives the best bid of names that have one', async () => {
    const body = (await get('/v1/buy-orders/snapshot?game=csgo')) as { offers: { max: unknown }[] };
    expect(body).toMatchObject({ success: true, timestamp: expect.any(Number) });
    expect(body.offers.map((offer) => Number(offer.max))).toEqual([22_000]);
  });

  it('gives single Dopplers under the plain name', async () => {
    expect(await get('/v1/prices/dopplers?phase=Ruby')).toMatchObject({
      items: [{ name: DOPPLER, phase: 'Ruby', price: 3_000_000, weapon: 'Karambit' }],
    });
  });

  it('refuses an unknown game with status 200', async () => {
    expect(await get('/v1/prices?game=chess')).toEqual({ success: false, msg: 'wrong game' });
  });
});

describe('searching by name', () => {
  it('maps names to listings, without trade-locked ones unless asked for', async () => {
    const path = `/v2/search-items-by-name?api=right&name=${encodeURIComponent(REDLINE)}&name=Nothing`;
    const plain = (await get(path)) as { items: Record<string, { price: number; delivery: string }[]> };
    expect(Object.keys(plain.items)).toEqual([REDLINE]);
    expect(plain.items[REDLINE]?.map((row) => [row.price, row.delivery])).toEqual([
      [27_000, 'p2p'],
      [27_867, 'bot'],
    ]);
    const held = (await get(`${path}&include_hold=1`)) as typeof plain;
    expect(held.items[REDLINE]?.at(-1)).toMatchObject({ price: 20_000, delivery: 'hold' });
  });

  it.each([RUBY, DOPPLER])('finds a phase under %s', async (name) => {
    const { items } = (await get(`/v2/search-items-by-name?api=right&name=${encodeURIComponent(name)}`)) as {
      items: Record<string, object[]>;
    };
    expect(items[name]).toMatchObject([{ name: DOPPLER, phase: 'Ruby', price: 3_000_000 }]);
  });

  it('writes item ids beyond 2^53 as bare numbers', async () => {
    const response = await fetch(
      `${server.url}/v2/search-items-by-name?api=right&game=rust&name=Alien%20Red`,
    );
    expect(await response.text()).toContain('"item_id":7656119800781786535,');
  });

  it('refuses more than fifty names', async () => {
    const names = Array.from({ length: 51 }, (_, index) => `name=${index}`).join('&');
    expect(await get(`/v2/search-items-by-name?api=right&${names}`)).toMatchObject({ success: false });
  });
});

describe('keys and limits', () => {
  it('answers 403 to a wrong key', async () => {
    const response = await fetch(`${server.url}/v1/user?api=wrong`);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ success: false, msg: 'wrong api' });
  });

  it('tells the share that the seller keeps', async () => {
    expect(await get('/v1/user?api=right')).toMatchObject({
      success: true,
      user: { sell_fees: 0.94, wallet: 53_300 },
    });
  });

  it('answers the twenty-first search of a minute with 429 and says how long to wait', async () => {
    const paths = ['/v1/search-items-by-name?api=right&names=x', '/v2/search-items-by-name?api=right&name=x'];
    const requests = Array.from({ length: 21 }, (_, index) =>
      fetch(`${server.url}${paths[index % 2] ?? ''}`),
    );
    const refused = (await Promise.all(requests)).filter((answer) => answer.status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(50);
  });

  it('compresses long bodies for those who take them', async () => {
    const at = Date.now();
    const many = await createWaxpeerServer({ world: createWorld({ scale: 0.02 }), now: () => at });
    const packed = await fetch(`${many.url}/v1/prices`);
    const plain = await fetch(`${many.url}/v1/prices`, { headers: { 'accept-encoding': 'identity' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.text()).toBe(await plain.text());
    await many.close();
  });
});
