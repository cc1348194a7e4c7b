import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mills } from '../../src/domain/money.ts';
import {
  createDmarketServer,
  createFaults,
  createWaxpeerServer,
  createWorld,
  type Fault,
  type SimulatedServer,
} from '../../src/simulator/index.ts';
import { createWindowLimiter } from '../../src/simulator/http/window-limiter.ts';

let server: SimulatedServer;

beforeEach(async () => {
  const world = createWorld({ scale: 0 });
  for (const name of ['A', 'B', 'C', 'D'])
    world.waxpeer.plant('csgo', { name, listings: [{ price: mills(1000) }] });
  server = await createWaxpeerServer({ world, limits: false });
});

afterEach(() => server.close());

const fetchPrices = (init?: RequestInit): Promise<Response> => fetch(`${server.url}/v1/prices`, init);

async function pricesUnder(fault: Fault): Promise<string> {
  server.faults.set('waxpeer', fault);
  return (await fetchPrices()).text();
}

describe('faults of what is said', () => {
  it('answers with a status and a time to wait, as often as told', async () => {
    server.faults.set('waxpeer', { kind: 'status', status: 503, retryAfter: 7, times: 1 });
    const struck = await fetchPrices();
    expect([struck.status, struck.headers.get('retry-after')]).toEqual([503, '7']);
    expect((await fetchPrices()).status).toBe(200);
  });

  it('answers HTML with status 200, refusals, and half a body', async () => {
    expect(await pricesUnder({ kind: 'html', times: 1 })).toContain('<!DOCTYPE html>');
    expect(await pricesUnder({ kind: 'refuse', msg: 'System busy', times: 1 })).toBe(
      '{"success":false,"msg":"System busy"}',
    );
    const whole = await (await fetchPrices()).text();
    const half = await pricesUnder({ kind: 'truncate', times: 1 });
    expect(half).toBe(whole.slice(0, Math.floor(whole.length / 2)));
  });

  it.each([
    ['rename', '"min_v2":1000'],
    ['null', '"min":null'],
    ['text', '"min":"unavailable"'],
    ['nan', '"min":NaN'],
    ['negative', '"min":-5'],
    ['zero', '"min":0'],
    ['absurd', '"min":99999999999'],
  ] as const)('spoils a field by %s', async (change, expected) => {
    expect(await pricesUnder({ kind: 'field', field: 'min', change })).toContain(expected);
  });

  it('removes a field from a share of the rows, the same ones each time', async () => {
    const fault: Fault = { kind: 'field', field: 'min', change: 'remove', rows: 0.5 };
    const body = await pricesUnder(fault);
    const left = body.split('"min"').length - 1;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(4);
    expect(await pricesUnder(fault)).toBe(body);
  });

  it('sends an old date', async () => {
    server.faults.set('waxpeer', { kind: 'stale-date', byMs: 3_600_000 });
    const date = Date.parse((await fetchPrices()).headers.get('date') ?? '');
    expect(Date.now() - date).toBeGreaterThan(3_500_000);
  });
});

describe('faults of how it is sent', () => {
  it('cuts the connection before and within the body', async () => {
    server.faults.set('waxpeer', { kind: 'reset', times: 1 });
    await expect(fetchPrices()).rejects.toThrow();
    server.faults.set('waxpeer', { kind: 'reset', afterBytes: 20, times: 1 });
    await expect(fetchPrices().then((response) => response.text())).rejects.toThrow();
  });

  it('never answers while it hangs, and logs that as no status', async () => {
    server.faults.set('waxpeer', { kind: 'hang' });
    await expect(fetchPrices({ signal: AbortSignal.timeout(50) })).rejects.toThrow();
    expect(server.requests.all.at(-1)).toMatchObject({ path: '/v1/prices', status: 0 });
  });

  it('delays, and drips the whole body slowly', async () => {
    const whole = await (await fetchPrices()).text();
    server.faults.set('waxpeer', { kind: 'latency', ms: 20 });
    server.faults.set('waxpeer', { kind: 'drip', bytes: 50, everyMs: 1 });
    const startedAt = performance.now();
    expect(await (await fetchPrices()).text()).toBe(whole);
    expect(performance.now() - startedAt).toBeGreaterThan(15);
  });
});

