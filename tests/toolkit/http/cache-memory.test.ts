import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openCache } from '../../../src/toolkit/http/cache/open-cache.ts';
import { toResident } from '../../../src/toolkit/http/cache/resident.ts';
import { buildRequestPreparer } from '../../../src/toolkit/http/prepare-request.ts';
import { silentLogger } from '../../../src/toolkit/toolkit-logger.ts';
import { buildStoredAnswer } from './support/answers.ts';

const MINUTE_MS = 60_000;

describe('answers in memory', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['performance', 'nextTick'] }));
  afterEach(() => void jest.useRealTimers());

  it('are let go once they have expired, unless their use has prolonged them', async () => {
    const cache = openCache({ policy: 'ttl', storage: 'memory', ttlMs: 1.5 * MINUTE_MS }, silentLogger);
    const prepare = buildRequestPreparer({}, 1_000);
    const request = (path: string): ReturnType<typeof prepare> =>
      prepare({ url: `http://a.test/${path}`, cache: { slidingTtl: path === 'used' } });
    const expiresAt = Date.now() + 1.5 * MINUTE_MS;
    for (const path of ['used', 'unused']) {
      const { cacheKey = '' } = request(path);
      cache.keep(toResident(buildStoredAnswer({ key: cacheKey, expiresAt })));
    }
    jest.advanceTimersByTime(MINUTE_MS);
    expect(await cache.find(request('used'))).toMatchObject({ verdict: 'fresh' });
    jest.advanceTimersByTime(MINUTE_MS);
    expect(await cache.find(request('used'))).toMatchObject({ verdict: 'fresh' });
    expect(await cache.find(request('unused'))).toBeUndefined();
    await cache.close();
  });
});
