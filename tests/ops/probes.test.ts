import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { basisPoints } from '../../src/domain/money.ts';
import { type SystemStatus } from '../../src/arbitrage/status.ts';
import {
  buildMarketProbes,
  buildTelegramProbe,
  buildRefreshProbe,
  buildStoreProbe,
  registerPriceMetrics,
} from '../../src/ops/index.ts';
import { IDLE_MARKET } from '../support/idle-market.ts';
import { buildRefreshStatus } from '../support/refresh-status.ts';

function systemWith(markets: Partial<SystemStatus['markets']>): SystemStatus {
  return {
    startedAt: 0,
    markets: { dmarket: IDLE_MARKET, waxpeer: IDLE_MARKET, ...markets },
    lastScan: null,
    books: { held: [], listeners: [] },
    refresh: null,
    feed: null,
    memoryBytes: 0,
    alerts: null,
    diskBytes: 0,
  };
}

describe('buildMarketProbes', () => {
  it('tells of each market when it last answered, and since when and why it does not', async () => {
    const at = Date.UTC(2026, 0, 2, 3, 4, 5);
    const system = systemWith({
      dmarket: { ...IDLE_MARKET, lastSuccessAt: at },
      waxpeer: { ...IDLE_MARKET, lastSuccessAt: at, failing: { since: at, reason: 'status 502' } },
    });
    const probes = buildMarketProbes(() => Promise.resolve(system));
    const answers = await Promise.all(probes.map(async ({ name, check }) => ({ name, ...(await check()) })));
    expect(answers).toEqual([
      { name: 'dmarket', state: 'ok', detail: 'last answer 2026-01-02T03:04:05.000Z' },
      { name: 'waxpeer', state: 'degraded', detail: 'failing since 2026-01-02T03:04:05.000Z: status 502' },
    ]);
  });

  it('is content with a market that nobody has asked yet', async () => {
    const [probe] = buildMarketProbes(() => systemWith({}));
    expect(await probe!.check()).toEqual({ state: 'ok', detail: 'not asked yet' });
  });
});

describe('buildRefreshProbe', () => {
  const detailOf = (refresh: SystemStatus['refresh']): unknown =>
    buildRefreshProbe(() => ({ ...systemWith({}), refresh })).check();

  it('says that nothing is read in the background', async () => {
    expect(await detailOf(null)).toEqual({ state: 'ok', detail: 'off' });
  });

  it('tells when each market was last read, what that takes, and which one is left alone', async () => {
    const at = Date.UTC(2026, 0, 2, 3, 4, 5);
    const refresh = buildRefreshStatus({ dmarket: { lastAt: at, share: basisPoints(867) } });
    expect(await detailOf(refresh)).toEqual({
      state: 'ok',
      detail:
        'dmarket last read 2026-01-02T03:04:05.000Z, 8.7% of the budget; waxpeer nothing read yet, 0.0% of the budget',
    });
    expect(await detailOf(buildRefreshStatus({ waxpeer: { restsUntil: at } }))).toMatchObject({
      state: 'degraded',
      detail: expect.stringContaining('waxpeer nothing read yet, left alone until 2026-01-02T03:04:05.000Z'),
    });
  });
});

describe('the metrics of prices', () => {
  it('tell ages, refreshes, shares of budgets, and what listeners missed, anew each time', async () => {
    const registry = new Registry();
    let now = 1_060_000;
    const listener = { name: 'ledger', told: 5, skipped: 2, failed: 1, waiting: 0 };
    const held = [{ market: 'dmarket', game: 'csgo', names: 9, observedAt: 1_000_000 }] as const;
    const refresh = buildRefreshStatus({ dmarket: { refreshed: 7, failed: 1, share: basisPoints(867) } });
    const status: SystemStatus = {
      ...systemWith({}),
      books: { held, listeners: [listener] },
      refresh,
      feed: { isReady: true, gaps: 2, received: 900, delivered: 30, dropped: 1, perSecond: 430 },
    };
    registerPriceMetrics(
      registry,
      () => status,
      () => now,
    );
    await registry.metrics();
    now = 1_075_000;
    const lines = (await registry.metrics()).split('\n').filter((line) => !line.startsWith('#'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'book_age_seconds{market="dmarket",game="csgo"} 75',
        'book_listener_skipped_total{listener="ledger"} 3',
        'refreshes_total{market="dmarket",outcome="refreshed"} 7',
        'refreshes_total{market="dmarket",outcome="failed"} 1',
        'refresh_budget_share{market="dmarket"} 0.0867',
        'phases_known 0',
        'feed_ready 1',
        'feed_gaps_total 2',
        'feed_events_total{kind="delivered"} 30',
      ]),
    );
  });
});

describe('buildTelegramProbe', () => {
  it('fails while no updates are fetched', () => {
    expect(buildTelegramProbe(() => true).check()).toEqual({ state: 'ok' });
    expect(buildTelegramProbe(() => false).check()).toMatchObject({ state: 'failed' });
  });
});

describe('buildStoreProbe', () => {
  it('is ok when the store answers, and passes its error on', async () => {
    expect(await buildStoreProbe(() => Promise.resolve()).check()).toEqual({ state: 'ok' });
    const broken = buildStoreProbe(() => Promise.reject(new Error('closed')));
    await expect(broken.check()).rejects.toThrow('closed');
  });
});
