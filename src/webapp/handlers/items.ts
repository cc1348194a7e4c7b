import { type Mills } from '../../domain/money.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type Handler } from './handler.ts';

const MAX_FOUND = 8;

/** Finds items as /prices does. */
export const findItems: Handler<'GET /items'> = async ({ query }, { signal }, { prices, glancer }) => {
  const { game, text } = query;
  const found = await prices.search(game, text, MAX_FOUND + 1, { signal });
  return {
    items: found.slice(0, MAX_FOUND).map(({ key, name }) => {
      const ask = (market: MarketId): Mills | null =>
        glancer.priceOf(market, game, key)?.quote.bestAsk ?? null;
      return { key, name, asks: { dmarket: ask('dmarket'), waxpeer: ask('waxpeer') } };
    }),
    isCut: found.length > MAX_FOUND,
  };
};
