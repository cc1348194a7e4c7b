import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mills } from '../../../src/domain/money.ts';
import { type ItemKey, toItemKey } from '../../../src/domain/title.ts';
import { type ListingEvent, type WaxpeerFeed, type WaxpeerFeedOptions } from '../../../src/markets/index.ts';
import { createWaxpeerFeed } from '../../../src/markets/waxpeer/feed.ts';
import { decodeListingEvent, readListingName } from '../../../src/markets/waxpeer/feed-event.ts';
import { createPauses } from '../../../src/markets/waxpeer/feed-pauses.ts';
import { createWaxpeerServer, createWorld, type WaxpeerServer } from '../../../src/simulator/index.ts';
import { buildRecordingLogger, type RecordingLogger } from '../support/recording-logger.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const RUBY = '★ Karambit | Doppler Ruby (Factory New)';
const HOUR_MS = 3_600_000;

/** What has come over a feed, to be waited for. */
interface Diary {
  readonly entries: readonly string[];
  readonly events: readonly ListingEvent[];
  readonly add: (entry: string) => void;
  /** Resolves once there are so many entries of a name. */
  readonly reach: (name: string, count?: number) => Promise<void>;
}

function buildDiary(): Diary & Pick<WaxpeerFeedOptions, 'onEvent' | 'onGap' | 'onReady'> {
  const entries: string[] = [];
  const events: ListingEvent[] = [];
  const waiting = new Set<() => void>();
  const add = (entry: string): void => {
    entries.push(entry);
    for (const check of waiting) check();
  };
  const reach = (name: string, count = 1): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (entries.filter((entry) => entry.startsWith(name)).length < count) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return {
    entries,
    events,
    add,
    reach,
    onReady: () => add('ready'),
    onGap: (reason) => add(`gap ${reason}`),
    onEvent: (event) => {
      events.push(event);
      add(event.kind);
    },
  };
}

let server: WaxpeerServer;
let logger: RecordingLogger;
let diary: ReturnType<typeof buildDiary>;
let wanted: ReadonlySet<ItemKey>;
const world = createWorld({ scale: 0 });
const feeds: WaxpeerFeed[] = [];

beforeEach(async () => {
  server = await createWaxpeerServer({ world });
  logger = buildRecordingLogger();
  diary = buildDiary();
  wanted = new Set([toItemKey(REDLINE), toItemKey(RUBY)]);
});

afterEach(async () => {
  for (const feed of feeds.splice(0)) feed.close();
  for (const name of world.waxpeer.names('csgo')) world.waxpeer.remove('csgo', name);
  await server.close();
});

function open(options: Partial<WaxpeerFeedOptions> = {}): WaxpeerFeed {
  const feed = createWaxpeerFeed({
    url: server.url.replace('http', 'ws'),
    games: ['csgo'],
    wanted: () => wanted,
    logger,
    firstPauseMs: 1,
    ...diary,
    ...options,
  });
  feeds.push(feed);
  return feed;
}

function plant(name: string, ...prices: readonly number[]): void {
  const listings = prices.map((price, index) => ({ itemId: `${index + 1}`, price: mills(price) }));
  world.waxpeer.plant('csgo', { name, listings });
}

