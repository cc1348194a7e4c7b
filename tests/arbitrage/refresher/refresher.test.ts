import { describe, expect, it } from '@jest/globals';
import { createBooks, type Books } from '../../../src/arbitrage/books/index.ts';
import { createRefresher, type Refresher } from '../../../src/arbitrage/refresher/index.ts';
import { type Game } from '../../../src/domain/game.ts';
import { type MarketId } from '../../../src/domain/venue.ts';
import { type Market, type MarketStatus } from '../../../src/markets/market.ts';
import { createFakeClock, type FakeClock, settle } from '../../support/fake-clock.ts';
import { buildStubMarket } from '../../support/market.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { NOW } from '../../support/trades.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A market that answers at once, fails or hangs as a test says, and writes down when it was asked for what. */
interface Place extends Market {
  readonly asked: { readonly game: Game; readonly after: number; readonly priority: string }[];
  behave: 'answer' | 'fail' | 'hang';
  state: Partial<MarketStatus>;
}

function buildPlace(id: MarketId, clock: FakeClock, pages = 1): Place {
  const stub = buildStubMarket(id, {});
  let calls = 0;
  const place: Place = {
    ...stub,
    asked: [],
    behave: 'answer',
    state: {},
    status: () => ({ ...stub.status(), prices: { calls, perSecond: 6 }, ...place.state }),
    quotes: (game, { signal, priority = 'scan' } = {}) => {
      const urgency = typeof priority === 'string' ? priority : priority.priority;
      place.asked.push({ game, after: clock.now() - NOW, priority: urgency });
      calls += pages;
      if (place.behave === 'fail') return Promise.reject(new Error('down'));
      if (place.behave === 'answer')
        return Promise.resolve({ market: id, game, quotes: new Map(), observedAt: clock.now(), dropped: {} });
      return new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    },
  };
  return place;
}

interface Scene {
  readonly clock: FakeClock;
  readonly dmarket: Place;
  readonly waxpeer: Place;
  readonly books: Books;
  readonly refresher: Refresher;
  readonly chosen: Game[];
}

function start({ pages = 1 } = {}): Scene {
  const clock = createFakeClock();
  const markets = { dmarket: buildPlace('dmarket', clock, pages), waxpeer: buildPlace('waxpeer', clock) };
  const books = createBooks({ markets, logger: silentLogger, now: clock.now });
  const chosen: Game[] = [];
  const games = (): Promise<readonly Game[]> => Promise.resolve(chosen);
  const refresher = createRefresher({ markets, books, games, logger: silentLogger, clock });
  refresher.start();
  return { clock, ...markets, books, refresher, chosen };
}

const timesOf = ({ asked }: Place, game: Game = 'csgo'): number[] =>
  asked.filter((call) => call.game === game).map(({ after }) => after);

/** How often a place is asked for a game while time passes. */
async function countDuring({ clock }: Scene, place: Place, ms: number, game: Game = 'csgo'): Promise<number> {
  const before = timesOf(place, game).length;
  await clock.advance(ms);
  return timesOf(place, game).length - before;
}

