import { expect, it } from '@jest/globals';
import { describeWhere } from '../support/describe-where.ts';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type ChatDriver } from '../../src/simulator/index.ts';
import { ALL_LANES, findOwner } from '../../src/toolkit/redis/rendezvous.ts';
import { type Fleet, type FleetProcess, startFleet } from '../support/fleet.ts';
import { hasPostgres } from '../support/postgres.ts';
import { canStartRedis } from '../support/redis-process.ts';
import { waitFor as waitUntil } from '../toolkit/http/support/wait-for.ts';

/** A process that died is missed after five seconds. */
const waitFor = (condition: () => boolean | Promise<boolean>): Promise<void> => waitUntil(condition, 30_000);

const countAnswers = (chat: ChatDriver): number =>
  chat.messages().filter(({ from, text }) => from === 'bot' && text.includes('/prices')).length;

/** Sends a command in every chat; gives what waits until each has been answered so often in all. */
async function askAll({ chats }: Fleet): Promise<(times: number) => Promise<void>> {
  for (const chat of chats) await chat.send('/help');
  return (times) => waitFor(() => chats.every((chat) => countAnswers(chat) >= times));
}

function expectAnswers({ chats }: Fleet, times: number): void {
  expect(chats.map(countAnswers)).toEqual(chats.map(() => times));
}

/** The processes that have answered a chat, in their order. */
function answerersOf(fleet: Fleet, { chatId }: ChatDriver): readonly FleetProcess[] {
  return fleet.processes.filter(({ output }) =>
    output()
      .split('\n')
      .some((line) => line.includes('"update handled"') && line.includes(`"chat":${chatId},`)),
  );
}

/** Waits until there are so many processes, and each lane has the one that it is to have: until then chats move. */
async function untilShared(redis: Redis, count: number): Promise<void> {
  await waitFor(async () => {
    const members = await redis.zrange('skinspread:inbox:2026:members', 0, -1);
    const owners = await redis.hgetall('skinspread:inbox:2026:owners');
    const isSettled = ALL_LANES.every((lane) => owners[lane] === findOwner(String(lane), members));
    return members.length === count && isSettled;
  });
}

const there = [canStartRedis(), await hasPostgres()].every(Boolean);

describeWhere(there, 'several processes of one bot', () => {
  it('answer each update once behind a webhook, also when one is killed and when Redis is', async () => {
    await using fleet = await startFleet({ count: 3, chats: 9, webhook: true });
    const redis = new Redis(fleet.redis.url, { maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
    await untilShared(redis, 3);
    await (
      await askAll(fleet)
    )(1);
    await (
      await askAll(fleet)
    )(2);
    expectAnswers(fleet, 2);
    // Each chat has its process, and each process has chats. The log comes a little after the answer.
    const findOwners = () => fleet.chats.map((chat) => answerersOf(fleet, chat));
    await waitFor(() => findOwners().every(({ length }) => length > 0));
    const owners = findOwners();
    expect(owners.every(({ length }) => length === 1)).toBe(true);
    expect(new Set(owners.flat()).size).toBeGreaterThan(1);

    // One dies while all have begun, and none has answered.
    const lock = new pg.Client(fleet.database.url);
    lock.on('error', () => undefined);
    await lock.connect();
    await lock.query('begin; lock table chat_settings in access exclusive mode');
    const answered = await askAll(fleet);
    await waitFor(async () => {
      const states = await redis.hvals('skinspread:inbox:2026:open');
      return states.length === fleet.chats.length && !states.includes('');
    });
    await owners[0]![0]!.stop('SIGKILL');
    await lock.query('rollback');
    await lock.end();
    await answered(3);
    await untilShared(redis, 2);
    await (
      await askAll(fleet)
    )(4);
    expectAnswers(fleet, 4);

    await fleet.redis.kill();
    await (
      await askAll(fleet)
    )(5);
    await fleet.redis.restart();
    await untilShared(redis, 2);
    await (
      await askAll(fleet)
    )(6);
    expectAnswers(fleet, 6);
    redis.disconnect();
  }, 120_000);

  it('have one of them fetch updates, another one when it is killed or cut off, and lose none', async () => {
    await using fleet = await startFleet({ count: 3, chats: 4, webhook: false });
    const fetchers = (): readonly FleetProcess[] =>
      fleet.processes.filter(({ output }) => output().includes('updates are fetched by this process'));
    await (
      await askAll(fleet)
    )(1);
    const [first] = fetchers();
    expect(fetchers()).toHaveLength(1);
    await first!.stop('SIGKILL');
    await (
      await askAll(fleet)
    )(2);
    expectAnswers(fleet, 2);
    const second = fetchers().find((process) => process !== first);
    second!.redisLine.cut();
    await (
      await askAll(fleet)
    )(3);
    await waitFor(() => fetchers().length === 3);
    await (
      await askAll(fleet)
    )(4);
    second!.redisLine.mend();
    await (
      await askAll(fleet)
    )(5);
    expectAnswers(fleet, 5);
  }, 120_000);

  it('scan without the database, say so where it is needed, and have it again by themselves', async () => {
    await using fleet = await startFleet({ count: 1, chats: 2, webhook: false });
    const [bot] = fleet.processes;
    const [chat] = fleet.chats;
    const ask = async (text: string, answer: RegExp): Promise<void> => {
      await chat!.send(text);
      await chat!.waitFor((message) => answer.test(message.text), 30_000);
    };
    await ask('/watch', /watch/i);
    bot!.databaseLine.cut();
    await bot!.logged('the database cannot be reached');
    await ask('/watch', /database cannot be reached/);
    await ask('/scan', /no deal/i);
    const ready = await fetch(`http://127.0.0.1:${bot!.port}/readyz`);
    expect(ready.status).toBe(503);
    bot!.databaseLine.mend();
    await bot!.logged('the database can be reached again');
    await ask('/watch', /\/watch/);
    expect(bot!.output()).not.toContain('something unexpected failed');
  }, 120_000);
});
