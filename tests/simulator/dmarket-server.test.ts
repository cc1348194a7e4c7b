import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mills } from '../../src/domain/money.ts';
import {
  createDmarketServer,
  createWorld,
  type DmarketServer,
  type World,
} from '../../src/simulator/index.ts';
import { type KeyPair, signedFetch } from './support/signed-fetch.ts';

interface Vectors extends KeyPair {
  readonly cases: readonly {
    readonly method: string;
    readonly signedPath: string;
    readonly body: string;
    readonly timestamp: string;
    readonly signatureHex: string;
  }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../fixtures/dmarket-signing-vectors.json', import.meta.url), 'utf8'),
) as Vectors;

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const DOPPLER = '★ Karambit | Doppler (Factory New)';

let world: World;
let server: DmarketServer;
let clock: () => number;

beforeEach(async () => {
  clock = Date.now;
  world = createWorld({ scale: 0 });
  world.dmarket.plant('csgo', {
    title: REDLINE,
    offers: [
      { price: mills(12_500), float: 0.2, tradeLockDays: 7 },
      { price: mills(12_600), locked: true },
      { price: mills(13_000), float: 0.3 },
    ],
    targets: [{ price: mills(12_300), amount: 50 }],
    sales: [{ price: mills(12_500), at: Date.UTC(2026, 0, 1), type: 'Offer' }],
    fee: { fraction: '0.02', minPrice: mills(1000), maxPrice: mills(50_000) },
  });
  world.dmarket.plant('csgo', {
    title: DOPPLER,
    offers: [
      { price: mills(900_000), phase: 'Phase 2' },
      { price: mills(3_000_000), phase: 'Ruby' },
    ],
    targets: [
      { price: mills(2_500_000), amount: 1, phase: 'Ruby' },
      { price: mills(800_000), amount: 1 },
    ],
  });
  server = await createDmarketServer({ world, now: () => clock() });
});

afterEach(() => server.close());

async function get(path: string): Promise<Record<string, unknown>> {
  const response = await signedFetch(vectors, server.url + path);
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

async function aggregated(
  body: unknown,
): Promise<{ aggregatedPrices: { title: string }[]; nextCursor: string }> {
  const response = await fetch(`${server.url}/marketplace-api/v1/aggregated-prices`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as { aggregatedPrices: { title: string }[]; nextCursor: string };
}

describe('signatures', () => {
  it.each(vectors.cases.map((vector) => [vector.signedPath, vector] as const))(
    'accepts the published vector of %s',
    async (path, { method, body, timestamp, signatureHex }) => {
      clock = () => Number(timestamp) * 1000 + 60_000;
      const response = await signedFetch(vectors, server.url + path, {
        method,
        date: timestamp,
        signature: signatureHex,
        ...(body === '' ? {} : { body }),
      });
      expect(response.status).toBe(200);
    },
  );

  it('checks the decoded path of a title, and refuses one signed as it is sent', async () => {
    const url = `${server.url}/marketplace-api/v1/targets-by-title/a8db/${encodeURIComponent(REDLINE)}`;
    expect((await signedFetch(vectors, url)).status).toBe(200);
    expect((await signedFetch(vectors, url, { signedPath: new URL(url).pathname })).status).toBe(401);
  });

  it.each([
    ['a wrong signature', { signature: '0'.repeat(128) }],
    ['a date three minutes old', { date: String(Math.floor(Date.now() / 1000) - 180) }],
    ['a date that is none', { date: 'yesterday' }],
  ])('answers 401 in the gateway’s shape to %s', async (_what, options) => {
    const response = await signedFetch(vectors, `${server.url}/account/v1/balance`, options);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ Code: 'Unauthorized', Message: 'Unauthorized' });
  });

  it('refuses keys that are no account, if accounts are given', async () => {
    const strict = await createDmarketServer({ world, accounts: ['f'.repeat(64)] });
    const response = await signedFetch(vectors, `${strict.url}/account/v1/balance`);
    await strict.close();
    expect(response.status).toBe(401);
  });

  it('answers aggregated prices to anybody, and offers to accounts only', async () => {
    expect((await aggregated({ filter: { game: 'a8db' } })).aggregatedPrices).toHaveLength(2);
    expect((await fetch(`${server.url}/marketplace-api/v2/offers?gameId=a8db&limit=1`)).status).toBe(401);
  });
});

