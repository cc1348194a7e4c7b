import { describe, expect, it } from '@jest/globals';
import { createBooks } from '../../../src/arbitrage/books/index.ts';
import { parseTitle } from '../../../src/domain/title.ts';
import { createDmarketPlace } from '../../markets/support/market-place.ts';
import { buildStubMarket } from '../../support/market.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { usd } from '../../support/trades.ts';

const SCANNED = 16;

describe('a person who asks for a book that is being read in the background', () => {
  it('takes it past the scans in the queue', async () => {
    await using place = await createDmarketPlace();
    const titles = Array.from({ length: SCANNED }, (_, index) => `Case ${index}`);
    for (const title of titles) place.plant({ title, ask: usd(1), bid: usd(0.9) });
    const dmarket = await place.open();
    const markets = { dmarket, waxpeer: buildStubMarket('waxpeer', {}) };
    const books = createBooks({ markets, logger: silentLogger });
    const background = books.read('dmarket', 'csgo', { priority: 'background' });
    const scans = titles.map((title) =>
      dmarket.buyOrders('csgo', { key: parseTitle(title).key, title }, { priority: 'scan' }),
    );
    await books.read('dmarket', 'csgo', { priority: 'user' });
    await Promise.all([background, ...scans]);
    const order = place.server.requests.all.map(({ path }) => path.includes('aggregated-prices'));
    expect(order.filter(Boolean)).toHaveLength(1);
    expect(order.indexOf(true)).toBeLessThan(SCANNED / 2);
  });
});
