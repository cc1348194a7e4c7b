import { describe, expect, it } from '@jest/globals';
import { type SystemStatus } from '../../src/arbitrage/status.ts';
import { type MarketStatus } from '../../src/markets/market.ts';
import { buildMarketProbes, buildPollingProbe, buildStoreProbe } from '../../src/ops/index.ts';

const quiet: MarketStatus = {
  routes: [],
  networkCalls: 0,
  rateLimited: 0,
  queued: 0,
  prices: { calls: 0, perSecond: null },
  pausedUntil: null,
  cacheBytes: 0,
  lastSuccessAt: null,
  failing: null,
};

function systemWith(markets: Partial<SystemStatus['markets']>): SystemStatus {
  return {
    startedAt: 0,
    markets: { dmarket: quiet, waxpeer: quiet, ...markets },
    lastScan: null,
    refresh: null,
    memoryBytes: 0,
    diskBytes: 0,
  };
}

describe('buildMarketProbes', () => {
  it('tells of each market when it last answered, and since when and why it does not', async () => {
    const at = Date.UTC(2026, 0, 2, 3, 4, 5);
    const system = systemWith({
      dmarket: { ...quiet, lastSuccessAt: at },
      waxpeer: { ...quiet, lastSuccessAt: at, failing: { since: at, reason: 'status 502' } },
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

describe('buildPollingProbe', () => {
  it('fails while no updates are fetched', () => {
    expect(buildPollingProbe(() => true).check()).toEqual({ state: 'ok' });
    expect(buildPollingProbe(() => false).check()).toMatchObject({ state: 'failed' });
  });
});

describe('buildStoreProbe', () => {
  it('is ok when the store answers, and passes its error on', async () => {
    expect(await buildStoreProbe(() => Promise.resolve()).check()).toEqual({ state: 'ok' });
    const broken = buildStoreProbe(() => Promise.reject(new Error('closed')));
    await expect(broken.check()).rejects.toThrow('closed');
  });
});
