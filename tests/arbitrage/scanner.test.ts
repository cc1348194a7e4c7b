import { describe, expect, it } from '@jest/globals';
import { createBooks } from '../../src/arbitrage/books/index.ts';
import { type ScanProgress, type ScanReport, type ScanRequest } from '../../src/arbitrage/scan.ts';
import { buildScanner } from '../../src/arbitrage/scanner.ts';
import { NO_PACE_LIMITS } from '../../src/domain/gates/index.ts';
import { MarketUnavailableError, RateLimitedError } from '../../src/domain/errors.ts';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { type Quote } from '../../src/domain/quote.ts';
import { NO_TRANSFER_COSTS } from '../../src/domain/profit.ts';
import { silentLogger } from '../support/silent-logger.ts';
import { buildStubMarket, type StubAnswers, type StubMarket } from '../support/market.ts';
import { buildQuote, buildSales, NOW, usd } from '../support/trades.ts';

const request: ScanRequest = {
  game: 'csgo',
  minNet: mills(1),
  minRoi: basisPoints(100),
  minPrice: mills(0),
  maxPrice: usd(10_000),
  direction: 'both',
  minGrade: 'D',
  ...NO_PACE_LIMITS,
  budget: null,
  costs: NO_TRANSFER_COSTS,
  limit: 10,
};

interface Scene {
  readonly dmarket: StubAnswers;
  readonly waxpeer: StubAnswers;
}

function build({ dmarket, waxpeer }: Scene): {
  markets: { dmarket: StubMarket; waxpeer: StubMarket };
  scan: (
    change?: Partial<ScanRequest>,
    signal?: AbortSignal,
  ) => Promise<{ report: ScanReport; seen: ScanProgress[] }>;
} {
  const markets = {
    dmarket: buildStubMarket('dmarket', dmarket),
    waxpeer: buildStubMarket('waxpeer', waxpeer),
  };
  const now = (): number => NOW;
  const books = createBooks({ markets, logger: silentLogger, now });
  const scanner = buildScanner({ markets, books, logger: silentLogger, now });
  return {
    markets,
    scan: async (change = {}, signal) => {
      const seen: ScanProgress[] = [];
      const onProgress = (progress: ScanProgress): number => seen.push(progress);
      const report = await scanner.scan({ ...request, ...change }, { onProgress, ...(signal && { signal }) });
      return { report, seen };
    },
  };
}

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const asks = (prices: Readonly<Record<string, number>>): Quote[] =>
  Object.entries(prices).map(([title, price]) => buildQuote(title, { bestAsk: usd(price) }));
const down = new MarketUnavailableError({ market: 'waxpeer', route: 'GET /v1/prices', status: 503 }, 'down');
const shown = ({ opportunities }: ScanReport): (readonly [string, number, string])[] =>
  opportunities.map(({ name, buyPrice, confirmation }) => [name, buyPrice, confirmation.state]);

