import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWhere } from '../../support/describe-where.ts';
import { once } from 'node:events';
import { createSharedJobs, type JobOutcome, SharedRedis, takeLease } from '../../../src/toolkit/index.ts';
import { createRedisSpace, hasRedis, type RedisSpace } from '../../support/redis.ts';
import { waitFor } from '../http/support/wait-for.ts';

let space: RedisSpace;
let one: SharedRedis;
let other: SharedRedis;

const signal = new AbortController().signal;

/** As if its holder had said nothing for as long as a lease lasts. */
async function expire(name: string): Promise<void> {
  await space.client.pexpire(`${space.prefix}lease:${name}`, 1);
  await waitFor(async () => (await space.client.exists(`${space.prefix}lease:${name}`)) === 0);
}

describeWhere(await hasRedis(), 'what one process at a time does', () => {
  beforeEach(async () => {
    space = createRedisSpace();
    [one, other] = await Promise.all([SharedRedis.connect(space), SharedRedis.connect(space)]);
  });

  afterEach(async () => {
    await Promise.all([one.close(), other.close()]);
    await space[Symbol.asyncDispose]();
  });

  it('is leased to one at a time, with a higher number for every next one', async () => {
    const first = await takeLease(one, 'market');
    expect(await takeLease(other, 'market')).toBeNull();
    expect(await takeLease(other, 'another')).not.toBeNull();
    await first![Symbol.asyncDispose]();
    await using second = await takeLease(other, 'market');
    expect(second!.fence).toBeGreaterThan(first!.fence);
  });

  it('stays leased while its holder lives, and is free seconds after that dies', async () => {
    await using held = await takeLease(one, 'market');
    const life = (): Promise<number> => space.client.pttl(`${space.prefix}lease:market`);
    await space.client.pexpire(`${space.prefix}lease:market`, 2_000);
    await waitFor(async () => (await life()) > 2_500);
    expect(await life()).toBeLessThanOrEqual(4_000);
    expect(held!.signal.aborted).toBe(false);
  });

  it('tells a holder that was taken for dead, who then takes nothing from the next one', async () => {
    const dead = await takeLease(one, 'market');
    await expire('market');
    await using next = await takeLease(other, 'market');
    await once(dead!.signal, 'abort');
    await dead![Symbol.asyncDispose]();
    expect(await takeLease(one, 'market')).toBeNull();
    expect(next!.signal.aborted).toBe(false);
  });

  it('is done once for all who want it at the same time or soon after, and again when it is old', async () => {
    let done = 0;
    const run = (redis: SharedRedis, servesMs = 60_000): Promise<JobOutcome> =>
      createSharedJobs(redis).run('market', { servesMs, signal }, () => Promise.resolve(void (done += 1)));
    const outcomes = await Promise.all([run(one), run(other)]);
    expect(outcomes.map(({ by }) => by).sort()).toEqual(['other', 'us']);
    expect(await run(other)).toMatchObject({ by: 'other' });
    expect(done).toBe(1);
    expect(await run(other, 0)).toEqual({ by: 'us' });
    expect(done).toBe(2);
  });

  it('is done by another when the first one fails', async () => {
    const fail = (): Promise<void> => Promise.reject(new Error('the market is down'));
    const job = { servesMs: 60_000, signal };
    await expect(createSharedJobs(one).run('market', job, fail)).rejects.toThrow('the market is down');
    expect(await createSharedJobs(other).run('market', job, () => Promise.resolve())).toEqual({ by: 'us' });
  });

  it('is done by everybody without Redis', async () => {
    await one.close();
    const job = { servesMs: 60_000, signal };
    for (const redis of [one, undefined]) {
      expect(await createSharedJobs(redis).run('market', job, () => Promise.resolve())).toEqual({ by: 'us' });
    }
  });
});
