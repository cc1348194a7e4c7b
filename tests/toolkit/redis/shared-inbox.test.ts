import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeWhere } from '../../support/describe-where.ts';
import fc from 'fast-check';
import { type InboxTry, SharedInbox, SharedRedis } from '../../../src/toolkit/index.ts';
import { findOwner, laneOf } from '../../../src/toolkit/redis/rendezvous.ts';
import { type CutLine, layLine } from '../../support/cut-line.ts';
import { canStartRedis, type RedisProcess, startRedis } from '../../support/redis-process.ts';
import { waitFor as waitUntil } from '../http/support/wait-for.ts';

describe('the owner of a key', () => {
  const members = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 });

  it('stays the same whoever else leaves, and changes to nobody but one who joins', () => {
    fc.assert(
      fc.property(members, fc.uuid(), fc.string(), (old, joined, key) => {
        const before = findOwner(key, old);
        expect([before, joined]).toContain(findOwner(key, [...old, joined]));
        for (const gone of old.filter((member) => member !== before)) {
          const others = old.filter((member) => member !== gone);
          expect(findOwner(key, others.toReversed())).toBe(before);
        }
      }),
    );
  });

  it('is every member for about as many keys', () => {
    const keys = Array.from({ length: 4_000 }, (_, key) => String(key));
    const shares = ['a', 'b', 'c', 'd'].map(
      (member) => keys.filter((key) => findOwner(key, ['a', 'b', 'c', 'd']) === member).length,
    );
    expect(Math.min(...shares)).toBeGreaterThan(850);
    expect(new Set(keys.map(laneOf)).size).toBe(64);
  });

  it('is nobody where nobody is', () => {
    expect(findOwner('key', [])).toBeUndefined();
  });
});

interface Handled {
  readonly by: Process;
  readonly body: string;
  readonly isRepeated: boolean;
}

interface Process {
  readonly inbox: SharedInbox;
  readonly redis: SharedRedis;
  readonly line: CutLine;
  readonly rescued: string[];
}

/** Whoever has died is missed after five seconds. */
const waitFor = (condition: () => boolean | Promise<boolean>): Promise<void> => waitUntil(condition, 15_000);

let server: RedisProcess;
let processes: Process[];
let handled: Handled[];
/** What a test does with a message beyond noting it. */
let handle: (process: Process, attempt: InboxTry) => Promise<void>;
/** Lets whatever hangs go on. */
let release: () => void;
let released: Promise<void>;

async function openProcess(): Promise<Process> {
  const line = await layLine(server.url);
  const redis = await SharedRedis.connect({ url: line.url, prefix: 'test:' });
  const rescued: string[] = [];
  const rescue = (body: string): void => void rescued.push(body);
  const inbox = new SharedInbox({ redis, name: 'test', busyKeys: () => [], rescue, beatMs: 250 });
  const process = { inbox, redis, line, rescued };
  processes.push(process);
  await inbox.start(async (attempt) => {
    await handle(process, attempt);
    handled.push({ by: process, body: attempt.body, isRepeated: attempt.isRepeated });
  });
  return process;
}

/** Waits until all lanes are shared by so many. */
async function untilShared(count: number): Promise<void> {
  await waitFor(() => {
    const alive = processes.map(({ inbox }) => inbox.status()).filter(({ share }) => share > 0);
    return alive.length === count && alive.reduce((sum, { share }) => sum + share, 0) === 1;
  });
}

const bodies = (): string[] => handled.map(({ body }) => body).sort();

/** Keys that a process has. */
function keysOf({ inbox }: Process, count: number): string[] {
  const keys = Array.from({ length: 1_000 }, (_, key) => String(key));
  return keys.filter((key) => inbox.owns(key)).slice(0, count);
}