describe('a scan', () => {
  it('confirms its best deals by the live listings and takes the prices from there', async () => {
    const { scan } = build({
      dmarket: { quotes: asks({ [REDLINE]: 20 }), offers: { [REDLINE]: [20.5, 20.5, 21] } },
      waxpeer: { quotes: asks({ [REDLINE]: 25 }), offers: { [REDLINE]: [24.5, 24.6] } },
    });
    const { report } = await scan();
    expect(report).toMatchObject({ compared: 1, candidates: 1, failures: [] });
    expect(report.opportunities[0]).toMatchObject({
      buyPrice: 20_500,
      lowestAsk: 24_500,
      confirmation: { state: 'confirmed', atThisPrice: 2, lockHours: 0 },
    });
  });

  it('drops a deal whose listings are gone or no longer pay, and says how many', async () => {
    const titles = { Gone: 20, Dearer: 20, Unsold: 20, Fine: 20 };
    const { scan } = build({
      dmarket: { quotes: asks(titles), offers: { Dearer: [24.9], Unsold: [20], Fine: [20] } },
      waxpeer: {
        quotes: asks({ Gone: 25, Dearer: 25, Unsold: 25, Fine: 25 }),
        offers: { Gone: [25], Dearer: [25], Fine: [25] },
      },
    });
    const { report } = await scan();
    expect(shown(report)).toEqual([['Fine', 20_000, 'confirmed']]);
    expect(report.rejected.counts).toMatchObject({ gone: 2 });
  });

  it('replaces what is gone by the next best, but looks at no more than twice the wanted number', async () => {
    const titles = Array.from({ length: 9 }, (_, index) => `Item ${index}`);
    const offers = Object.fromEntries(titles.slice(3).map((title) => [title, [20]]));
    const sell = Object.fromEntries(titles.map((title, index) => [title, 26 - index / 10]));
    const { scan, markets } = build({
      dmarket: { quotes: asks(Object.fromEntries(titles.map((title) => [title, 20]))), offers },
      waxpeer: { quotes: asks(sell), canConfirm: false },
    });
    const { report } = await scan({ limit: 2 });
    expect(shown(report).map(([name]) => name)).toEqual(['Item 3']);
    expect(markets.dmarket.calls.filter((call) => call.startsWith('offers'))).toHaveLength(4);
    expect(report.candidates).toBe(9);
  });

  it('asks in batches as large as the market takes', async () => {
    const prices = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`Item ${index}`, 20]));
    const dear = Object.fromEntries(Object.keys(prices).map((title) => [title, 25]));
    const offers = Object.fromEntries(Object.keys(dear).map((title) => [title, [25]]));
    const { scan, markets } = build({
      dmarket: { quotes: asks(prices), canConfirm: false },
      waxpeer: { quotes: asks(dear), offers, batchSize: 3 },
    });
    await scan();
    expect(markets.waxpeer.calls.filter((call) => call.startsWith('offers'))).toEqual([
      'offers Item 0+Item 1+Item 2',
      'offers Item 3+Item 4',
    ]);
  });

  it('caps the expected sale by what was lately paid, where the market tells', async () => {
    const sales = buildSales(24);
    const { scan } = build({
      dmarket: {
        quotes: asks({ [REDLINE]: 30 }),
        offers: { [REDLINE]: [30, 30] },
        sales: { [REDLINE]: sales },
      },
      waxpeer: { quotes: asks({ [REDLINE]: 20 }), offers: { [REDLINE]: [20] } },
    });
    const { report } = await scan();
    expect(report.opportunities[0]).toMatchObject({
      buyOn: 'waxpeer',
      sellPrice: 24_480,
      sellBasis: 'sales',
    });
  });

  it('looks at a trade that pays only if recent sales allow the whole price', async () => {
    const sales = buildSales(23);
    const { scan } = build({
      dmarket: {
        quotes: asks({ [REDLINE]: 22.9 }),
        offers: { [REDLINE]: [22.9, 23] },
        sales: { [REDLINE]: sales },
      },
      waxpeer: { quotes: asks({ [REDLINE]: 20 }), offers: { [REDLINE]: [20] } },
    });
    const { report } = await scan();
    expect(report.opportunities[0]).toMatchObject({
      sellPrice: 22_890,
      sellBasis: 'sales',
      profit: { net: 600 },
    });
  });

  it('drops such a trade when there were too few sales', async () => {
    const { scan } = build({
      dmarket: {
        quotes: asks({ [REDLINE]: 22.9 }),
        offers: { [REDLINE]: [22.9, 23] },
        sales: { [REDLINE]: buildSales(23, { count: 4 }) },
      },
      waxpeer: { quotes: asks({ [REDLINE]: 20 }), offers: { [REDLINE]: [20] } },
    });
    const { report } = await scan();
    expect(report.opportunities).toEqual([]);
    expect(report).toMatchObject({
      candidates: 1,
      rejected: { counts: { 'no-profit': 1, 'thin-sales': 1 } },
    });
  });

  it('takes only unconditional orders for bids', async () => {
    const orders = [
      { price: usd(27), amount: 1, unconditional: false },
      { price: usd(23), amount: 4, unconditional: true },
    ];
    const { scan } = build({
      dmarket: {
        quotes: [buildQuote(REDLINE, { bestAsk: usd(30), bestBid: usd(27) })],
        offers: { [REDLINE]: [30, 30] },
        buyOrders: { [REDLINE]: orders },
      },
      waxpeer: { quotes: asks({ [REDLINE]: 20 }), offers: { [REDLINE]: [20] } },
    });
    const { report } = await scan();
    expect(report.opportunities[0]?.exits.bid?.price).toBe(23_000);
  });

  it('shows no profit when one market fails, and says which and since when', async () => {
    const { scan } = build({ dmarket: { quotes: asks({ [REDLINE]: 20 }) }, waxpeer: { quotes: down } });
    const { report, seen } = await scan();
    expect(report.opportunities).toEqual([]);
    expect(report.failures).toEqual([
      { market: 'waxpeer', reason: { code: 'market-unavailable' }, since: NOW },
    ]);
    expect(report.sources).toHaveProperty('dmarket.names', 1);
    expect(seen.at(-1)?.sources.waxpeer).toEqual({ state: 'failed' });
  });

  it('names every market when all fail, and since when', async () => {
    const limited = new RateLimitedError({ market: 'dmarket', route: 'POST /x', status: 429 }, undefined);
    const { scan } = build({ dmarket: { quotes: limited }, waxpeer: { quotes: down } });
    const { report } = await scan();
    expect(report.failures).toEqual([
      { market: 'dmarket', reason: { code: 'rate-limited' }, since: NOW },
      { market: 'waxpeer', reason: { code: 'market-unavailable' }, since: NOW },
    ]);
    expect(report.opportunities).toEqual([]);
  });

  it("throws what is no market's own failure when nothing was answered", async () => {
    const bug = new TypeError('not a function');
    const { scan } = build({ dmarket: { quotes: bug }, waxpeer: { quotes: down } });
    await expect(scan()).rejects.toBe(bug);
  });

  it('still shows deals that could not be looked at, unconfirmed and with the reason', async () => {
    const { scan } = build({
      dmarket: {
        quotes: asks({ [REDLINE]: 20 }),
        offers: new RateLimitedError({ market: 'dmarket', route: 'x' }, 1),
      },
      waxpeer: { quotes: asks({ [REDLINE]: 25 }), canConfirm: false },
    });
    const { report } = await scan();
    expect(shown(report)).toEqual([[REDLINE, 20_000, 'unconfirmed']]);
    expect(report.confirmationFailure).toEqual({ market: 'dmarket', reason: { code: 'rate-limited' } });
  });

  it('blames no market for listings that it was not asked for', async () => {
    const { scan } = build({
      dmarket: {
        quotes: asks({ [REDLINE]: 30 }),
        offers: { [REDLINE]: [30, 30] },
        sales: new RateLimitedError({ market: 'dmarket', route: 'x' }, 1),
      },
      waxpeer: { quotes: asks({ [REDLINE]: 20 }), canConfirm: false },
    });
    const { report } = await scan();
    expect(report.opportunities[0]?.confirmation).toEqual({ state: 'unconfirmed' });
    expect(report.confirmationFailure).toEqual({ market: 'dmarket', reason: { code: 'rate-limited' } });
  });

  it('tells how far it has come', async () => {
    const { scan } = build({
      dmarket: { quotes: asks({ [REDLINE]: 20 }), offers: { [REDLINE]: [20] } },
      waxpeer: { quotes: asks({ [REDLINE]: 25 }), offers: { [REDLINE]: [25] } },
    });
    const { seen } = await scan();
    expect(seen[0]).toMatchObject({ game: 'csgo', sources: { dmarket: { state: 'loading', names: 0 } } });
    expect(seen.at(-1)).toMatchObject({
      compared: 1,
      candidates: 1,
      toConfirm: 1,
      sources: { dmarket: { state: 'ready', names: 1 }, waxpeer: { state: 'ready', names: 1 } },
    });
  });

  it('ends with the reason of its abortion, whichever market it waits for', async () => {
    const controller = new AbortController();
    const waiting = (signal: AbortSignal | undefined): Promise<void> =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    const { scan } = build({ dmarket: { gate: waiting }, waxpeer: { quotes: asks({ [REDLINE]: 25 }) } });
    const running = scan({}, controller.signal);
    const reason = new Error('stopped by the trader');
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
  });
});
