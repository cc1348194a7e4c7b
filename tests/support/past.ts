import { NEW_COURSE } from '../../src/domain/ledger/index.ts';
import { basisPoints } from '../../src/domain/money.ts';
import { type QuoteBook } from '../../src/domain/quote.ts';
import { type ItemKey } from '../../src/domain/title.ts';
import { type MarketId } from '../../src/domain/venue.ts';
import { createPriceHistory, openStore } from '../../src/store/index.ts';
import { buildPrediction, DAY, HOUR } from './signals.ts';
import { silentLogger } from './silent-logger.ts';
import { usd } from './trades.ts';

/** What one item cost on both markets, so many days ago. */
export interface PastPrices {
  readonly daysAgo: number;
  readonly asks: Readonly<Record<MarketId, number>>;
}

/** Records in a folder what one item cost, as the bot that will run there would have. */
export async function recordPrices(
  directory: string,
  title: string,
  prices: readonly PastPrices[],
): Promise<void> {
  let at = 0;
  const history = createPriceHistory({ directory, logger: silentLogger, now: () => at });
  for (const { daysAgo, asks } of prices) {
    at = Date.now() - daysAgo * DAY;
    for (const market of ['dmarket', 'waxpeer'] as const)
      await history.record(buildBook(market, title, asks[market], at));
  }
  await history.close();
}

function buildBook(market: MarketId, title: string, ask: number, observedAt: number): QuoteBook {
  const key = title as ItemKey;
  const counts = { askCount: 3, bidCount: null, mixesPhases: false };
  const quotes = new Map([[key, { key, title, bestAsk: usd(ask), bestBid: null, ...counts }]]);
  return { market, game: 'csgo', quotes, observedAt, dropped: {} };
}

/** Notes in a folder that so many deals of grade A from DMarket to Waxpeer came true, of so many. */
export async function recordHits(directory: string, hits: number, judged: number): Promise<void> {
  const shownAt = Date.now() - 20 * DAY;
  await using store = await openForgetting(directory);
  const predictions = Array.from({ length: judged }, (_, index) =>
    buildPrediction({ key: `Item ${index}` as ItemKey, shownAt, endsAt: shownAt + 16 * DAY }),
  );
  const signals = await store.ledger.record(predictions);
  const conclude = (outcome: 'hit' | 'miss') => ({
    ...NEW_COURSE,
    checks: { 1: 'yes', 10: 'yes', 60: 'yes' } as const,
    conclusion: { outcome, at: shownAt + 16 * DAY + HOUR, realisedRoi: basisPoints(500) },
  });
  await store.ledger.save(
    signals.map(({ id }, index) => ({ id, course: conclude(index < hits ? 'hit' : 'miss') })),
  );
}

async function openForgetting(directory: string) {
  const store = await openStore({ directory });
  return { ...store, [Symbol.asyncDispose]: () => store.close() };
}
