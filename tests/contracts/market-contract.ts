import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AuthenticationError,
  BadRequestError,
  BadResponseError,
  MarketUnavailableError,
  NetworkError,
  RateLimitedError,
  RetiredEndpointError,
} from '../../src/domain/errors.ts';
import { mills } from '../../src/domain/money.ts';
import { parseTitle } from '../../src/domain/title.ts';
import { type Market } from '../../src/markets/index.ts';
import { type FieldChange, type SimulatedServer } from '../../src/simulator/index.ts';
import { disableRetries, retryTesting } from '../../src/toolkit/index.ts';
import { type MarketPlace, type OpenOptions } from '../markets/support/market-place.ts';

/** Where a market keeps what the contract spoils. */
export interface MarketForms {
  /** Path and route of the list of prices. */
  readonly pricesPath: string;
  readonly pricesRoute: string;
  /** The list's field, the title's within it, and the ask's: its own name, and its path in a row. */
  readonly list: string;
  readonly title: string;
  readonly ask: string;
  readonly askPath: string;
  /** The field that counts the listings behind the ask. */
  readonly count: string;
  /** Paths of the routes for accounts only: listings, and the account. */
  readonly offersPath: string;
  readonly accountPath: string;
}

const ROWS = 40;
const REDLINE = 'AK-47 | Redline (Field-Tested)';