describe('shapes', () => {
  it('writes aggregated prices as cents in texts', async () => {
    const { aggregatedPrices } = await aggregated({
      filter: { game: 'a8db', titles: [REDLINE, 'Nothing'] },
      limit: '100',
    });
    expect(aggregatedPrices).toEqual([
      {
        title: REDLINE,
        orderBestPrice: { Currency: 'USD', Amount: '1230' },
        orderCount: '50',
        offerBestPrice: { Currency: 'USD', Amount: '1250' },
        offerCount: '3',
      },
    ]);
  });

  it('writes offers as they are at runtime', async () => {
    const body = await get(
      `/marketplace-api/v2/offers?gameId=a8db&limit=1&title=${encodeURIComponent(REDLINE)}`,
    );
    expect(body).toMatchObject({
      total: '3',
      items: [
        {
          priceCents: '1250',
          locked: false,
          attributes: {
            title: REDLINE,
            gameId: 'a8db',
            tradeLockDays: 7,
            tradable: false,
            cs2: {
              exterior: 'EXTERIOR_FIELD_TESTED',
              float: '0.2',
              floatPart: 'FLOAT_PART_FT_1',
              category: 'CATEGORY_NORMAL',
            },
          },
        },
      ],
    });
  });

  it('writes sales in dollars, depth and targets in cents, and fees as fractions', async () => {
    const title = encodeURIComponent(REDLINE);
    expect(await get(`/trade-aggregator/v1/last-sales?gameId=a8db&title=${title}&limit=20`)).toMatchObject({
      sales: [{ price: '12.50', date: '1767225600', txOperationType: 'Offer' }],
    });
    expect(await get(`/marketplace-api/v1/market-depth?gameId=a8db&title=${title}`)).toMatchObject({
      offers: [{ price: '1250', amount: '1', attributes: [{ floatValue: '0.2' }] }, { price: '1300' }],
      orders: [{ price: '1230', amount: '50', attributes: [{ floatPartValue: 'any' }] }],
    });
    expect(await get(`/marketplace-api/v1/targets-by-title/a8db/${encodeURIComponent(DOPPLER)}`)).toEqual({
      orders: [
        {
          amount: '1',
          price: '250000',
          title: DOPPLER,
          attributes: { floatPartValue: 'any', paintSeed: 'any', phase: 'ruby' },
        },
        {
          amount: '1',
          price: '80000',
          title: DOPPLER,
          attributes: { floatPartValue: 'any', paintSeed: 'any', phase: 'any' },
        },
      ],
    });
    expect(await get('/exchange/v1/customized-fees?gameId=a8db&limit=10000')).toMatchObject({
      defaultFee: { fraction: '0.1', minAmount: 2 },
      reducedFees: [{ title: REDLINE, fraction: '0.02', minPrice: 100, maxPrice: 5000 }],
    });
    expect(await get('/account/v1/balance')).toMatchObject({ usd: '43910', usdAvailableToWithdraw: '41000' });
  });

  it('answers retired methods with 410', async () => {
    expect((await fetch(`${server.url}/exchange/v1/market/items`)).status).toBe(410);
  });
});

describe('searching offers', () => {
  const titles = async (query: string): Promise<unknown[]> => {
    const { items } = (await get(`/marketplace-api/v2/offers?gameId=a8db&limit=100&${query}`)) as {
      items: { priceCents: string }[];
    };
    return items.map((item) => item.priceCents);
  };

  it.each([
    ['a prefix in any case', 'title=ak-47', ['1250', '1260', '1300']],
    ['a price range with both ends', 'title=AK&priceFrom=1260&priceTo=1300', ['1260', '1300']],
    ['descending order', 'orderBy=price&orderDir=desc&title=AK', ['1300', '1260', '1250']],
    ['no trade lock', 'title=AK&treeFilters=tradeLockFrom=0,tradeLockTo=1', ['1260', '1300']],
    ['a phase', 'treeFilters=phase=ruby', ['300000']],
    ['an exterior', `treeFilters=${encodeURIComponent('exterior=factory new')}`, ['90000', '300000']],
  ])('honours %s', async (_what, query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('follows its cursor to the end', async () => {
    const first = await get('/marketplace-api/v2/offers?gameId=a8db&limit=3');
    const second = await get(
      `/marketplace-api/v2/offers?gameId=a8db&limit=3&cursor=${String(first['cursor'])}`,
    );
    expect(first['items']).toHaveLength(3);
    expect(second).toMatchObject({ cursor: '', total: '5' });
    expect(second['items']).toHaveLength(2);
  });
});

describe('a whole game', () => {
  it('comes by cursor, each title once, and is refused when that form is switched off', async () => {
    const all = new Set<string>();
    let cursor = '';
    do {
      const page = await aggregated({ filter: { game: 'a8db' }, limit: 1, cursor });
      page.aggregatedPrices.forEach((row) => all.add(row.title));
      cursor = page.nextCursor;
    } while (cursor !== '');
    expect([...all]).toEqual(world.dmarket.titles('csgo'));
    server.allowWholeGame(false);
    const refused = await fetch(`${server.url}/marketplace-api/v1/aggregated-prices`, {
      method: 'POST',
      body: JSON.stringify({ filter: { game: 'a8db' } }),
    });
    expect(refused.status).toBe(400);
  });
});

describe('rate limits', () => {
  it('answers the seventh unsigned request of a second with 429 and says what is left', async () => {
    const url = `${server.url}/marketplace-api/v1/market-depth?gameId=a8db&title=x`;
    const answers = await Promise.all(Array.from({ length: 7 }, () => fetch(url)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 200, 200, 200, 429]);
    const refused = answers.find((answer) => answer.status === 429);
    expect(refused?.headers.get('x-ratelimit-limit-second')).toBe('6');
    expect(refused?.headers.get('ratelimit-remaining')).toBe('0');
    expect(refused?.headers.get('ratelimit-reset')).toBe('1');
  });

  it('gives accounts more', async () => {
    const url = `${server.url}/account/v1/balance`;
    const answers = await Promise.all(Array.from({ length: 21 }, () => signedFetch(vectors, url)));
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(1);
  });
});
