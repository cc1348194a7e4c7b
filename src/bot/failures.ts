import { InputError, MarketError, StoreGoneError, TransientError } from '../domain/errors.ts';
import { toFailureReason } from '../domain/failure.ts';
import { type Logger } from '../domain/logger.ts';
import { isPhotoForbidden } from './chat/chat-photos.ts';
import { ChartError, ChartsBusyError } from './charts/index.ts';
import { createShortId } from './short-id.ts';
import { nameFailure } from './views/failure-words.ts';
import { type Words } from './words/words.ts';

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
export function explainToPerson(error: unknown, words: Words, logger: Logger, place: FailurePlace): string {
  const { t } = words;
  if (error instanceof InputError) {
    return t('error-with-example', { problem: error.message, example: error.example });
  }
  if (error instanceof MarketError || error instanceof TransientError) {
    logger.warn({ error, ...place }, 'a market failed');
    const failure = { market: error.call.market, reason: toFailureReason(error) };
    return t('error-market', nameFailure(failure, words));
  }
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.map((inner: unknown) => explainToPerson(inner, words, logger, place)).join('\n');
  }
  if (error instanceof StoreGoneError) {
    logger.warn({ ...place }, 'the database was needed and could not be reached');
    return t('error-store-gone');
  }
  if (error instanceof ChartsBusyError) return t('error-charts-busy');
  if (isPhotoForbidden(error)) return t('error-no-photos');
  const id = createShortId();
  logger.error({ error, id, ...place }, 'something unexpected failed');
  return t(error instanceof ChartError ? 'error-chart' : 'error-unexpected', { id });
}
