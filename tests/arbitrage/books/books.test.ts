import { describe, expect, it } from '@jest/globals';
import { type BookListener, type Books, createBooks } from '../../../src/arbitrage/books/index.ts';
import { type QuoteBook } from '../../../src/domain/quote.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { buildStubMarket } from '../../support/market.ts';
import { buildQuote, NOW } from '../../support/trades.ts';
import { buildHeldMarket, type HeldMarket } from './held-market.ts';

interface Scene {
  readonly books: Books;
  readonly market: HeldMarket;
  readonly clock: { now: number };
}

function build(parts: Partial<Parameters<typeof createBooks>[0]> = {}): Scene {
  const clock = { now: NOW };
  const market = buildHeldMarket('dmarket');
  const markets = { dmarket: market, waxpeer: buildStubMarket('waxpeer', {}) };
  return {
    market,
    clock,
    books: createBooks({ markets, logger: silentLogger, now: () => clock.now, ...parts }),
  };
}

/** Lets everything that waits for nothing but its turn go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Reads a book that the market gives at once. */
async function readNew({ books, market }: Scene, observedAt: number): Promise<QuoteBook> {
  const reading = books.read('dmarket', 'csgo', { reload: true });
  market.readings.at(-1)?.answer({ observedAt });
  return reading;
}

describe('a book', () => {
  it('is read once for all who ask at the same time, and tells each how far it is', async () => {
    const { books, market } = build();
    const [first, second]: [number[], number[]] = [[], []];
    const one = books.read('dmarket', 'csgo', { onNames: (names) => first.push(names) });
    market.readings[0]?.options.onNames?.(1000);
    const two = books.read('dmarket', 'csgo', { onNames: (names) => second.push(names) });
    market.readings[0]?.options.onNames?.(1500);
    market.readings[0]?.answer({ observedAt: NOW });
    expect(await one).toBe(await two);
    expect(market.readings).toHaveLength(1);
    expect([first, second]).toEqual([
      [1000, 1500],
      [1000, 1500],
    ]);
  });

  it('answers from memory for a minute, and then asks the market anew', async () => {
    const scene = build();
    const { books, market, clock } = scene;
    const book = await readNew(scene, NOW);
    clock.now = NOW + 60_000;
    expect(await books.read('dmarket', 'csgo')).toBe(book);
    clock.now = NOW + 60_001;
    void books.read('dmarket', 'csgo');
    // Of the answers in the cache only those will do that another process has brought since.
    expect(market.readings.map(({ options: { reload, since } }) => ({ reload, since }))).toEqual([
      { reload: true, since: undefined },
      { reload: false, since: NOW + 30_001 },
    ]);
  });

  it('is asked for anew by a reload, which shares only a reading that is anew itself', async () => {
    const { books, market } = build();
    void books.read('dmarket', 'csgo');
    void books.read('dmarket', 'csgo', { reload: true });
    void books.read('dmarket', 'csgo', { reload: true });
    void books.read('dmarket', 'csgo');
    await settle();
    expect(market.readings.map(({ options }) => options.reload)).toEqual([false, true]);
  });

  it('comes as urgently as the most urgent of those who wait for it', () => {
    const { books, market } = build();
    void books.read('dmarket', 'csgo', { priority: 'background' });
    expect(market.readings[0]?.priority()).toBe('background');
    void books.read('dmarket', 'csgo', { priority: 'user' });
    void books.read('dmarket', 'csgo', { priority: 'scan' });
    expect(market.readings[0]?.priority()).toBe('user');
  });

  it('is given up only when the last who waits has gone, and read again for whoever comes then', async () => {
    const { books, market } = build();
    const [one, two] = [new AbortController(), new AbortController()];
    const reason = new Error('enough');
    const first = books.read('dmarket', 'csgo', { signal: one.signal });
    const second = books.read('dmarket', 'csgo', { signal: two.signal });
    one.abort(reason);
    await expect(first).rejects.toBe(reason);
    expect(market.readings[0]?.options.signal?.aborted).toBe(false);
    two.abort(reason);
    await expect(second).rejects.toBe(reason);
    expect(market.readings[0]?.options.signal?.aborted).toBe(true);
    void books.read('dmarket', 'csgo');
    expect(market.readings).toHaveLength(2);
  });

  it('that cannot be read fails for all who wait, and is asked for again afterwards', async () => {
    const { books, market } = build();
    const failure = new Error('down');
    const both = [books.read('dmarket', 'csgo'), books.read('dmarket', 'csgo')];
    market.readings[0]?.fail(failure);
    expect(await Promise.allSettled(both)).toEqual([
      { status: 'rejected', reason: failure },
      { status: 'rejected', reason: failure },
    ]);
    void books.read('dmarket', 'csgo');
    expect(market.readings).toHaveLength(2);
  });

  it('leaves memory when nobody has asked for its game in three hours', async () => {
    const { books, market, clock } = build();
    const refresh = async (): Promise<void> => {
      const reading = books.read('dmarket', 'rust', { priority: 'background', maxAgeMs: 0 });
      market.readings.at(-1)?.answer({ observedAt: clock.now });
      await reading;
    };
    await refresh();
    expect(books.status().held).toMatchObject([{ game: 'rust', observedAt: NOW }]);
    clock.now += 3 * 3_600_000 + 1;
    await refresh();
    expect(books.status().held).toEqual([]);
    expect(books.observedAt('dmarket', 'rust')).toBe(clock.now);
  });

  it('is handed out with all that the layers know beyond it', async () => {
    const extra = buildQuote('Extra');
    const scene = build({
      layers: [
        (book) => ({ ...book, quotes: new Map(book.quotes).set(extra.key, extra) }),
        (book) => ({ ...book, dropped: { seen: book.quotes.size } }),
      ],
    });
    const told: QuoteBook[] = [];
    scene.books.onBook('test', (book) => void told.push(book));
    expect(await readNew(scene, NOW)).toMatchObject({ dropped: { seen: 1 } });
    expect(await scene.books.read('dmarket', 'csgo')).toMatchObject({ dropped: { seen: 1 } });
    expect(told).toMatchObject([{ dropped: { seen: 1 } }]);
  });
});