describe('the live feed of Waxpeer', () => {
  it('tells what happens to the listings of wanted items, and to no others', async () => {
    const feed = open();
    await diary.reach('ready');
    plant('AWP | Asiimov (Field-Tested)', 90_000);
    plant(REDLINE, 14_200, 15_000);
    plant(REDLINE, 13_900, 15_000);
    plant(REDLINE, 13_900);
    plant(RUBY, 9_000_000);
    await diary.reach('new', 3);
    expect(diary.events.map(({ kind, key, id, price }) => [kind, key, id, price])).toEqual([
      ['new', toItemKey(REDLINE), '1', 14_200],
      ['new', toItemKey(REDLINE), '2', 15_000],
      ['update', toItemKey(REDLINE), '1', 13_900],
      ['removed', toItemKey(REDLINE), '2', 15_000],
      ['new', toItemKey('★ Karambit | Doppler (Factory New)', 'Ruby'), '1', 9_000_000],
    ]);
    expect(feed.status()).toEqual({ isReady: true, gaps: 0, received: 6, delivered: 5, dropped: {} });
  });

  it('tells when an event came, by whom it is sent and how long it is locked', async () => {
    const now = Date.UTC(2026, 9, 1);
    open({ now: () => now });
    await diary.reach('ready');
    const listings = [
      { itemId: '1', price: mills(1), auto: false },
      { itemId: '2', price: mills(2), unlockAt: now + 36.5 * HOUR_MS },
    ];
    world.waxpeer.plant('csgo', { name: REDLINE, listings });
    await diary.reach('new', 2);
    expect(diary.events).toMatchObject([
      { game: 'csgo', title: REDLINE, isManual: true, lockHours: 0, observedAt: now },
      { game: 'csgo', title: REDLINE, isManual: false, lockHours: 37, observedAt: now },
    ]);
  });

  it('is ready once every game is subscribed to, and shows no key', async () => {
    open({ games: ['csgo', 'rust'] });
    await diary.reach('ready');
    expect(server.feed.subscribers('csgo')).toBe(1);
    expect(server.feed.subscribers('rust')).toBe(1);
    expect(server.feed.subscribers('tf2')).toBe(0);
    expect(diary.entries).toEqual(['ready']);
    expect(logger.lines.join()).toContain('feed is ready');
  });

  it('wants what is wanted at the time', async () => {
    open();
    await diary.reach('ready');
    wanted = new Set([toItemKey('Fracture Case')]);
    plant(REDLINE, 14_200);
    plant('Fracture Case', 400);
    await diary.reach('new');
    expect(diary.events.map(({ title }) => title)).toEqual(['Fracture Case']);
  });

  it('leaves out and counts what it cannot read, and goes on', async () => {
    const feed = open();
    await diary.reach('ready');
    const good = { game: 'csgo', item_id: '7', name: REDLINE, price: 14_200 };
    const bad = [null, 'text', 7, {}, { ...good, name: 5 }, { ...good, name: '' }];
    const worse = [
      { ...good, price: '1.5' },
      { ...good, price: 0 },
      { ...good, price: -1 },
      { ...good, price: 1e12 },
      { ...good, game: 'chess' },
      { ...good, item_id: null },
    ];
    for (const payload of [...bad, ...worse]) server.feed.emitRaw('new', payload);
    server.feed.emitRaw('something', good);
    server.feed.emitRaw('update', good);
    await diary.reach('update');
    expect(feed.status()).toMatchObject({
      received: 13,
      delivered: 1,
      dropped: { 'bad-title': 6, 'bad-price': 3, 'absurd-price': 1, 'bad-game': 1, 'bad-id': 1 },
    });
  });

  it('tells of the gap when the connection is cut, and when it is ready again', async () => {
    const feed = open();
    await diary.reach('ready');
    server.feed.disconnect();
    await diary.reach('ready', 2);
    plant(REDLINE, 14_200);
    await diary.reach('new');
    expect(diary.entries).toEqual(['ready', 'gap disconnected', 'ready', 'new']);
    expect(feed.status()).toMatchObject({ isReady: true, gaps: 1 });
  });

  it('gives a connection up over which nothing comes', async () => {
    const feed = open({ silenceMs: 60 });
    await diary.reach('ready');
    server.feed.silence();
    await diary.reach('gap silent');
    expect(feed.status().isReady).toBe(false);
    server.feed.silence(false);
    await diary.reach('ready', 2);
    expect(diary.entries.slice(0, 3)).toEqual(['ready', 'gap silent', 'ready']);
  });

  it('goes on trying while nobody listens, and says so once', async () => {
    const { url } = server;
    await server.close();
    open({ url });
    server = await createWaxpeerServer({ world, port: Number(new URL(url).port) });
    await diary.reach('ready');
    expect(diary.entries).toEqual(['ready']);
    expect(logger.lines.filter((line) => line.includes('cannot be reached')).length).toBeLessThanOrEqual(1);
  });

  it('logs what a listener throws, and goes on', async () => {
    const feed = open({
      onReady: () => {
        diary.add('ready');
        throw new Error('not ready myself');
      },
      wanted: () => {
        diary.add('asked');
        throw new Error('wanted fails');
      },
    });
    await diary.reach('ready');
    plant(REDLINE, 14_200, 14_300);
    await diary.reach('asked', 2);
    expect(feed.status()).toMatchObject({ isReady: true, received: 2, delivered: 0 });
    expect(logger.lines.join()).toContain('not ready myself');
    expect(logger.lines.join()).toContain('wanted fails');
  });

  it('hears nothing more once it is closed', async () => {
    const feed = open();
    await diary.reach('ready');
    feed.close();
    plant(REDLINE, 14_200);
    const other = buildDiary();
    open({ ...other });
    await other.reach('ready');
    expect(diary.entries).toEqual(['ready']);
    expect(feed.status().isReady).toBe(false);
    expect(server.feed.subscribers('csgo')).toBe(1);
  });
});

