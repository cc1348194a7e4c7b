import { describe, expect, it } from '@jest/globals';
import { createLiveFeed } from '../../src/app/live-feed.ts';
import { createBooks } from '../../src/arbitrage/books/index.ts';
import { createLiveOverlay, createWatchedItems } from '../../src/arbitrage/live/index.ts';
import { toItemKey } from '../../src/domain/title.ts';
import { createWaxpeerMarket } from '../../src/markets/index.ts';
import { createSimulator, createWorld } from '../../src/simulator/index.ts';
import { buildStubMarket } from '../support/market.ts';
import { silentLogger } from '../support/silent-logger.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';
import { usd } from '../support/trades.ts';
import { waitFor } from '../toolkit/http/support/wait-for.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const KEY = toItemKey(REDLINE);

describe('the live feed of Waxpeer', () => {
  it('moves the lowest ask of a watched item at once, and not while events are missed', async () => {
    const world = createWorld({ seed: 1, scale: 0 });
    const plant = (...asks: readonly number[]): void =>
      world.waxpeer.plant('csgo', { name: REDLINE, listings: asks.map((price) => ({ price: usd(price) })) });
    plant(24, 25);
    const simulator = await createSimulator({ world });
    await using directory = await createTemporaryDirectory();
    // The market's clock in whole seconds would make a book older than it is, and older than the feed.
    const shared = { cacheDirectory: directory.path, logger: silentLogger };
    const waxpeer = await createWaxpeerMarket({ ...shared, baseUrl: simulator.waxpeer.url });
    const [overlay, watched] = [createLiveOverlay(() => Date.now() - 2000), createWatchedItems(Date.now)];
    const markets = { waxpeer, dmarket: buildStubMarket('dmarket', {}) };
    const books = createBooks({ markets, logger: silentLogger, layers: [overlay.layer] });
    const url = simulator.waxpeer.url.replace('http', 'ws');
    const games = (): Promise<[]> => Promise.resolve([]);
    const feed = createLiveFeed({ url, overlay, watched, books, games, logger: silentLogger });
    try {
      watched.watch([KEY]);
      feed.start();
      await waitFor(() => feed.status()?.isReady === true);
      const askNow = async (): Promise<number | null | undefined> =>
        (await books.read('waxpeer', 'csgo')).quotes.get(KEY)?.bestAsk;
      expect(await askNow()).toBe(24_000);
      plant(24, 25, 22);
      await waitFor(async () => (await askNow()) === 22_000);
      simulator.waxpeerFeed.disconnect();
      await waitFor(() => feed.status()?.gaps === 1);
      expect(await askNow()).toBe(24_000);
      await waitFor(() => feed.status()?.isReady === true);
      expect(simulator.requests.count('waxpeer', '/v1/prices')).toBe(1);
    } finally {
      await feed.close();
      await books.close();
      await waxpeer.close();
      await simulator.close();
    }
  });
});
