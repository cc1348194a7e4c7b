import { AppError, BadResponseError, RateLimitedError } from '../domain/errors.ts';
import { type Market } from '../markets/market.ts';
import { type SourceFailure } from './scan.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  authentication: 'does not accept our key',
  'bad-request': 'refuses the request',
  'insufficient-funds': 'says that the account has too little money',
  'retired-endpoint': 'has retired the address we ask: the bot needs an update',
  network: 'cannot be reached',
  timeout: 'takes too long to answer',
  'market-unavailable': 'has trouble of its own',
  'deadline-exceeded': 'takes too long to answer',
};

/** What went wrong with a market, in words that follow its name; never holds a secret. */
export function explainFailure(error: unknown): string {
  if (error instanceof RateLimitedError) return 'asks us to slow down';
  if (error instanceof BadResponseError) return `answers in an unknown form (${error.field})`;
  return (error instanceof AppError ? SENTENCES[error.code] : undefined) ?? 'failed in an unexpected way';
}

/** A market's failure with the time since when it lasts. */
export function buildFailure(market: Market, error: unknown, now: number): SourceFailure {
  return { market: market.id, reason: explainFailure(error), since: market.status().failing?.since ?? now };
}
