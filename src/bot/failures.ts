import { explainFailure } from '../arbitrage/failures.ts';
import { InputError, MarketError, TransientError } from '../domain/errors.ts';
import { type Logger } from '../domain/logger.ts';
import { VENUES } from '../domain/venue.ts';
import { createShortId } from './short-id.ts';

/** Where something failed, for the log. */
export interface FailurePlace {
  readonly chat?: number | undefined;
  readonly update?: number;
  readonly doing?: string;
}

/**
 * What a person is told of an error, as plain text: what was wrong with the input, which market failed and how, or
 * only a number under which the log says the rest.
 */
export function explainToPerson(error: unknown, logger: Logger, place: FailurePlace): string {
  if (error instanceof InputError) return `${error.message} Example: ${error.example}`;
  if (error instanceof MarketError || error instanceof TransientError) {
    logger.warn({ error, ...place }, 'a market failed');
    return `${VENUES[error.call.market].name} ${explainFailure(error)}. Try again in a minute.`;
  }
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.map((inner: unknown) => explainToPerson(inner, logger, place)).join('\n');
  }
  const id = createShortId();
  logger.error({ error, id, ...place }, 'something unexpected failed');
  return `Something went wrong (id ${id}). Try again, and tell the owner this id if it stays.`;
}
