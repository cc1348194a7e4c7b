import { AppError } from '../domain/errors.ts';
import { buildAssumedFees, type FeeSchedule } from '../domain/fees.ts';
import { type Game } from '../domain/game.ts';
import { type Logger } from '../domain/logger.ts';
import { type MarketId } from '../domain/venue.ts';
import { type ReadOptions } from './market.ts';

/** Reads what a market charges. */
export type FeeReader = (game: Game, options: ReadOptions) => Promise<FeeSchedule>;

/** Assumes fees, with a warning, where the market cannot tell them; an abort and our own faults stay errors. */
export function orAssumedFees(
  market: MarketId,
  read: FeeReader,
  logger: Logger,
  now: () => number,
): FeeReader {
  return async (game, options) => {
    try {
      return await read(game, options);
    } catch (error) {
      if (options.signal?.aborted === true || !(error instanceof AppError)) throw error;
      logger.warn({ market, game, reason: error.message }, 'fees cannot be read; the worst case is assumed');
      return buildAssumedFees(market, now());
    }
  };
}