describe('a server that is none of Socket.IO', () => {
  let http: Server;

  beforeEach(async () => {
    http = createServer((_, response) => response.writeHead(403).end('<html>checking</html>'));
    await once(http.listen(0, '127.0.0.1'), 'listening');
  });

  afterEach(() => new Promise((resolve) => http.close(resolve)));

  it('is tried again and again, and said to be out of reach', async () => {
    let attempts = 0;
    const tried = new Promise<void>((resolve) => {
      http.on('upgrade', (_, socket) => {
        attempts += 1;
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        if (attempts === 3) resolve();
      });
    });
    const feed = open({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
    await tried;
    expect(feed.status()).toMatchObject({ isReady: false, gaps: 0 });
    expect(diary.entries).toEqual([]);
    expect(logger.lines.filter((line) => line.includes('cannot be reached'))).toHaveLength(1);
  });
});

describe('an event of the feed', () => {
  const at = Date.UTC(2026, 9, 1);
  /** As recorded from the live feed in 2026-09. */
  const frame = {
    auto: true,
    classid: 7993043334,
    float: 0.049167096614837646,
    game: 'csgo',
    instance_id: 9058975339,
    item_id: '53994255693',
    name: 'StatTrak™ Glock-18 | Bullet Queen (Factory New)',
    paint_index: 957,
    phase: '',
    price: 157611,
    send_until: '2026-10-08T21:00:00Z',
    steam_id: '76561190000000003',
    steam_price: 232135,
    sticker_names: ['Sticker | Head In Hands'],
    unlock_at: '2026-10-07T21:00:00Z',
  };
  const read = (payload: unknown): ListingEvent | string | undefined => {
    const raw = readListingName('new', payload);
    return raw && decodeListingEvent(raw, at);
  };

  it('is read as it was recorded', () => {
    expect(read(frame)).toEqual({
      kind: 'new',
      game: 'csgo',
      key: frame.name,
      title: frame.name,
      id: '53994255693',
      price: 157_611,
      lockHours: 165,
      isManual: false,
      observedAt: at,
    });
  });

  it('has the phase of its name, or the one beside it', () => {
    const base = '★ StatTrak™ Survival Knife | Doppler (Factory New)';
    const key = toItemKey(base, 'Phase 1');
    const name = base.replace('Doppler', 'Doppler Phase 1');
    expect(read({ ...frame, name, phase: 'Phase 1' })).toMatchObject({ key });
    expect(read({ ...frame, name })).toMatchObject({ key });
    expect(read({ ...frame, name: base, phase: 'Phase 1' })).toMatchObject({ key });
  });

  it('does not know a lock that it cannot read', () => {
    expect(read({ ...frame, unlock_at: 'soon' })).toMatchObject({ lockHours: null });
    expect(read({ ...frame, unlock_at: null })).toMatchObject({ lockHours: 0 });
  });
});

describe('pauses between attempts', () => {
  it('come one at a time, and are counted until the next success', async () => {
    let calls = 0;
    await new Promise<void>((resolve) => {
      const pauses = createPauses(1, () => {
        calls += 1;
        if (calls < 3) pauses.next();
        else resolve();
        expect(pauses.count()).toBe(Math.min(calls + 1, 3));
      });
      pauses.next();
      pauses.next();
    });
    expect(calls).toBe(3);
  });

  it('lead to no attempt once closed', async () => {
    let calls = 0;
    const pauses = createPauses(1, () => (calls += 1));
    pauses.next();
    pauses.close();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(calls).toBe(0);
  });
});
