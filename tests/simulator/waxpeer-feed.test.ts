import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { mills } from '../../src/domain/money.ts';
import {
  createSimulator,
  createWorld,
  type Simulator,
  type WaxpeerChange,
} from '../../src/simulator/index.ts';
import { createRound } from '../../src/simulator/waxpeer/feed-round.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';

let simulator: Simulator;
let socket: Socket;

beforeEach(async () => {
  simulator = await createSimulator({ scale: 0 });
  socket = io(simulator.waxpeer.url, { transports: ['websocket'], forceNew: true });
});

afterEach(async () => {
  socket.disconnect();
  await simulator.close();
});

function next(event: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(event, resolve));
}

async function subscribe(): Promise<unknown> {
  const subscribed = next('subscribed');
  socket.emit('sub', { name: 'csgo' });
  return subscribed;
}

describe('the simulated live feed', () => {
  it('greets, and confirms a subscription', async () => {
    expect(await next('handshake')).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown });
    expect(await subscribe()).toEqual({ name: 'csgo' });
    expect(simulator.waxpeerFeed.subscribers('csgo')).toBe(1);
  });

  it('writes events as the real one does', async () => {
    await subscribe();
    const told = next('new');
    const listings = [
      { itemId: '53994255693', price: mills(157_611), float: 0.2, unlockAt: Date.UTC(2026, 9, 7, 21) },
    ];
    simulator.world.waxpeer.plant('csgo', { name: REDLINE, listings, steamPrice: mills(232_135) });
    expect(await told).toEqual({
      auto: true,
      classid: expect.any(Number) as unknown,
      float: 0.2,
      game: 'csgo',
      instance_id: expect.any(Number) as unknown,
      item_id: '53994255693',
      name: REDLINE,
      paint_index: expect.any(Number) as unknown,
      phase: '',
      price: 157_611,
      steam_id: expect.any(String) as unknown,
      steam_price: 232_135,
      sticker_names: [],
      unlock_at: '2026-10-07T21:00:00.000Z',
    });
    const gone = next('removed');
    simulator.world.waxpeer.remove('csgo', REDLINE);
    expect(await gone).toEqual({ game: 'csgo', item_id: '53994255693', name: REDLINE, price: 157_611 });
  });

  it('tells games only to those who asked for them', async () => {
    await subscribe();
    const seen: unknown[] = [];
    socket.onAny((event: string, payload: { name: string }) => seen.push([event, payload.name]));
    simulator.world.waxpeer.plant('rust', { name: 'Alien Red', listings: [{ price: mills(99) }] });
    simulator.world.waxpeer.plant('csgo', { name: REDLINE, listings: [{ price: mills(99) }] });
    await next('new');
    expect(seen).toEqual([['new', REDLINE]]);
  });

  it('answers HTTP on the same port', async () => {
    await subscribe();
    const response = await fetch(`${simulator.waxpeer.url}/v1/prices`);
    expect(await response.json()).toEqual({ success: true, items: [] });
  });
});

describe('a round through a world that moves', () => {
  const world = createWorld({ scale: 0.02, seed: 3 });

  it('tells of the cheapest listings of each name that has changed since it was looked at last', () => {
    let now = Date.UTC(2026, 10, 24, 12);
    const round = createRound(world, () => now);
    const turns = (): readonly WaxpeerChange[] =>
      Array.from({ length: 30 }, () => round.next(['csgo'])).flat();
    expect(turns()).toEqual([]);
    expect(turns()).toEqual([]);
    now += 3_600_000;
    const changes = turns();
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['new', 'removed']));
    for (const { kind, name, listing } of changes) {
      const listings = world.waxpeer.listings('csgo', name, kind === 'new' ? now : now - 3_600_000);
      expect(listings.slice(0, 3)).toContainEqual(listing);
    }
    const moved = world.waxpeer.names('csgo').filter((name) => {
      const [before, after] = [now - 3_600_000, now].map((at) => world.waxpeer.quote('csgo', name, at)?.min);
      return before !== after;
    });
    expect(new Set(changes.map(({ name }) => name))).toEqual(new Set(moved));
  });

  it('looks at no game that nobody listens to', () => {
    let now = Date.UTC(2026, 10, 24, 12);
    const round = createRound(world, () => (now += 3_600_000));
    expect(Array.from({ length: 90 }, () => round.next([])).flat()).toEqual([]);
  });
});