describeWhere(canStartRedis(), 'an inbox that several processes share', () => {
  beforeEach(async () => {
    [processes, handled, handle] = [[], [], () => Promise.resolve()];
    released = new Promise((resolve) => (release = resolve));
    server = await startRedis();
  });

  afterEach(async () => {
    release();
    for (const { inbox, redis, line } of processes) {
      await inbox.stop();
      await redis.close();
      await line[Symbol.asyncDispose]();
    }
    await server[Symbol.asyncDispose]();
  });

  it('has each message handled once, by the owner of its key, in order, also while owners come and go', async () => {
    const [first] = [await openProcess(), await openProcess()];
    await untilShared(2);
    const put = async (from: number, to: number): Promise<void> => {
      for (let at = from; at < to; at++) {
        const message = { key: String(at % 50), id: `m${at}`, body: `${at % 50} ${at}` };
        const takers = processes.filter(({ redis }) => redis.status().isUp);
        for (let times = 0; times < 2; times++)
          await takers[(at + times) % takers.length]!.inbox.put(message);
      }
    };
    await put(0, 300);
    await openProcess();
    await put(300, 600);
    await untilShared(3);
    await put(600, 700);
    await first.inbox.stop();
    await put(700, 900);
    await waitFor(() => handled.length >= 900);
    expect(bodies()).toEqual(Array.from({ length: 900 }, (_, at) => `${at % 50} ${at}`).sort());
    for (let key = 0; key < 50; key++) {
      const ofKey = handled.filter(({ body }) => body.startsWith(`${key} `)).map(({ body }) => body);
      expect(ofKey).toEqual(Array.from({ length: 18 }, (_, at) => `${key} ${at * 50 + key}`));
    }
    // Whoever stays keeps what it had: owners are few however often they change.
    for (let key = 0; key < 50; key++) {
      const owners = handled.filter(({ body }) => body.startsWith(`${key} `)).map(({ by }) => by);
      expect(owners.filter((by, at) => by !== owners[at - 1]).length).toBeLessThanOrEqual(3);
    }
    await waitFor(async () => (await processes[1]!.inbox.waiting()) === 0);
  });

  it('is gone on with where the line of an owner was cut, and what was seen is not done again', async () => {
    const [one, other] = [await openProcess(), await openProcess()];
    await untilShared(2);
    const [unseen = '', seen = '', unread = ''] = keysOf(one, 3);
    let commitLate: (() => Promise<boolean>) | undefined;
    const said: string[] = [];
    handle = async (process, { body, commit }) => {
      if (process === one && body === 'unseen') commitLate = commit;
      else if (await commit()) said.push(body);
      if (process === one) await released;
    };
    await other.inbox.put({ key: unseen, id: '1', body: 'unseen' });
    await other.inbox.put({ key: seen, id: '2', body: 'seen' });
    await waitFor(() => commitLate !== undefined && said.length === 1);
    one.line.cut();
    await other.inbox.put({ key: unread, id: '3', body: 'unread' });
    await waitFor(() => handled.length === 2);
    expect(handled.map(({ body, isRepeated }) => [body, isRepeated]).sort()).toEqual([
      ['unread', false],
      ['unseen', true],
    ]);
    expect(said.toSorted()).toEqual(['seen', 'unread', 'unseen']);
    expect(one.inbox.owns(unseen)).toBe(true);
    one.line.mend();
    await waitFor(() => one.redis.status().isUp);
    expect(await commitLate!()).toBe(false);
    await waitFor(async () => (await other.inbox.waiting()) === 0);
  }, 30_000);

  it('says so while Redis is gone, hands out what may be lost with it, and is back by itself', async () => {
    const { inbox, redis, rescued } = await openProcess();
    await untilShared(1);
    expect(await inbox.put({ key: 'a', id: '1', body: 'before' })).toBe(true);
    await waitFor(() => handled.length === 1);
    await server.kill();
    await waitFor(() => !redis.status().isUp);
    expect(rescued).toEqual(['before']);
    expect(await inbox.put({ key: 'a', id: '2', body: 'during' })).toBe(false);
    expect(inbox.owns('a')).toBe(true);
    await server.restart();
    await waitFor(() => redis.status().isUp);
    expect(await inbox.put({ key: 'a', id: '3', body: 'after' })).toBe(true);
    await waitFor(() => handled.length === 2);
    expect(bodies()).toEqual(['after', 'before']);
  });
});