describe('misleading cursors', () => {
  async function cursorsUnder(mode: 'repeat' | 'cycle' | 'endless', pages: number): Promise<string[]> {
    const dmarket = await createDmarketServer({ world: createWorld({ scale: 0.001 }), limits: false });
    dmarket.faults.set('dmarket', { kind: 'cursor', mode });
    const seen: string[] = [];
    let cursor = '';
    for (let index = 0; index < pages; index++) {
      const body = JSON.stringify({ filter: { game: 'a8db' }, limit: 6, cursor });
      const url = `${dmarket.url}/marketplace-api/v1/aggregated-prices`;
      const page = (await (await fetch(url, { method: 'POST', body })).json()) as { nextCursor: string };
      cursor = page.nextCursor;
      seen.push(cursor);
    }
    await dmarket.close();
    return seen;
  }

  it('repeats the cursor it was asked with', async () => {
    expect(new Set(await cursorsUnder('repeat', 6)).size).toBe(1);
  });

  it('goes round in a circle', async () => {
    expect(new Set(await cursorsUnder('cycle', 12)).size).toBe(3);
  });

  it('never ends, with new cursors all the time', async () => {
    const cursors = await cursorsUnder('endless', 30);
    expect(new Set(cursors).size).toBeGreaterThan(6);
    expect(cursors).not.toContain('');
  });
});

describe('the switchboard', () => {
  it('strikes the same share of requests each time, on the routes it is set for', () => {
    const pattern = (): boolean[] => {
      const faults = createFaults();
      faults.set('dmarket', { kind: 'hang', route: '/a', share: 0.3 });
      expect(faults.strike('dmarket', '/b')).toEqual([]);
      expect(faults.strike('waxpeer', '/a')).toEqual([]);
      return Array.from({ length: 100 }, () => faults.strike('dmarket', '/a').length > 0);
    };
    expect(pattern()).toEqual(pattern());
    expect(pattern().filter(Boolean).length).toBeGreaterThan(15);
    expect(pattern().filter(Boolean).length).toBeLessThan(45);
  });

  it('is set, read and cleared over HTTP, and says what is wrong with a fault', async () => {
    const post = (body: string): Promise<Response> =>
      fetch(`${server.url}/__faults`, { method: 'POST', body });
    expect((await post('{"kind":"status","status":500}')).status).toBe(200);
    expect((await fetchPrices()).status).toBe(500);
    expect(await (await fetch(`${server.url}/__faults`)).json()).toEqual({
      faults: [{ kind: 'status', status: 500 }],
    });
    await fetch(`${server.url}/__faults`, { method: 'DELETE' });
    expect((await fetchPrices()).status).toBe(200);
    expect(await (await post('{"kind":"status"}')).json()).toEqual({
      error: '"status" is missing or malformed for status',
    });
    expect((await post('nonsense')).status).toBe(400);
  });

  it('shows what arrived over HTTP', async () => {
    await fetchPrices();
    const { requests } = (await (await fetch(`${server.url}/__requests`)).json()) as { requests: object[] };
    expect(requests).toMatchObject([{ server: 'waxpeer', method: 'GET', path: '/v1/prices', status: 200 }]);
    expect(server.requests.count('waxpeer', '/v1', 200)).toBe(1);
  });
});

describe('the sliding window', () => {
  it('counts any second, not aligned ones', () => {
    let now = 0;
    const limiter = createWindowLimiter(1000, () => now);
    const takeAt = (at: number): boolean => {
      now = at;
      return limiter.take('key', 2).allowed;
    };
    expect([0, 900, 950, 1001, 1100, 1901].map(takeAt)).toEqual([true, true, false, true, false, true]);
  });
});
