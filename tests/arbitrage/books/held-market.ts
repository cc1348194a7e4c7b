import { type Game } from '../../../src/domain/game.ts';
import { type QuoteBook } from '../../../src/domain/quote.ts';
import { type MarketId } from '../../../src/domain/venue.ts';
import { type Market, type MarketStatus, type QuoteOptions } from '../../../src/markets/market.ts';
import { buildStubMarket } from '../../support/market.ts';

/** One reading of a book that a test answers when it likes. */
export interface HeldReading {
  readonly game: Game;
  readonly options: QuoteOptions;
  /** How urgent it is now. */
  readonly priority: () => string;
  readonly answer: (book: Partial<QuoteBook>) => void;
  readonly fail: (error: Error) => void;
}

/** A market whose readings wait for a test. */
export interface HeldMarket extends Market {
  readonly readings: HeldReading[];
  /** What the market says of itself, from now on. */
  readonly say: (status: Partial<MarketStatus>) => void;
}

/** Builds such a market; an aborted reading rejects with its reason. */
export function buildHeldMarket(id: MarketId): HeldMarket {
  const readings: HeldReading[] = [];
  const stub = buildStubMarket(id, {});
  let status = stub.status();
  return {
    ...stub,
    readings,
    status: () => status,
    say: (change) => {
      status = { ...status, ...change };
    },
    quotes: (game, options = {}) =>
      new Promise((resolve, reject) => {
        const { signal, priority = 'scan' } = options;
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
        readings.push({
          game,
          options,
          priority: () => (typeof priority === 'string' ? priority : priority.priority),
          answer: (book) =>
            resolve({ market: id, game, quotes: new Map(), observedAt: 0, dropped: {}, ...book }),
          fail: reject,
        });
      }),
  };
}