describe('a listener', () => {
  it('is told of every book that is newer than the last, or was read later in the same second, and of no other', async () => {
    const scene = build();
    const told: number[] = [];
    scene.books.onBook('test', ({ observedAt }) => void told.push(observedAt));
    for (const at of [NOW, NOW + 1, NOW + 1, NOW - 5, NOW + 2]) {
      await readNew(scene, at);
      await settle();
    }
    expect(told).toEqual([NOW, NOW + 1, NOW + 1, NOW + 2]);
  });

  it('is not told of a reading that began earlier and brings the same second last', async () => {
    const { books, market } = build();
    const told: number[] = [];
    books.onBook('test', ({ dropped }) => void told.push(dropped['odd'] ?? 0));
    const earlier = books.read('dmarket', 'csgo');
    const later = books.read('dmarket', 'csgo', { reload: true });
    market.readings[1]?.answer({ observedAt: NOW, dropped: { odd: 2 } });
    await later;
    market.readings[0]?.answer({ observedAt: NOW, dropped: { odd: 1 } });
    await earlier;
    await settle();
    expect(told).toEqual([2]);
    expect((await books.read('dmarket', 'csgo')).dropped).toEqual({ odd: 2 });
  });

  it('that fails loses that book only, and costs neither the reader nor the other listeners anything', async () => {
    const scene = build();
    const told: number[] = [];
    scene.books.onBook('broken', () => Promise.reject(new Error('disk full')));
    scene.books.onBook('whole', ({ observedAt }) => void told.push(observedAt));
    await readNew(scene, NOW);
    await settle();
    await readNew(scene, NOW + 1);
    await settle();
    expect(told).toEqual([NOW, NOW + 1]);
    expect(scene.books.status().listeners).toEqual([
      { name: 'broken', told: 0, skipped: 0, failed: 2, waiting: 0 },
      { name: 'whole', told: 2, skipped: 0, failed: 0, waiting: 0 },
    ]);
  });

  it('that is slow gets the newest book when it is ready, and what it missed is counted', async () => {
    const scene = build();
    const told: number[] = [];
    const ready: (() => void)[] = [];
    const slow: BookListener = ({ observedAt }) =>
      new Promise((resolve) => {
        told.push(observedAt);
        ready.push(resolve);
      });
    scene.books.onBook('slow', slow);
    for (const at of [NOW, NOW + 1, NOW + 2, NOW + 3]) {
      await readNew(scene, at);
      await settle();
    }
    expect(scene.books.status().listeners).toMatchObject([{ skipped: 2, waiting: 1 }]);
    ready[0]?.();
    await settle();
    expect(told).toEqual([NOW, NOW + 3]);
    const closing = scene.books.close();
    ready[1]?.();
    await closing;
    expect(scene.books.status().listeners).toMatchObject([{ told: 2, skipped: 2, waiting: 0 }]);
  });
});
