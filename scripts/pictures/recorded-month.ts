import { type Logger } from '../../src/domain/logger.ts';
import { type Quote, type QuoteBook } from '../../src/domain/quote.ts';
import { type ItemKey, toItemKey } from '../../src/domain/title.ts';
import { type World } from '../../src/simulator/index.ts';
import { createPriceHistory } from '../../src/store/index.ts';

const HOUR = 3_600_000;
const DAYS = 33;
const EVERY_HOURS = 3;

/** Items of which there is a past; the others begin today, as in any new installation. */
const MOST_ITEMS = 6_000;

/** Records what the world's prices were in the last month, as the bot would have. */
export async function recordMonth(world: World, directory: string, logger: Logger): Promise<void> {
  const now = Date.now();
  let at = now - DAYS * 24 * HOUR;
  const history = createPriceHistory({ directory, logger, now: () => at });
  for (; at < now - HOUR; at += EVERY_HOURS * HOUR) {
    await history.record(readDmarket(world, at));
    await history.record(readWaxpeer(world, at));
  }
  await history.close();
}

function readDmarket(world: World, at: number): QuoteBook {
  const quotes = new Map<ItemKey, Quote>();
  for (const title of world.dmarket.titles('csgo').slice(0, MOST_ITEMS)) {
    const quote = world.dmarket.quote('csgo', title, at);
    const key = toItemKey(title);
    if (quote === undefined) continue;
    const { ask = null, bid = null, askCount, bidCount } = quote;
    quotes.set(key, { key, title, bestAsk: ask, bestBid: bid, askCount, bidCount, mixesPhases: false });
  }
  return { market: 'dmarket', game: 'csgo', quotes, observedAt: at, dropped: {} };
}

function readWaxpeer(world: World, at: number): QuoteBook {
  const quotes = new Map<ItemKey, Quote>();
  for (const title of world.waxpeer.names('csgo').slice(0, MOST_ITEMS)) {
    const quote = world.waxpeer.quote('csgo', title, at);
    const key = toItemKey(title);
    if (quote === undefined) continue;
    const { min: bestAsk, bid: bestBid = null, count: askCount, steamPrice } = quote;
    quotes.set(key, {
      key,
      title,
      bestAsk,
      bestBid,
      askCount,
      bidCount: null,
      steamPrice,
      mixesPhases: false,
    });
  }
  return { market: 'waxpeer', game: 'csgo', quotes, observedAt: at, dropped: {} };
}
