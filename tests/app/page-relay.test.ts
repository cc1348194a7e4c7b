import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWhere } from '../support/describe-where.ts';
import { createPageRelay } from '../../src/app/page-relay.ts';
import { loadConfig } from '../../src/config.ts';
import { SharedRedis } from '../../src/toolkit/index.ts';
import { createEventHub, type EventHub, type PageEvent } from '../../src/webapp/event-hub.ts';
import { type CutLine, layLine } from '../support/cut-line.ts';
import { createRedisSpace, hasRedis, type RedisSpace } from '../support/redis.ts';
import { waitFor } from '../toolkit/http/support/wait-for.ts';

/** One process with its hub and the page of one person. */
interface Process extends AsyncDisposable {
  readonly hub: EventHub;
  readonly told: PageEvent[];
}

const PERSON = 7;

async function startProcess(
  { url, prefix }: { url: string; prefix: string },
  token: string,
): Promise<Process> {
  const redis = await SharedRedis.connect({ url, prefix });
  const relay = createPageRelay(loadConfig({ BOT_TOKEN: token, ALLOWED_USER_IDS: '7' }), redis)!;
  const hub = createEventHub(relay);
  const told: PageEvent[] = [];
  hub.listen(PERSON, { tell: (event) => told.push(event), close: () => undefined });
  return {
    hub,
    told,
    [Symbol.asyncDispose]: async () => {
      relay.stop();
      await redis.close();
    },
  };
}

describeWhere(await hasRedis(), 'what open pages are told where several processes serve them', () => {
  let space: RedisSpace;
  let line: CutLine;
  let started: readonly Process[];

  beforeEach(async () => {
    space = createRedisSpace();
    line = await layLine(space.url);
    started = await Promise.all([
      startProcess(space, '1:one'),
      startProcess({ url: line.url, prefix: space.prefix }, '1:one'),
      startProcess(space, '2:other'),
    ]);
    const channel = `${space.prefix}broadcast:pages:1`;
    await waitFor(async () => (await space.client.pubsub('NUMSUB', channel))[1] === 2);
  });

  afterEach(async () => {
    for (const each of started) await each[Symbol.asyncDispose]();
    await line[Symbol.asyncDispose]();
    await space[Symbol.asyncDispose]();
  });

  it('reaches a page of every process once, of the same person and the same bot only', async () => {
    const [one, two, foreign] = started as [Process, Process, Process];
    two.hub.tell(PERSON, { kind: 'watches' });
    two.hub.tell(PERSON + 1, { kind: 'watches' });
    one.hub.tell(PERSON, { kind: 'scan', problem: 'none' });
    await waitFor(() => one.told.length >= 2 && two.told.length >= 2);
    expect(one.told).toEqual(
      expect.arrayContaining([{ kind: 'watches' }, { kind: 'scan', problem: 'none' }]),
    );
    expect(two.told).toHaveLength(2);
    expect(foreign.told).toEqual([]);
  });

  it('keeps to its own process what every process finds out by itself', async () => {
    const [one, two] = started as [Process, Process, Process];
    one.hub.tellAll({ kind: 'prices', game: 'csgo' });
    two.hub.tell(PERSON, { kind: 'watches' });
    await waitFor(() => one.told.length === 2);
    expect(two.told).toEqual([{ kind: 'watches' }]);
  });

  it('goes on here while Redis is gone, and has pages ask anew when it is back', async () => {
    const [one, two] = started as [Process, Process, Process];
    line.cut();
    two.hub.tell(PERSON, { kind: 'watches' });
    expect(two.told).toEqual([{ kind: 'watches' }]);
    one.hub.tell(PERSON, { kind: 'watches' });
    line.mend();
    await waitFor(() => two.told.some(({ kind }) => kind === 'settings'), 10_000);
    one.hub.tell(PERSON, { kind: 'scan' });
    await waitFor(() => two.told.some(({ kind }) => kind === 'scan'), 10_000);
  });
});
