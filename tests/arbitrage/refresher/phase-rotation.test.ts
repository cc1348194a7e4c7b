import { describe, expect, it } from '@jest/globals';
import { type Books, createBooks, createPhaseShelf } from '../../../src/arbitrage/books/index.ts';
import { createPhaseRotation, type PhaseRotation } from '../../../src/arbitrage/refresher/index.ts';
import { type Quote } from '../../../src/domain/quote.ts';
import { parseItemKey, toItemKey } from '../../../src/domain/title.ts';
import { type Market } from '../../../src/markets/market.ts';
import { createFakeClock, type FakeClock, settle } from '../../support/fake-clock.ts';
import { buildStubMarket } from '../../support/market.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { buildQuote, NOW, usd } from '../../support/trades.ts';

const KARAMBIT = '★ Karambit | Doppler (Factory New)';
const BAYONET = '★ Bayonet | Gamma Doppler (Minimal Wear)';
const FLIP = '★ Flip Knife | Doppler (Factory New)';
const MINUTE = 60_000;

interface Scene {
  readonly clock: FakeClock;
  readonly books: Books;
  readonly rotation: PhaseRotation;
  /** Which titles were read, and how many seconds after the start. */
  readonly read: (readonly [string, number])[];
  readonly trouble: { failing: boolean; queued: number };
}

async function start(): Promise<Scene> {
  const clock = createFakeClock();
  const read: (readonly [string, number])[] = [];
  const trouble = { failing: false, queued: 0 };
  const stub = buildStubMarket('dmarket', {
    quotes: [KARAMBIT, BAYONET, FLIP, 'AK-47 | Redline (Field-Tested)'].map((title) =>
      buildQuote(title, { bestAsk: usd(500), askCount: 1 }),
    ),
  });
  const dmarket: Market = {
    ...stub,
    status: () => ({ ...stub.status(), queued: trouble.queued }),
    phaseQuotes: (_game, { key, title }) => {
      read.push([parseItemKey(key).base, (clock.now() - NOW) / 1000]);
      if (trouble.failing) return Promise.reject(new Error('down'));
      const ruby: Quote = { ...buildQuote(title), key: toItemKey(title, 'Ruby'), mixesPhases: false };
      return Promise.resolve([{ ...ruby, bestAsk: usd(900), observedAt: clock.now() }]);
    },
  };
  const phased = (title: string, askCount: number): Quote =>
    buildQuote(title.replace(' (', ' Ruby ('), { bestAsk: usd(1000), askCount });
  const waxpeer = buildStubMarket('waxpeer', {
    quotes: [phased(BAYONET, 2), phased(KARAMBIT, 9), buildQuote('AK-47 | Redline (Field-Tested)')],
  });
  const markets = { dmarket, waxpeer };
  const shelf = createPhaseShelf(clock.now);
  const books = createBooks({ markets, logger: silentLogger, layers: [shelf.layer], now: clock.now });
  const rotation = createPhaseRotation({ market: dmarket, books, shelf, logger: silentLogger, clock });
  await Promise.all([books.read('dmarket', 'csgo'), books.read('waxpeer', 'csgo')]);
  await settle();
  rotation.start();
  return { clock, books, rotation, read, trouble };
}

describe('the rotation of phases', () => {
  it('reads the titles that the other market lists in phases, the most listed first, each every ten minutes', async () => {
    const { clock, rotation, read } = await start();
    await clock.advance(10 * MINUTE + 10_000);
    expect(read.slice(0, 2)).toEqual([
      [KARAMBIT, 0],
      [BAYONET, 3.5],
    ]);
    expect(read.slice(2).map(([title]) => title)).toEqual([KARAMBIT, BAYONET]);
    expect(read[2]?.[1]).toBeGreaterThanOrEqual(600);
    expect(rotation.status()).toEqual({ titles: 2, phases: 2, read: 4, failed: 0 });
    await rotation.stop();
  });

  it('puts what it has read into the book', async () => {
    const { clock, books, rotation } = await start();
    await clock.advance(1000);
    const { quotes } = await books.read('dmarket', 'csgo');
    expect(quotes.get(toItemKey(KARAMBIT, 'Ruby'))).toMatchObject({ bestAsk: 900_000, observedAt: NOW });
    await rotation.stop();
  });

  it('leaves the market alone while users queue, and for a while when it fails', async () => {
    const { clock, rotation, read, trouble } = await start();
    trouble.failing = true;
    await clock.advance(20_000);
    expect(read).toHaveLength(1);
    trouble.failing = false;
    trouble.queued = 2;
    await clock.advance(MINUTE);
    expect(read).toHaveLength(1);
    trouble.queued = 0;
    await clock.advance(10_000);
    expect(read.map(([title]) => title)).toEqual([KARAMBIT, BAYONET]);
    await rotation.stop();
  });

  it('reads nothing of a game that nobody has asked for in six hours, and nothing once it has stopped', async () => {
    const { clock, books, rotation, read } = await start();
    await clock.advance(6 * 60 * MINUTE + 10_000);
    const before = read.length;
    await clock.advance(30 * MINUTE);
    expect(read).toHaveLength(before);
    await books.read('dmarket', 'csgo');
    await clock.advance(10_000);
    expect(read.length).toBeGreaterThan(before);
    const ended = read.length;
    await rotation.stop();
    await clock.advance(30 * MINUTE);
    expect(read).toHaveLength(ended);
  });
});