/** What every market must do, whoever it is: told by its imitation, with all that can go wrong. */
export function describeMarketContract(
  name: string,
  createPlace: () => Promise<MarketPlace<SimulatedServer, OpenOptions>>,
  forms: MarketForms,
): void {
  describe(`market ${name}`, () => {
    let place: MarketPlace<SimulatedServer, OpenOptions>;
    let market: Market;
    let retries: Disposable;

    beforeEach(async () => {
      retries = disableRetries();
      place = await createPlace();
      for (let row = 0; row < ROWS; row += 1) {
        place.plant({
          title: `P250 | Row ${row} (Field-Tested)`,
          ask: mills(1000 + row * 10),
          bid: mills(500),
        });
      }
      place.plant({ title: REDLINE, ask: mills(12_500), bid: mills(11_000) });
      market = await place.open();
    });

    afterEach(async () => {
      retries[Symbol.dispose]();
      await place[Symbol.asyncDispose]();
    });

    const failureOf = async (call: Promise<unknown>): Promise<unknown> => {
      try {
        await call;
      } catch (error) {
        return error;
      }
      throw new Error('nothing failed');
    };
    const redline = { key: parseTitle(REDLINE).key, title: REDLINE };
    const requests = (path?: string): number => place.server.requests.count(place.id, path);

    describe('prices', () => {
      it('reads the best prices of every item', async () => {
        const book = await market.quotes('csgo');
        expect(book).toMatchObject({ market: place.id, game: 'csgo', dropped: {} });
        expect(book.quotes.size).toBe(ROWS + 1);
        expect(book.quotes.get(redline.key)).toMatchObject({
          title: REDLINE,
          bestAsk: 12_500,
          bestBid: 11_000,
          askCount: 1,
          mixesPhases: false,
        });
      });

      it('tells how many names have come', async () => {
        const seen: number[] = [];
        await market.quotes('csgo', { onNames: (names) => seen.push(names) });
        expect(seen.at(-1)).toBe(ROWS + 1);
      });

      it('answers again from its cache, with the same age, and without a request', async () => {
        const first = await market.quotes('csgo');
        const asked = requests();
        const second = await market.quotes('csgo');
        expect(requests()).toBe(asked);
        expect(second.observedAt).toBe(first.observedAt);
        expect(second.quotes).toBe(first.quotes);
      });

      it('says the age of an answer that was kept by a client before', async () => {
        const { observedAt } = await market.quotes('csgo');
        await market.close();
        const asked = requests();
        const reopened = await place.open();
        expect((await reopened.quotes('csgo')).observedAt).toBe(observedAt);
        expect(requests()).toBe(asked);
      });

      it('believes the older date when the answer was already old on arrival', async () => {
        const before = Date.now();
        place.server.faults.set(place.id, { kind: 'stale-date', byMs: 600_000 });
        expect((await market.quotes('csgo')).observedAt).toBeLessThan(before - 590_000);
      });

      it('says when Doppler phases are mixed under one title', async () => {
        const title = '★ Karambit | Doppler (Factory New)';
        place.plant({ title, ask: mills(900_000) });
        const { quotes } = await market.quotes('csgo');
        expect(quotes.get(parseTitle(title).key)?.mixesPhases).toBe(true);
      });

      it('believes neither of two titles that are one item by the key', async () => {
        place.plant({ title: 'Sticker | A (Holo/Foil)', ask: mills(1000) });
        place.plant({ title: 'Sticker | A (Holo-Foil)', ask: mills(2000) });
        const { quotes, dropped } = await market.quotes('csgo');
        expect(quotes.has(parseTitle('Sticker | A (Holo-Foil)').key)).toBe(false);
        expect(dropped).toEqual({ ambiguous: 1 });
      });

      it('reads other games, of which there may be nothing', async () => {
        const { quotes, game } = await market.quotes('tf2');
        expect(game).toBe('tf2');
        expect(quotes.size).toBe(0);
      });
    });

    describe('bad data', () => {
      const changes = ['rename', 'remove', 'null', 'text', 'negative', 'zero', 'absurd'] as const;

      it.each(changes)('refuses a list of which every ask is spoilt: %s', async (change) => {
        place.server.faults.set(place.id, {
          kind: 'field',
          route: forms.pricesPath,
          field: forms.ask,
          change,
        });
        const error = await failureOf(market.quotes('csgo'));
        expect(error).toBeInstanceOf(BadResponseError);
        expect(error).toMatchObject({ call: { market: place.id, route: forms.pricesRoute } });
        const [path] = forms.askPath.split('.');
        expect((error as BadResponseError).field).toMatch(new RegExp(`^${forms.list}\\[\\]\\.${path}`));
        expect((error as Error).message).toContain(`${place.id} ${forms.pricesRoute}`);
      });

      it.each(['negative', 'absurd', 'text'] as const)(
        'drops and counts the rows whose price is spoilt: %s',
        async (change) => {
          const fault = {
            kind: 'field',
            route: forms.pricesPath,
            field: forms.ask,
            change,
            rows: 0.15,
          } as const;
          place.server.faults.set(place.id, fault);
          const { quotes, dropped } = await market.quotes('csgo');
          const reason = change === 'absurd' ? 'absurd-price' : 'bad-price';
          expect(Object.keys(dropped)).toEqual([reason]);
          expect(dropped[reason]).toBeGreaterThan(0);
          const asked = [...quotes.values()].filter(({ bestAsk }) => bestAsk !== null);
          expect(asked).toHaveLength(ROWS + 1 - dropped[reason]!);
        },
      );

      const spoilCounts = (change: FieldChange, rows: number): void =>
        place.server.faults.set(place.id, {
          kind: 'field',
          route: forms.pricesPath,
          field: forms.count,
          change,
          rows,
        });

      it('takes no price for an ask that has no listing behind it, and counts it', async () => {
        spoilCounts('zero', 0.15);
        const { quotes, dropped } = await market.quotes('csgo');
        const empty = [...quotes.values()].filter(({ askCount }) => askCount === 0);
        expect(empty.length).toBeGreaterThan(0);
        expect(empty.every(({ bestAsk }) => bestAsk === null)).toBe(true);
        expect(dropped).toEqual({ 'ask-of-none': empty.length });
        expect([...quotes.values()].filter(({ bestAsk }) => bestAsk !== null)).toHaveLength(
          ROWS + 1 - empty.length,
        );
      });

      it('refuses a list without a listing behind any ask', async () => {
        spoilCounts('zero', 1);
        const error = await failureOf(market.quotes('csgo'));
        expect(error).toBeInstanceOf(BadResponseError);
        expect((error as BadResponseError).field).toBe(`${forms.list}[].${forms.count}`);
      });

      it.each(['rename', 'null', 'text', 'negative'] as const)(
        'tells a count that it does not know from none: %s',
        async (change) => {
          spoilCounts(change, 1);
          const { quotes, dropped } = await market.quotes('csgo');
          expect(quotes.get(redline.key)).toMatchObject({ bestAsk: 12_500, askCount: null });
          expect(dropped).toEqual({});
        },
      );

      it.each(['rename', 'null', 'text'] as const)('refuses a list without titles: %s', async (change) => {
        const fault = { kind: 'field', route: forms.pricesPath, field: forms.title, change } as const;
        place.server.faults.set(place.id, fault);
        const error = await failureOf(market.quotes('csgo'));
        expect(error).toBeInstanceOf(change === 'text' ? Error : BadResponseError);
        if (change !== 'text') {
          expect((error as BadResponseError).field).toBe(`${forms.list}[].${forms.title}`);
        }
      });

      it.each(['rename', 'null'] as const)('refuses an answer without its list: %s', async (change) => {
        place.server.faults.set(place.id, {
          kind: 'field',
          route: forms.pricesPath,
          field: forms.list,
          change,
        });
        const error = await failureOf(market.quotes('csgo'));
        expect(error).toBeInstanceOf(BadResponseError);
        expect((error as BadResponseError).field).toBe(forms.list);
      });

      it('refuses numbers that are none', async () => {
        const fault = { kind: 'field', field: forms.ask, change: 'nan', route: forms.pricesPath } as const;
        place.server.faults.set(place.id, fault);
        const error = await failureOf(market.quotes('csgo'));
        expect(error).toBeInstanceOf(BadResponseError);
      });

      it('refuses an answer that is cut short', async () => {
        place.server.faults.set(place.id, { kind: 'truncate', route: forms.pricesPath });
        const error = await failureOf(market.quotes('csgo'));
        expect(error).toBeInstanceOf(BadResponseError);
        expect((error as BadResponseError).field).toBe('body');
      });

      it('keeps nothing of an answer that it refused', async () => {
        place.server.faults.set(place.id, { kind: 'html', route: forms.pricesPath, times: 1 });
        await failureOf(market.quotes('csgo'));
        const other = await place.open();
        expect((await other.quotes('csgo')).quotes.size).toBe(ROWS + 1);
      });
    });

    describe('failures', () => {
      const whenStatus = async (status: number, body?: string): Promise<unknown> => {
        const fault = { kind: 'status', status, ...(body !== undefined && { body }) } as const;
        place.server.faults.set(place.id, fault);
        return failureOf(market.quotes('csgo'));
      };

      it.each([
        [401, AuthenticationError],
        [403, AuthenticationError],
        [400, BadRequestError],
        [404, BadRequestError],
        [422, BadRequestError],
        [500, MarketUnavailableError],
        [502, MarketUnavailableError],
        [503, MarketUnavailableError],
      ] as const)('makes of status %i the error that says what to do', async (status, kind) => {
        const error = await whenStatus(status);
        expect(error).toBeInstanceOf(kind);
        expect(error).toMatchObject({ call: { market: place.id, route: forms.pricesRoute, status } });
      });

      it('reports a retired route, and does not ask it again', async () => {
        retries[Symbol.dispose]();
        retries = retryTesting({ attempts: 3 });
        expect(await whenStatus(410)).toBeInstanceOf(RetiredEndpointError);
        expect(requests(forms.pricesPath)).toBe(1);
      });

      it('asks again after a passing failure', async () => {
        retries[Symbol.dispose]();
        retries = retryTesting({ attempts: 2 });
        place.server.faults.set(place.id, { kind: 'status', status: 503, route: forms.pricesPath, times: 1 });
        expect((await market.quotes('csgo')).quotes.size).toBe(ROWS + 1);
      });

      it('honours the time after which it may ask again', async () => {
        retries[Symbol.dispose]();
        retries = retryTesting({ attempts: 2 });
        const route = forms.pricesPath;
        place.server.faults.set(place.id, { kind: 'status', status: 429, retryAfter: 1, route, times: 1 });
        await market.quotes('csgo');
        const [refused, answered] = place.server.requests.all.filter(({ path }) => path === forms.pricesPath);
        expect(refused?.status).toBe(429);
        expect(answered!.at - refused!.at).toBeGreaterThanOrEqual(990);
        expect(market.status().rateLimited).toBe(1);
      });

      it('tells for how long it was asked to wait', async () => {
        place.server.faults.set(place.id, { kind: 'status', status: 429, retryAfter: 7 });
        const error = await failureOf(market.quotes('csgo'));
        expect(error).toBeInstanceOf(RateLimitedError);
        expect((error as RateLimitedError).retryAfterMs).toBe(7000);
      });

      it('takes a web page for an outage, whatever its status', async () => {
        place.server.faults.set(place.id, { kind: 'html' });
        expect(await failureOf(market.quotes('csgo'))).toBeInstanceOf(MarketUnavailableError);
        place.server.faults.clear();
        expect(await whenStatus(403, '<html>checking</html>')).toBeInstanceOf(MarketUnavailableError);
      });

      it('tells a broken connection from an answer', async () => {
        place.server.faults.set(place.id, { kind: 'reset' });
        expect(await failureOf(market.quotes('csgo'))).toBeInstanceOf(NetworkError);
      });

      it('stops waiting when it is told to, with the reason given', async () => {
        place.server.faults.set(place.id, { kind: 'hang' });
        const controller = new AbortController();
        const reason = new Error('enough');
        const call = failureOf(market.quotes('csgo', { signal: controller.signal }));
        setTimeout(() => controller.abort(reason), 20);
        expect(await call).toBe(reason);
        expect(market.status().failing).toBeNull();
      });

      it('assumes the worst case where fees cannot be read', async () => {
        place.server.faults.set(place.id, { kind: 'status', status: 500 });
        expect(await market.fees('csgo')).toMatchObject({ market: place.id, source: 'assumed' });
        expect(place.logger.lines.join()).toContain('fees cannot be read');
      });
    });

    describe('status', () => {
      it('says since when the market fails, and forgets it once prices come again', async () => {
        const before = Date.now();
        expect(market.status()).toMatchObject({ lastSuccessAt: null, failing: null });
        place.server.faults.set(place.id, { kind: 'status', status: 500 });
        await failureOf(market.quotes('csgo'));
        const since = market.status().failing?.since;
        expect(since).toBeGreaterThanOrEqual(before);
        await failureOf(market.quotes('csgo'));
        expect(market.status().failing).toMatchObject({ since });
        expect(market.status().failing?.reason).toContain('status 500');
        place.server.faults.clear();
        await market.quotes('csgo');
        expect(market.status().failing).toBeNull();
        expect(market.status().lastSuccessAt).not.toBeNull();
      });

      it('counts requests, hits and bytes', async () => {
        await market.quotes('csgo');
        await market.quotes('csgo');
        const { routes, networkCalls, cacheBytes } = market.status();
        expect(routes.find((route) => route.name === 'prices')).toMatchObject({ requests: 2, hits: 1 });
        expect(routes.find((route) => route.name === 'prices')?.ageMs).not.toBeNull();
        expect(networkCalls).toBe(requests());
        expect(cacheBytes).toBeGreaterThan(0);
      });
    });

    describe('account', () => {
      it('shows its key where that is asked for, and reads the account', async () => {
        const books = await market.offers('csgo', [redline]);
        expect(books.get(redline.key)?.offers).toMatchObject([
          { title: REDLINE, price: 12_500, lockHours: 0 },
        ]);
        const balance = await market.balance();
        expect(balance?.available).toBeGreaterThan(0);
        expect(Math.abs(Date.now() - (balance?.observedAt ?? 0))).toBeLessThan(60_000);
        expect(place.server.requests.count(place.id, forms.offersPath, 200)).toBe(1);
      });

      it('gives an item that nobody sells an empty book', async () => {
        const gone = { key: parseTitle('AWP | Gone (Factory New)').key, title: 'AWP | Gone (Factory New)' };
        expect((await market.offers('csgo', [gone])).get(gone.key)?.offers).toEqual([]);
      });

      it('does without keys what needs none, and asks nothing of an account', async () => {
        const unsigned = await place.open({ withoutKeys: true });
        expect((await unsigned.quotes('csgo')).quotes.size).toBe(ROWS + 1);
        expect(await unsigned.balance()).toBeNull();
        await unsigned.fees('csgo');
        expect(requests(forms.accountPath)).toBe(0);
      });

      it('keeps its key out of errors, logs and what it stores', async () => {
        await market.offers('csgo', [redline]);
        await market.fees('csgo');
        const errors: unknown[] = [];
        for (const fault of [
          { kind: 'status', status: 401 },
          { kind: 'html' },
          { kind: 'truncate' },
          { kind: 'reset' },
        ] as const) {
          place.server.faults.clear();
          place.server.faults.set(place.id, fault);
          // A client of its own, so that none waits for the budget that another has used.
          const other = await place.open();
          errors.push(await failureOf(other.offers('csgo', [{ ...redline, title: `x${errors.length}` }])));
          errors.push(await failureOf(other.balance()));
        }
        const seen = inspect(errors, { depth: 20, showHidden: true }) + JSON.stringify(errors);
        expect(seen).not.toContain(place.secret);
        expect(place.logger.lines.join('\n')).not.toContain(place.secret);
        await place.close();
        expect(await readAll(place.directory)).not.toContain(place.secret);
      });
    });
  });
}

/** Every byte of every file below a folder, as text. */
async function readAll(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  const contents = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')),
  );
  return contents.join('\n');
}
