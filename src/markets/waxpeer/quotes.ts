import { AppError } from '../../domain/errors.ts';
import { type Game } from '../../domain/game.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { addDropCounts } from '../drop-counts.ts';
import { buildLastMade } from '../last-made.ts';
import { type MarketAnswer, type MarketHttp } from '../market-http.ts';
import { type QuoteOptions } from '../market.ts';
import { assembleQuotes, type QuoteAssembly, type QuotePage } from '../quote-assembly.ts';
import { BIDS, PRICES } from './constants.ts';
import { decodeBids, decodePrices } from './schema.ts';

/** Reads every quote of a game. */
export type QuoteReader = (game: Game, options: QuoteOptions) => Promise<QuoteBook>;

type Answer = MarketAnswer<QuotePage>;

/** Builds a reader of asks and bids. Asks alone are a book, too: it then says why it has no bids. */
export function buildQuoteReader(http: MarketHttp): QuoteReader {
  const assemble = buildLastMade(mergeBids);
  return async (game, options) => {
    const [asks, bids] = await Promise.all([
      http.ask({ route: PRICES, params: { game }, decode: decodePrices }, options),
      readBids(http, game, options),
    ]);
    const answers = bids instanceof AppError ? [asks] : [asks, bids];
    const { quotes, dropped } = assemble(
      game,
      answers.map(({ data }) => data),
    );
    options.onNames?.(quotes.size);
    return {
      market: 'waxpeer',
      game,
      quotes,
      dropped,
      observedAt: Math.min(...answers.map(({ observedAt }) => observedAt)),
      ...(bids instanceof AppError && { bidsMissing: bids.message }),
    };
  };
}

async function readBids(http: MarketHttp, game: Game, options: QuoteOptions): Promise<Answer | AppError> {
  try {
    return await http.ask({ route: BIDS, params: { game }, decode: decodeBids }, options);
  } catch (error) {
    if (options.signal?.aborted === true || !(error instanceof AppError)) throw error;
    return error;
  }
}

function mergeBids([asks, bids]: readonly QuotePage[]): QuoteAssembly {
  const asked = assembleQuotes(asks === undefined ? [] : [asks]);
  if (bids === undefined) return asked;
  const bidden = assembleQuotes([bids]);
  const quotes = new Map(asked.quotes);
  for (const [key, bid] of bidden.quotes) {
    if (asked.ambiguous.has(key)) continue;
    const ask = quotes.get(key);
    quotes.set(key, ask === undefined ? bid : { ...ask, bestBid: bid.bestBid });
  }
  return { ...asked, quotes, dropped: addDropCounts([asked.dropped, bidden.dropped]) };
}