describe('refreshing', () => {
  it('reads both markets at once and every 50 seconds, behind everybody else', async () => {
    const { clock, dmarket, waxpeer, refresher } = start();
    await clock.advance(2 * MINUTE);
    expect(timesOf(dmarket)).toEqual([0, 50 * SECOND, 100 * SECOND]);
    expect(timesOf(waxpeer)).toEqual(timesOf(dmarket));
    expect(new Set(dmarket.asked.map(({ priority }) => priority))).toEqual(new Set(['background']));
    await refresher.stop();
  });

  it('slows down when nobody asks, and is back at its pace as soon as somebody does', async () => {
    const scene = start();
    const { clock, dmarket, books, refresher } = scene;
    await clock.advance(20 * MINUTE);
    expect(await countDuring(scene, dmarket, 60 * MINUTE)).toBe(12);
    await clock.advance(5 * 60 * MINUTE);
    expect(await countDuring(scene, dmarket, 60 * MINUTE)).toBe(4);
    await books.read('dmarket', 'csgo', { priority: 'user' });
    await books.read('waxpeer', 'csgo', { priority: 'user' });
    expect(await countDuring(scene, dmarket, 5 * MINUTE)).toBe(6);
    await refresher.stop();
  });

  it('refreshes the games that chats have chosen and those that were asked for, and no others', async () => {
    const { clock, dmarket, books, refresher, chosen } = start();
    chosen.push('rust');
    await books.read('dmarket', 'tf2', { priority: 'scan' });
    await clock.advance(10 * SECOND);
    await books.read('dmarket', 'tf2', { priority: 'scan' });
    await clock.advance(10 * MINUTE);
    const counts = (['csgo', 'rust', 'tf2', 'dota2'] as const).map((game) => timesOf(dmarket, game).length);
    expect(counts.map((count) => count > 10)).toEqual([true, true, true, false]);
    expect(counts.at(-1)).toBe(0);
    await refresher.stop();
  });

  it('takes what somebody else has read for a refresh', async () => {
    const { clock, dmarket, books, refresher } = start();
    await clock.advance(30 * SECOND);
    await Promise.all([
      books.read('dmarket', 'csgo', { reload: true }),
      books.read('waxpeer', 'csgo', { reload: true }),
    ]);
    await clock.advance(60 * SECOND);
    expect(timesOf(dmarket)).toEqual([0, 30 * SECOND, 80 * SECOND]);
    await refresher.stop();
  });

  it('waits while users queue at a market', async () => {
    const { clock, dmarket, waxpeer, refresher } = start();
    dmarket.state = { queued: 3 };
    await clock.advance(10 * SECOND);
    expect([timesOf(dmarket), timesOf(waxpeer)]).toEqual([[], [0]]);
    dmarket.state = {};
    await clock.advance(SECOND);
    expect(timesOf(dmarket)).toEqual([11 * SECOND]);
    await refresher.stop();
  });

  it('leaves a market alone for as long as that wants it', async () => {
    const { clock, dmarket, refresher } = start();
    dmarket.state = { pausedUntil: NOW + 90 * SECOND };
    await clock.advance(SECOND);
    dmarket.state = {};
    await clock.advance(2 * MINUTE);
    expect(timesOf(dmarket)).toEqual([100 * SECOND]);
    expect(refresher.status().markets.dmarket).toMatchObject({ skipped: 2, restsUntil: null });
    await refresher.stop();
  });

  it('does not ask a market that has just failed for somebody else', async () => {
    const { clock, dmarket, refresher } = start();
    dmarket.state = { failing: { since: NOW, reason: 'down' } };
    await clock.advance(20 * SECOND);
    expect(timesOf(dmarket)).toEqual([]);
    await clock.advance(MINUTE);
    expect(timesOf(dmarket)).toHaveLength(1);
    await refresher.stop();
  });

  it('asks a market that fails less and less often, and recovers by itself', async () => {
    const scene = start();
    const { clock, dmarket, waxpeer, books, refresher } = scene;
    const keepAsking = (ms: number): Promise<void> => {
      void books.read('waxpeer', 'csgo');
      return clock.advance(ms);
    };
    dmarket.behave = 'fail';
    for (let quarter = 0; quarter < 4; quarter += 1) await keepAsking(10 * MINUTE);
    const failed = timesOf(dmarket);
    const pauses = failed.slice(1).map((at, index) => at - (failed[index] ?? 0));
    expect(pauses.slice(0, 3)).toEqual([...pauses.slice(0, 3)].sort((left, right) => left - right));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(11 * MINUTE);
    expect(failed.length).toBeLessThan(10);
    expect(timesOf(waxpeer).length).toBeGreaterThan(40);
    expect(refresher.status().markets.dmarket).toMatchObject({ refreshed: 0, lastAt: null });
    dmarket.behave = 'answer';
    await keepAsking(11 * MINUTE);
    expect(await countDuring(scene, dmarket, 2 * MINUTE)).toBeGreaterThanOrEqual(2);
    await refresher.stop();
  });

  it('of one market goes on while the other one hangs', async () => {
    const { clock, dmarket, waxpeer, refresher } = start();
    dmarket.behave = 'hang';
    await clock.advance(5 * MINUTE);
    expect([timesOf(dmarket), timesOf(waxpeer).length]).toEqual([[0], 7]);
    expect(refresher.status().markets.dmarket.reading).toBe('csgo');
    await refresher.stop();
  });

  it('takes a third of a budget at most, by what the last readings took', async () => {
    const scene = start({ pages: 220 });
    const { clock, dmarket, refresher } = scene;
    await clock.advance(MINUTE);
    // 220 pages at six a second are 36.7 seconds, of which a third is 110 seconds.
    expect(refresher.status().games).toMatchObject([{ game: 'csgo', everyMs: 110_012 }]);
    const { dmarket: lane, waxpeer: other } = refresher.status().markets;
    expect([lane.share, other.share]).toEqual([3333, 15]);
    expect(await countDuring(scene, dmarket, 11 * MINUTE)).toBe(6);
    await refresher.stop();
  });

  it('goes on with the games it knows when the chosen ones cannot be read', async () => {
    const clock = createFakeClock();
    const markets = { dmarket: buildPlace('dmarket', clock), waxpeer: buildPlace('waxpeer', clock) };
    const books = createBooks({ markets, logger: silentLogger, now: clock.now });
    const games = (): Promise<never> => Promise.reject(new Error('locked'));
    const refresher = createRefresher({ markets, books, games, logger: silentLogger, clock });
    refresher.start();
    await clock.advance(SECOND);
    expect(timesOf(markets.dmarket)).toEqual([0]);
    await refresher.stop();
  });

  it('stops at once, whatever it reads, and asks nobody afterwards', async () => {
    const scene = start();
    const { clock, dmarket, waxpeer, refresher } = scene;
    dmarket.behave = 'hang';
    waxpeer.state = { queued: 1 };
    await clock.advance(SECOND);
    await refresher.stop();
    expect(refresher.status().markets.dmarket).toMatchObject({ reading: null, failed: 0 });
    dmarket.behave = 'answer';
    expect(await countDuring(scene, dmarket, 10 * MINUTE)).toBe(0);
    await settle();
    expect(waxpeer.asked).toEqual([]);
  });
});
